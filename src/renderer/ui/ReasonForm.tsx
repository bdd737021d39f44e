import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { longestReason } from '#shared/kernel/id.ts';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';

type ReasonFormProps = Pick<RecordFormProps, 'verb' | 'onClose'> & {
  readonly label: string;
  readonly description?: string | undefined;
  /** How far the sending is, and who takes a refusal. */
  readonly recording: Pick<RecordFormProps, 'busy' | 'errors' | 'message' | 'left'> & {
    readonly refuse: (errors: Readonly<Record<string, string>>) => void;
  };
  readonly onReason: (reason: string) => void;
};

/** The form of a change that is made with a reason and nothing else. */
export const ReasonForm = ({ label, description, recording, onReason, ...props }: ReasonFormProps) => {
  const [reason, setReason] = useState('');
  const { refuse, ...state } = recording;
  const commit = () => {
    if (reason.trim() === '') refuse({ reason: 'A reason is needed' });
    else onReason(reason);
  };
  return (
    <RecordForm {...props} {...state} onCommit={commit}>
      <TextInput
        label={label}
        description={description}
        maxLength={longestReason}
        data-autofocus
        error={state.errors['reason']}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </RecordForm>
  );
};
