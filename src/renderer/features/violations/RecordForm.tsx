import type { ReactNode } from 'react';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import css from './case.module.css';

export type RecordFormProps = {
  readonly verb: string;
  readonly busy: boolean;
  /** Why it was not recorded, null where a field says so or nothing is wrong. */
  readonly message: string | null;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onCommit: () => void;
};

/** A form in a dialog of the case: Ctrl+Enter commits it, Esc leaves it. */
export const RecordForm = ({ verb, busy, message, children, onClose, onCommit }: RecordFormProps) => (
  <div className={css['dialog']} onKeyDown={onCommitKey(onCommit)}>
    {message !== null && (
      <Note tone="dang" live title="Nothing was recorded.">
        {message}
      </Note>
    )}
    {children}
    <DialogFoot verb={verb} busy={busy} onClose={onClose} onCommit={onCommit} />
  </div>
);
