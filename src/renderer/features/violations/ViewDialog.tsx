import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import type { CaseFilter } from '#shared/case-filter.ts';
import type { Failure } from '#shared/contract/result.ts';
import { longestName, type SavedView } from '#shared/saved-views.ts';
import css from './case.module.css';

/** A view that gets its name: the filter as it stands, or one on record that is renamed. */
export type NamedView =
  | { readonly kind: 'new'; readonly filter: CaseFilter; readonly proposal: string }
  | { readonly kind: 'rename'; readonly view: SavedView };

export type ViewDialogProps = {
  readonly shopId: string;
  readonly named: NamedView;
  readonly onClose: () => void;
  readonly onSaved: (key: string, filter: CaseFilter) => void;
};

const useName = ({ shopId, named, onClose, onSaved }: ViewDialogProps) => {
  const [name, setName] = useState(named.kind === 'new' ? named.proposal : named.view.name);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { busy, begin, end } = useBusy();
  const keep = async (): Promise<Failure | null> => {
    if (named.kind === 'rename') {
      const { id, rev } = named.view;
      const renamed = await send('savedView.rename', { id, rev, name });
      return renamed.ok ? null : renamed.error;
    }
    const { filter } = named;
    const saved = await send('savedView.save', { shopId, screen: 'violations', name, filter });
    if (saved.ok) onSaved(saved.value.id, filter);
    return saved.ok ? null : saved.error;
  };
  const commit = async () => {
    if (!begin()) return;
    const failed = await keep();
    end();
    setFailure(failed);
    if (failed === null) onClose();
  };
  return { name, setName, failure, busy, commit };
};

/** The name of a view: saved with the filter as it stands, or renamed. */
export const ViewDialog = (props: ViewDialogProps) => {
  const { named, onClose } = props;
  const { name, setName, failure, busy, commit } = useName(props);
  const isNew = named.kind === 'new';
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      title={isNew ? 'Save this filter as a view' : `Rename “${named.view.name}”`}
    >
      <div className={css['dialog']} onKeyDown={onCommitKey(() => void commit())}>
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
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void commit();
          }}
        />
        <DialogFoot
          verb={isNew ? 'Save view' : 'Rename'}
          busy={busy}
          disabled={name.trim() === ''}
          onClose={onClose}
          onCommit={() => void commit()}
        />
      </div>
    </Modal>
  );
};
