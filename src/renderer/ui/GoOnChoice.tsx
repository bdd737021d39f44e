import { Checkbox } from '@mantine/core';

export type GoOnChoiceProps = {
  /** The rejected attempt that may be gone on from; null where none is kept here. */
  readonly attempt: number | null;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Whether a further appeal begins with what was sent before. */
export const GoOnChoice = ({ attempt, checked, onChange }: GoOnChoiceProps) =>
  attempt !== null && (
    <Checkbox
      label={`Begin with the text and exhibits of appeal\u00a0${String(attempt)}`}
      description="What was sent stays as it is; this is a copy to change."
      checked={checked}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
      }}
    />
  );
