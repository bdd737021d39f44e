import { Button } from '@mantine/core';
import { Note } from '#renderer/ui/Note.tsx';
import css from './Shell.module.css';

export interface FailedProps {
  readonly message: string;
  readonly onClose: () => void;
}

/** Why something that belongs to no screen was not done; stays until it is closed. */
export const Failed = ({ message, onClose }: FailedProps) => (
  <div className={css['line']}>
    <Note
      tone="dang"
      live
      actions={
        <Button size="xs" onClick={onClose}>
          Close
        </Button>
      }
    >
      {message}
    </Note>
  </div>
);
