import type { Intake } from '#renderer/data/intake.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import css from './notice.module.css';

/** Which files could not be filed and why; the rest was. */
export const RefusedFiles = ({ intake }: { readonly intake: Intake }) => {
  if (intake.failure === null && intake.refused.length === 0) return null;
  const title = intake.failure === null ? 'Some files were not filed.' : 'The files were not filed.';
  return (
    <Note tone="dang" live title={title} actions={<ActionLink onClick={intake.forget}>Hide</ActionLink>}>
      {intake.failure}
      {intake.refused.map(({ fileName, reason }, index) => (
        <div key={`${fileName}-${String(index)}`} className={css['refused']}>
          {fileName}: {reason}
        </div>
      ))}
    </Note>
  );
};
