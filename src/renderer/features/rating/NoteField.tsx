import { TextInput } from '@mantine/core';
import { fullWords } from '#renderer/ui/full-words.ts';

const LONGEST = 500;

type NoteFieldProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (note: string) => void;
};

/** The note of a reading, an entry or a quiz; never needed. */
export const NoteField = ({ value, error, onChange }: NoteFieldProps) => (
  <TextInput
    label="Note, optional"
    maxLength={LONGEST}
    value={value}
    error={error ?? fullWords(value, LONGEST)}
    onChange={(event) => {
      onChange(event.currentTarget.value);
    }}
  />
);
