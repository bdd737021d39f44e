import type { SameBytes } from '#shared/evidence-same.ts';
import { ActionLink } from './ActionLink.tsx';
import css from './SameBytesNote.module.css';
import { Note } from './Note.tsx';

/** That files which were filed have bytes that were on file already. */
export const SameBytesNote = (props: {
  readonly same: readonly SameBytes[];
  readonly onHide: () => void;
}) => {
  const { same, onHide } = props;
  if (same.length === 0) return null;
  return (
    <Note
      tone="neutral"
      live
      title={
        same.length === 1
          ? 'One file was on file already.'
          : `${String(same.length)} files were on file already.`
      }
      actions={<ActionLink onClick={onHide}>Hide</ActionLink>}
    >
      {same.map(({ fileName, number }, index) => (
        <div key={`${fileName}-${String(index)}`} className={css['line']}>
          <bdi>{fileName}</bdi>: the same bytes as evidence {String(number)}
        </div>
      ))}
      Filed once more all the same.
    </Note>
  );
};
