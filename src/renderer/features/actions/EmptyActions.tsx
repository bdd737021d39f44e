import { Button } from '@mantine/core';
import { Specimen } from '#renderer/ui/Specimen.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { statusLook } from '#renderer/ui/action-states.ts';

const parts = [
  {
    name: 'The action',
    about: 'What is done, against which cause',
    content: <b>Second pickup at 18:30</b>,
    share: 1.3,
  },
  { name: 'Steps', about: 'Ticked one by one', content: '2 of 3' },
  { name: 'Proof', about: 'A file for what was done', content: 'Evidence 12' },
  {
    name: 'State',
    about: 'Effective only after a check',
    content: <StateWord {...statusLook('checkDue')} />,
  },
];

/** The log before its first action. */
export const EmptyActions = ({ onNew }: { readonly onNew: () => void }) => (
  <Specimen
    title="No actions on record"
    parts={parts}
    ways={
      <Button variant="filled" size="md" onClick={onNew}>
        New action
      </Button>
    }
  >
    Each action names a cause, its steps and its proof, and is called effective only when a check has shown
    that the cause did not come back. Appeals and the record of the shop draw on it.
  </Specimen>
);
