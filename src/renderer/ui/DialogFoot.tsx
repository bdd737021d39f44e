import { Button } from '@mantine/core';
import css from './DialogFoot.module.css';
import { KeyHint } from './KeyHint.tsx';

/** The two ways out of a dialog with a form: "Not yet" by Esc, the verb by Ctrl+Enter. */
export type DialogFootProps = {
  readonly verb: string;
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onClose: () => void;
  readonly onCommit: () => void;
};

export const DialogFoot = ({ verb, busy = false, disabled = false, onClose, onCommit }: DialogFootProps) => (
  <div className={css['foot']}>
    <Button onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
      Not yet
    </Button>
    <Button
      variant="filled"
      loading={busy}
      disabled={disabled}
      rightSection={<KeyHint keys="Ctrl ↵" onFill />}
      onClick={onCommit}
    >
      {verb}
    </Button>
  </div>
);
