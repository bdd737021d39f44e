import { allKeys } from '#renderer/state/keys.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { Facts } from './Facts.tsx';
import css from './Settings.module.css';

const Keys = ({ keys }: { readonly keys: readonly string[] }) => (
  <span className={css['keys']}>
    {keys.map((key) => (
      <span key={key}>
        <KeyHint keys={key} />
        <span className="visually-hidden">{key}</span>
      </span>
    ))}
  </span>
);

export const KeysPage = () =>
  allKeys.map((group) => (
    <Pane key={group.name} title={group.name}>
      <Facts rows={group.keys.map(({ keys, does }) => [does, <Keys key={does} keys={keys} />])} wide />
    </Pane>
  ));
