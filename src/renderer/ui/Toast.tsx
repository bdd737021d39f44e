import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { KeyHint } from './KeyHint.tsx';
import { StateIcon } from './State.tsx';
import css from './Toast.module.css';

/** What a toast says. Errors are never toasts. `id` changes with each message, so that the time starts anew. */
export type ToastMessage = {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | undefined;
  /** Says how things are, not that something was done. */
  readonly plain?: boolean | undefined;
  /** Leads to what was made, where the window looks elsewhere. */
  readonly onShow?: (() => void) | undefined;
  /** What `onShow` does; “Show” without it. */
  readonly showWords?: string | undefined;
  readonly onUndo?: (() => void) | undefined;
  readonly undoKeys?: string | undefined;
};

/** Bottom right, one at a time; goes after six seconds, paused under pointer or focus. */
export type ToastHostProps = { readonly toast: ToastMessage | null; readonly onClose: () => void };

const SHOWN_MS = 6000;

const Card = ({ toast, onClose }: { readonly toast: ToastMessage; readonly onClose: () => void }) => {
  const [held, setHeld] = useState(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => {
      close.current();
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [held]);
  const hold = () => {
    setHeld(true);
  };
  const release = () => {
    setHeld(false);
  };
  return (
    <div
      className={css['toast']}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {toast.plain === true ? (
        <StateIcon tone="neut" shape="info" size={16} />
      ) : (
        <StateIcon tone="good" shape="check" size={16} />
      )}
      <div className={css['text']}>
        <div className={css['title']} title={toast.title}>
          {toast.title}
        </div>
        {toast.detail !== undefined && <div className={css['detail']}>{toast.detail}</div>}
      </div>
      {toast.onShow !== undefined && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => {
            toast.onShow?.();
            onClose();
          }}
        >
          {toast.showWords ?? 'Show'}
        </Button>
      )}
      {toast.onUndo !== undefined && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconArrowBackUp size={14} stroke={1.8} aria-hidden="true" />}
          rightSection={toast.undoKeys === undefined ? undefined : <KeyHint keys={toast.undoKeys} />}
          onClick={() => {
            toast.onUndo?.();
            onClose();
          }}
        >
          Undo
        </Button>
      )}
      <ActionIcon aria-label="Close" onClick={onClose}>
        <IconX size={16} stroke={1.8} />
      </ActionIcon>
    </div>
  );
};

export const ToastHost = ({ toast, onClose }: ToastHostProps) => (
  <div className={css['host']} role="status" aria-live="polite">
    {toast !== null && <Card key={toast.id} toast={toast} onClose={onClose} />}
  </div>
);
