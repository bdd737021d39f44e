import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Intake } from '#renderer/data/intake.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useView } from '#renderer/state/view.ts';
import { evidenceName } from '#renderer/ui/file-words.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { AddFiles } from '#renderer/ui/AddFiles.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { mostProofs, type Action } from '#shared/actions/action.ts';
import { isWorkOver } from '#shared/actions/closing.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import type { Evidence } from '#shared/evidence.ts';
import css from './actions.module.css';

const ProofFile = (props: {
  readonly file: Evidence;
  readonly isOver: boolean;
  readonly onRemove: () => void;
}) => {
  const go = useView((state) => state.go);
  const { file, isOver, onRemove } = props;
  return (
    <li>
      <ActionLink
        onClick={() => {
          go({ screen: 'evidence', file: file.id });
        }}
      >
        {evidenceName(file)}
      </ActionLink>
      {!isOver && (
        <ActionIcon aria-label={`No proof any more: ${evidenceName(file)}`} onClick={onRemove}>
          <IconX size={14} stroke={1.8} />
        </ActionIcon>
      )}
    </li>
  );
};

/** What the files on their way in have come to. */
const Coming = ({ intake }: { readonly intake: Intake }) => (
  <>
    {intake.progress !== null && (
      <ProgressLine
        what="Filing"
        which={`file ${String(intake.progress.done + 1)} of ${String(intake.progress.total)}`}
        share={intake.progress.done / Math.max(1, intake.progress.total)}
        onCancel={intake.cancel}
      />
    )}
    {(intake.failure !== null || intake.refused.length > 0) && (
      <Note
        tone="dang"
        live
        title="Not all files were filed."
        actions={<ActionLink onClick={intake.forget}>Hide</ActionLink>}
      >
        {intake.failure}
        {intake.refused.map(({ fileName, reason }) => (
          <div key={fileName}>{`${fileName}: ${reason}`}</div>
        ))}
      </Note>
    )}
  </>
);

const AddProof = (props: {
  readonly offered: readonly Evidence[];
  readonly onChoose: (id: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}) => {
  return (
    <div className={css['addProof']}>
      <Select
        size="xs"
        aria-label="A file on record as proof"
        placeholder="A file on record"
        data={props.offered.map((file) => ({ value: file.id, label: evidenceName(file) }))}
        value={null}
        searchable
        disabled={props.offered.length === 0}
        nothingFoundMessage="No file has these words"
        onChange={(id) => {
          if (id !== null) props.onChoose(id);
        }}
      />
      <AddFiles size="xs" variant="default" label="Files to add as proof" onFiles={props.onFiles} />
    </div>
  );
};

export type ActionProofProps = {
  readonly action: Action;
  readonly intake: Intake;
  readonly onFiles: (files: readonly File[]) => void;
};

/** The files that prove an action, and more of them: chosen among those on record, dropped or added. */
export const ActionProof = ({ action, intake, onFiles }: ActionProofProps) => {
  const evidence = useShopRows('evidence', action.shopId) ?? [];
  const [failure, setFailure] = useState<string | null>(null);
  const isOver = isWorkOver(action.status);
  const files = action.proof.flatMap((id) => evidence.find((file) => file.id === id) ?? []);
  const offered = evidence
    .filter((file) => isOnFile(file) && !action.proof.includes(file.id))
    .toSorted((a, b) => b.number - a.number);
  const set = async (evidenceId: string, isProof: boolean) => {
    const result = await send('action.prove', { id: action.id, rev: action.rev, evidenceId, isProof });
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <Pane title="Proof" {...(files.length === 0 ? {} : { note: String(files.length) })}>
      {failure !== null && (
        <Note tone="dang" live title="Nothing was changed.">
          {failure}
        </Note>
      )}
      {files.length === 0 && (
        <p className={css['plain']}>{isOver ? 'None.' : 'None yet. Without proof an action is a promise.'}</p>
      )}
      <ul className={css['files']} aria-label="Proof">
        {files.map((file) => (
          <ProofFile key={file.id} file={file} isOver={isOver} onRemove={() => void set(file.id, false)} />
        ))}
      </ul>
      <Coming intake={intake} />
      {!isOver && files.length < mostProofs && (
        <AddProof offered={offered} onChoose={(id) => void set(id, true)} onFiles={onFiles} />
      )}
    </Pane>
  );
};
