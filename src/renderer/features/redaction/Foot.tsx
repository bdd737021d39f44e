import { Button, TextInput } from '@mantine/core';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import css from './redaction.module.css';
import { mostBoxes } from '#shared/redaction.ts';
import type { useCopying } from './use-redact.ts';

/** What the copy is called, and the one action of the screen. */
export type FootProps = {
  readonly name: string;
  readonly ending: string;
  readonly count: number;
  readonly canSave: boolean;
  readonly copying: ReturnType<typeof useCopying>;
  readonly onName: (name: string) => void;
  readonly onSave: () => void;
};

export const Foot = ({ name, ending, count, canSave, copying, onName, onSave }: FootProps) => {
  const { progress, failure, cancel } = copying;
  if (progress !== null)
    return (
      <div className={css['save']}>
        <ProgressLine
          what="Making the copy"
          which={progress.words}
          share={progress.done / Math.max(1, progress.total)}
          onCancel={cancel}
        />
        <p className={css['plain']}>Boxes can be changed again when the copy is made, or after Cancel.</p>
      </div>
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
      {count > mostBoxes && (
        <p className={css['plain']} role="status">
          {`A copy can have ${String(mostBoxes)} boxes at most, and these are ${String(count)}. Cover what stands together by one.`}
        </p>
      )}
      <p className={css['plain']}>Nothing lies under a box of the copy. The original stays as it is.</p>
      <Button
        variant="filled"
        fullWidth
        disabled={!canSave}
        rightSection={<KeyHint keys="Ctrl ↵" onFill />}
        onClick={onSave}
      >
        Save redacted copy
      </Button>
    </div>
  );
};
