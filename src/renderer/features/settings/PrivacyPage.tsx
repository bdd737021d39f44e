import { Pane } from '#renderer/ui/Pane.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import css from './Settings.module.css';

const never: readonly string[] = [
  'Connects to a network: no account, no sign-in, no update check, no telemetry. Every request that is not for the app’s own files is refused.',
  'Reads or changes anything in Seller Center. What is known here was typed, pasted or dropped.',
  'Uses the camera, microphone, location or notifications: every permission is refused.',
  'Loads a dictionary: spelling is checked by macOS itself, and not at all on other systems.',
  'Opens a web page or another window.',
];

const holds: readonly string[] = [
  'Records, evidence and packets lie in the data folder of this computer. Who can read the folder can read them: they are not encrypted by the app.',
  'The history keeps what every change wrote, for undo and for checking. It lies in the same folder.',
  'A packet carries the exhibits as they were added, buyer data included. What must not be seen has to be taken out of a file before it is added.',
];

const List = ({ items, barred }: { readonly items: readonly string[]; readonly barred: boolean }) => (
  <ul className={css['list']}>
    {items.map((item) => (
      <li key={item}>
        <StateIcon
          {...(barred ? { tone: 'neut', shape: 'barred' } : { tone: 'neut', shape: 'dot' })}
          size={16}
        />
        {item}
      </li>
    ))}
  </ul>
);

export const PrivacyPage = () => (
  <>
    <Pane title="What the app never does">
      <List items={never} barred />
    </Pane>
    <Pane title="What to know">
      <List items={holds} barred={false} />
    </Pane>
  </>
);
