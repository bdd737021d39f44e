import { useRef, type ReactNode } from 'react';
import { onCommitKey } from './commit-key.ts';
import { DialogFoot } from './DialogFoot.tsx';
import { LeftLine } from './LeftLine.tsx';
import { Note } from './Note.tsx';
import css from './RecordForm.module.css';
import { useErrorFocus } from './use-error-focus.ts';
import type { LeftForm } from './use-left-form.ts';

export type RecordFormProps = {
  readonly verb: string;
  readonly busy: boolean;
  /** What is wrong by field, another object with each refusal. */
  readonly errors: Readonly<Record<string, string>>;
  /** Why it was not recorded; said where no field says so. */
  readonly message: string | null;
  /** The form as it may have been left; null where it is kept otherwise. */
  readonly left: Pick<LeftForm<object>, 'isLeft' | 'startAnew'> | null;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onCommit: () => void;
};

/** A form in a dialog: Ctrl+Enter commits it, Esc leaves it; a field in error gets the focus. */
export const RecordForm = (props: RecordFormProps) => {
  const { verb, busy, errors, message, left, children, onClose, onCommit } = props;
  const form = useRef<HTMLDivElement>(null);
  useErrorFocus(form, errors);
  return (
    <div ref={form} className={css['form']} onKeyDown={onCommitKey(onCommit)}>
      {message !== null && Object.keys(errors).length === 0 && (
        <Note tone="dang" live title="Nothing was recorded.">
          {message}
        </Note>
      )}
      {children}
      {left !== null && <LeftLine left={left} />}
      <DialogFoot verb={verb} busy={busy} onClose={onClose} onCommit={onCommit} />
    </div>
  );
};
