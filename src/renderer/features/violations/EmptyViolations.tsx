import { Button } from '@mantine/core';
import { IconArrowRight, IconPhotoScan, IconPlus } from '@tabler/icons-react';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { useSpaceSwitch } from '#renderer/data/space-switch.ts';
import { TimeLeft } from '#renderer/ui/Clock.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Points } from '#renderer/ui/Points.tsx';
import { Specimen, type SpecimenPart } from '#renderer/ui/Specimen.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import css from './violations.module.css';

const parts: readonly SpecimenPart[] = [
  {
    content: <TimeLeft stage="urgent" words={'12\u00a0h 18\u00a0m'} due="Correct · today 21:30" />,
    name: 'The clock that runs out next',
    about: 'from the ticket, else from the market’s rules',
    share: 1.35,
  },
  {
    content: (
      <div>
        <div className={css['specimenFirst']}>Text on main image</div>
        <div className={css['second']}>Linen Tea Towel, set of 3</div>
      </div>
    ),
    name: 'What the notice names',
    about: 'type, listings, orders',
    share: 1.6,
  },
  {
    content: <StateWord {...caseStates.pending} />,
    name: 'State',
    about: 'in the platform’s words',
    share: 1.1,
  },
  { content: <Points value={null} />, name: 'Points', about: 'may be unknown', share: 0.7 },
];

/** Nothing on record yet: what a case is, shown by a specimen row, and the ways on. */
export const EmptyViolations = ({ onNotice }: { readonly onNotice: () => void }) => {
  const { space } = useShop();
  const { what, change } = useSpaceSwitch();
  const go = useView((state) => state.go);
  return (
    <Specimen
      title="No violations on record"
      parts={parts}
      ways={
        <>
          <Button
            size="md"
            variant="filled"
            leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
            rightSection={<KeyHint keys="N" onFill />}
            onClick={onNotice}
          >
            A notice came
          </Button>
          <Button
            size="md"
            leftSection={<IconPhotoScan size={15} stroke={1.8} aria-hidden="true" />}
            onClick={() => {
              go({ screen: 'capture' });
            }}
          >
            Read a screenshot
          </Button>
          {space === 'own' && (
            <Button
              size="md"
              variant="subtle"
              loading={what === 'open'}
              rightSection={<IconArrowRight size={15} stroke={1.8} aria-hidden="true" />}
              onClick={() => void change('sample')}
            >
              See a whole case in the sample shop
            </Button>
          )}
        </>
      }
    >
      A case keeps one notice in one place, from the first minute to the last word: what it says, until when
      what can be done, what proves the shop right, what was sent and what came back.
    </Specimen>
  );
};
