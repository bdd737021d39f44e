import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './DialogFoot.module.css';
import { KeyHint } from './KeyHint.tsx';

/** The buttons at the end of a dialog, the primary one last. */
export const DialogButtons = ({ children }: { readonly children: ReactNode }) => (
  <div className={css['foot']}>{children}</div>
);

/** The two ways out of a dialog with a form: "Not yet" by Esc, the verb by Ctrl+Enter. */
export type DialogFootProps = {
  readonly verb: string;
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** The dialog opens with the focus on the verb. */
  readonly isFirst?: boolean | undefined;
  readonly onClose: () => void;
  readonly onCommit: () => void;
};

export const DialogFoot = (props: DialogFootProps) => {
  const { verb, busy = false, disabled = false, isFirst = false, onClose, onCommit } = props;
  return (
    <DialogButtons>
      <Button onClick={onClose} rightSection={<KeyHint keys="Esc" />}>
        Not yet
      </Button>
      <Button
        variant="filled"
        loading={busy}
        disabled={disabled}
        rightSection={<KeyHint keys="Ctrl ↵" onFill />}
        data-autofocus={isFirst ? true : undefined}
        onClick={onCommit}
      >
        {verb}
      </Button>
    </DialogButtons>
  );
};
