import { Button } from '@mantine/core';
import type { SubmitEvent, ReactNode } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import css from './Rating.module.css';

type SmallFormProps = {
  readonly title: string;
  /** What stands between the title and the fields. */
  readonly head?: ReactNode | undefined;
  readonly children: ReactNode;
  readonly verb: string;
  readonly message: string | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
};

/** A form in a popover: Enter or Ctrl+Enter commits, Esc leaves it. */
export const SmallForm = (props: SmallFormProps) => {
  const { title, head, children, verb, message, onSubmit, onCancel } = props;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const onKeyDown = onCommitKey(onSubmit);
  return (
    <form className={css['form']} noValidate onSubmit={submit} onKeyDown={onKeyDown} aria-label={title}>
      <h2 className={css['formTitle']}>{title}</h2>
      {head}
      {children}
      {message !== null && (
        <Note tone="dang" live>
          {message}
        </Note>
      )}
      <div className={css['formFoot']}>
        <Button onClick={onCancel} rightSection={<KeyHint keys="Esc" />}>
          Not yet
        </Button>
        <Button type="submit" variant="filled" rightSection={<KeyHint keys="↵" onFill />}>
          {verb}
        </Button>
      </div>
    </form>
  );
};
