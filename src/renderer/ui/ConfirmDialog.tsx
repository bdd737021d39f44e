import { Button, Modal } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import css from './ConfirmDialog.module.css';
import { KeyHint } from './KeyHint.tsx';

/**
 * Only for what cannot be taken back: the title is a question, `children` what will be kept and used, `confirm`
 * the verb. Ctrl or Cmd with Enter confirms, Esc means not yet. `destructive` makes the verb an outline in red.
 */
export type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel?: string | undefined;
  readonly confirmKeys?: string | undefined;
  readonly destructive?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { destructive = false, busy = false, disabled = false, confirmKeys = 'Ctrl ↵' } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || busy || disabled) return;
    event.preventDefault();
    event.stopPropagation();
    props.onConfirm();
  };
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      withCloseButton={false}
      onKeyDown={onKeyDown}
    >
      <div className={css['text']}>{props.children}</div>
      <div className={css['buttons']}>
        <Button onClick={props.onCancel} rightSection={<KeyHint keys="Esc" />} data-autofocus>
          {props.cancel ?? 'Not yet'}
        </Button>
        <Button
          variant={destructive ? 'outline' : 'filled'}
          color={destructive ? 'red' : 'ink'}
          loading={busy}
          disabled={disabled}
          onClick={props.onConfirm}
          rightSection={<KeyHint keys={confirmKeys} onFill={!destructive} />}
        >
          {props.confirm}
        </Button>
      </div>
    </Modal>
  );
};
