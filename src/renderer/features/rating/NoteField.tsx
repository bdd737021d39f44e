import { TextInput } from '@mantine/core';

type NoteFieldProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (note: string) => void;
};

/** The note of a reading, an entry or a quiz; never needed. */
export const NoteField = ({ value, error, onChange }: NoteFieldProps) => (
  <TextInput
    label="Note, optional"
    maxLength={500}
    value={value}
    error={error}
    onChange={(event) => {
      onChange(event.currentTarget.value);
    }}
  />
);
