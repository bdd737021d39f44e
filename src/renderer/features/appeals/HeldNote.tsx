import { Button } from '@mantine/core';
import type { Failure } from '#shared/contract/result.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { isOfWaiting, waitingPlace } from './use-kept.ts';
import { goToPlace, soon } from './workspace-context.ts';

/** Why something that takes the whole text was not done; from text that came back a way leads to its note. */
export type HeldNoteProps = {
  readonly failure: Failure;
  /** Before the note is gone to: closes what lies over it. */
  readonly onLeave?: (() => void) | undefined;
};

export const HeldNote = ({ failure, onLeave }: HeldNoteProps) => {
  const go = () => {
    onLeave?.();
    soon(() => goToPlace(waitingPlace));
  };
  return (
    <Note
      tone="dang"
      live
      title={failure.message}
      actions={
        isOfWaiting(failure) ? (
          <Button size="xs" onClick={go}>
            Go to its note
          </Button>
        ) : undefined
      }
    />
  );
};
