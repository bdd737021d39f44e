import type { Intake } from '#renderer/data/intake.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { CancelledFiling } from '#renderer/ui/CancelledFiling.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { stoppedWords } from './held-files.ts';

type StoppedFilesProps = {
  readonly intake: Intake;
  /** Takes files out of the notice, into the trash. */
  readonly onTakeBack: (evidenceIds: readonly string[]) => void;
};

/** Says what filing that was cancelled left with the notice; it stays there or is taken back. */
export const StoppedFiles = ({ intake, onTakeBack }: StoppedFilesProps) => {
  const { stopped, forget } = intake;
  if (stopped === null) return null;
  if (stopped.added.length === 0) return <CancelledFiling filed={[]} left={stopped.left} onHide={forget} />;
  const about = 'the files that were filed';
  return (
    <Note
      tone="attn"
      live
      title="Filing was cancelled half-way."
      actions={
        <>
          <ActionLink about={about} onClick={forget}>
            Keep them
          </ActionLink>
          <ActionLink
            about={about}
            onClick={() => {
              forget();
              onTakeBack(stopped.added.map(({ id }) => id));
            }}
          >
            Put them into the trash
          </ActionLink>
        </>
      }
    >
      {stoppedWords(stopped)}
    </Note>
  );
};
