import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/contract/result.ts';
import { longestName } from '#shared/saved-views.ts';
import { onCommitKey } from './commit-key.ts';
import { DialogFoot } from './DialogFoot.tsx';
import { fullWords } from './full-words.ts';
import { Note } from './Note.tsx';
import css from './ViewDialog.module.css';

export type ViewDialogProps = {
  /** The name of the view that is renamed, null for a filter that becomes a view. */
  readonly renamed: string | null;
  /** The name that the field begins with. */
  readonly proposal: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** Keeps the name, and tells why it can't be kept; the dialog is closed from outside once it is. */
  readonly onName: (name: string, onFailed: (failure: Failure | null) => void) => void;
};

/** The name of a view: saved with the filter as it stands, or renamed. */
export const ViewDialog = ({ renamed, proposal, busy, onClose, onName }: ViewDialogProps) => {
  const [name, setName] = useState(proposal);
  const [failure, setFailure] = useState<Failure | null>(null);
  const commit = () => {
    onName(name, setFailure);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      title={renamed === null ? 'Save this filter as a view' : `Rename “${renamed}”`}
    >
      <div className={css['dialog']} onKeyDown={onCommitKey(commit)}>
        {failure !== null && failure.fields === undefined && (
          <Note tone="dang" live title="The view was not saved.">
            {failure.message}
          </Note>
        )}
        <TextInput
          label="Name"
          value={name}
          maxLength={longestName}
          description={`At most ${String(longestName)} characters`}
          error={failure?.fields?.['name'] ?? fullWords(name, longestName)}
          data-autofocus
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) commit();
          }}
        />
        <DialogFoot
          verb={renamed === null ? 'Save view' : 'Rename'}
          busy={busy}
          disabled={name.trim() === ''}
          onClose={onClose}
          onCommit={commit}
        />
      </div>
    </Modal>
  );
};
