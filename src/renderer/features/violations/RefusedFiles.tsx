import { Button } from '@mantine/core';
import type { Intake } from '#renderer/data/intake.ts';
import { Note } from '#renderer/ui/Note.tsx';

/** Which files could not be filed and why; the rest was. */
export const RefusedFiles = ({
  intake,
  recorded = false,
}: {
  readonly intake: Intake;
  readonly recorded?: boolean;
}) => {
  if (intake.failure === null && intake.refused.length === 0) return null;
  const title = intake.failure === null ? 'Some files were not filed.' : 'The files were not filed.';
  return (
    <Note
      tone="dang"
      live
      title={recorded ? `The notice is recorded. ${title}` : title}
      actions={
        <Button size="xs" variant="subtle" onClick={intake.forget}>
          Hide
        </Button>
      }
    >
      {intake.failure}
      {intake.refused.map(({ fileName, reason }, index) => (
        <div key={`${fileName}-${String(index)}`} style={{ overflowWrap: 'anywhere' }}>
          {fileName}: {reason}
        </div>
      ))}
    </Note>
  );
};
