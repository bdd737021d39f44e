import { Button } from '@mantine/core';
import { occurrenceLooks } from '#renderer/ui/duty-states.ts';
import { Specimen } from '#renderer/ui/Specimen.tsx';
import { StateWord } from '#renderer/ui/State.tsx';

const parts = [
  {
    name: 'The duty',
    about: 'What is done again and again, and by whom',
    content: <b>Weekly audit of orders</b>,
    share: 1.3,
  },
  { name: 'The cadence', about: 'A plain choice, or a rule', content: 'Every week on Monday' },
  { name: 'The day', about: 'Signed, with what shows it', content: <StateWord {...occurrenceLooks.done} /> },
  {
    name: 'What was missed',
    about: 'Done late, or skipped with a reason',
    content: <StateWord {...occurrenceLooks.overdue} />,
  },
];

/** The duties of a shop that has none. */
export const EmptyDuties = ({ onNew }: { readonly onNew: () => void }) => (
  <Specimen
    title="No duties on record"
    parts={parts}
    ways={
      <Button variant="filled" size="md" onClick={onNew}>
        New duty
      </Button>
    }
  >
    Audits, reviews, quizzes, renewals of papers and backup checks come again and again. Each day of a duty is
    signed by whoever did it, so that it can be shown later that the checks were made.
  </Specimen>
);
