import { Button, TextInput } from '@mantine/core';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import css from './redaction.module.css';
import type { Redacting } from './use-redact.ts';

/** What the copy is called, and the one action of the screen. */
export type FootProps = {
  readonly name: string;
  readonly ending: string;
  readonly count: number;
  readonly redacting: Redacting;
  readonly onName: (name: string) => void;
  readonly onSave: () => void;
};

export const Foot = ({ name, ending, count, redacting, onName, onSave }: FootProps) => {
  const { progress, failure, cancel } = redacting;
  if (progress !== null)
    return (
      <ProgressLine
        what="Making the copy"
        which={progress.words}
        share={progress.done / Math.max(1, progress.total)}
        onCancel={cancel}
      />
    );
  return (
    <div className={css['save']}>
      {failure !== null && (
        <Note tone="dang" live title="The copy was not made.">
          {failure}
        </Note>
      )}
      <TextInput
        label="Name of the copy"
        size="xs"
        maxLength={150}
        value={name}
        error={name.trim() === '' ? 'This field is needed' : undefined}
        rightSectionWidth={44}
        rightSection={<span className={css['quiet']}>{ending}</span>}
        onChange={(event) => {
          onName(event.currentTarget.value);
        }}
      />
      <p className={css['plain']}>Nothing lies under a box of the copy. The original stays as it is.</p>
      <Button
        variant="filled"
        fullWidth
        disabled={count === 0 || name.trim() === ''}
        rightSection={<KeyHint keys="Ctrl ↵" onFill />}
        onClick={onSave}
      >
        Save redacted copy
      </Button>
    </div>
  );
};
