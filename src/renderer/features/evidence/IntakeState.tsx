import type { Intake } from '#renderer/data/intake.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { CancelledFiling } from '#renderer/ui/CancelledFiling.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { SameBytesNote } from '#renderer/ui/SameBytesNote.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import css from './evidence.module.css';

/** How far files on their way in are, what was refused, and that it was cancelled. */
export const IntakeState = ({ intake }: { readonly intake: Intake }) => {
  const { progress, failure, refused, same, stopped } = intake;
  if (progress === null && failure === null && refused.length + same.length === 0 && stopped === null)
    return null;
  return (
    <div className={css['intake']}>
      {progress !== null && (
        <ProgressLine
          what="Filing"
          which={`file ${String(progress.done + 1)} of ${String(progress.total)}`}
          share={progress.done / Math.max(1, progress.total)}
          onCancel={intake.cancel}
        />
      )}
      {stopped !== null && (
        <CancelledFiling filed={stopped.added} left={stopped.left} onHide={intake.forget} />
      )}
      <SameBytesNote same={same} onHide={intake.forget} />
      {(failure !== null || refused.length > 0) && (
        <Note
          tone="dang"
          live
          title={failure === null ? 'Some files were not filed.' : 'The files were not filed.'}
          actions={<ActionLink onClick={intake.forget}>Hide</ActionLink>}
        >
          {failure}
          {refused.map(({ fileName, reason }, index) => (
            <div key={`${fileName}-${String(index)}`} className={css['refused']}>
              {fileName}: {reason}
            </div>
          ))}
        </Note>
      )}
    </div>
  );
};
