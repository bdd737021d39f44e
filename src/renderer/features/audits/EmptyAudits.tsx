import { Button } from '@mantine/core';
import { Specimen } from '#renderer/ui/Specimen.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { outcomeLooks } from './audit-words.ts';

const parts = [
  {
    name: 'The item',
    about: 'One question, and how it is checked',
    content: <b>No tracking number is used twice</b>,
    share: 1.5,
  },
  {
    name: 'The answer',
    about: 'Compliant, partly, not, or not applicable',
    content: <StateWord {...outcomeLooks.partly} />,
  },
  { name: 'The finding', about: 'With points at stake, owner and day', content: 'Finding 3' },
  { name: 'The action', about: 'Takes the cause away', content: 'Action 8' },
];

/** The audits of a shop that has none. */
export const EmptyAudits = ({ onStart }: { readonly onStart: () => void }) => (
  <Specimen
    title="No audits on record"
    parts={parts}
    ways={
      <Button variant="filled" size="md" onClick={onStart}>
        Begin an audit
      </Button>
    }
  >
    An audit goes through a checklist item by item, by keyboard. What is not compliant becomes a finding and a
    corrective action in the same row, before the platform finds it.
  </Specimen>
);
