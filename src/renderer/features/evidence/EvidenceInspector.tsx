import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { placeOfHolder } from '#renderer/state/kept-place.ts';
import { useView } from '#renderer/state/view.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { describedAs, EvidenceForm, wordsOf, type EvidenceWords } from '#renderer/ui/EvidenceForm.tsx';
import { inFours, middleCut } from '#renderer/ui/file-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import type { Failure } from '#shared/contract/result.ts';
import type { KeptFile } from '#shared/evidence-kept.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { zoneLabel, type Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { nameOf, type FileRow } from './evidence-model.ts';
import css from './evidence.module.css';
import { FileFacts } from './FileFacts.tsx';
import { FilePreview } from './FilePreview.tsx';
import { FileUses } from './FileUses.tsx';
import type { FileActions } from './use-file-actions.ts';
import { RedactLinks } from './RedactLinks.tsx';

export type EvidenceInspectorProps = {
  readonly row: FileRow;
  readonly violations: readonly Violation[];
  readonly pack: Pack;
  readonly zone: string;
  readonly now: number;
  readonly actions: FileActions;
  readonly onOpen: () => void;
  readonly onSelect: (id: string) => void;
  readonly onDeleteForGood: () => void;
};

const useDescribing = ({ row, zone }: EvidenceInspectorProps) => {
  const { file } = row;
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { begin, end } = useBusy();
  const close = () => {
    setEditing(false);
    setFailure(null);
  };
  const save = async (words: EvidenceWords) => {
    if (!begin()) return;
    const result = await send('evidence.describe', describedAs(file, words, zone));
    if (result.ok) close();
    else setFailure(result.error);
    end();
  };
  const edit = () => {
    setFailure(null);
    setEditing(true);
  };
  return { editing, failure, edit, close, save };
};

type Describing = ReturnType<typeof useDescribing>;

const Form = ({ row, violations, pack, zone, on }: EvidenceInspectorProps & { readonly on: Describing }) => (
  <EvidenceForm
    start={wordsOf(row.file, zone)}
    cases={violations
      .toSorted((a, b) => b.number - a.number)
      .map(({ id, number, title }) => ({ value: id, label: `Case ${String(number)}: ${title}` }))}
    zone={zone}
    zoneWords={zoneLabel(pack, zone)}
    errors={on.failure?.fields ?? {}}
    message={on.failure?.message ?? null}
    onSave={(words) => void on.save(words)}
    onCancel={on.close}
  />
);

/** Why a file can't go into the trash, and the way to what keeps it. */
const Kept = ({ id, kept: { words, holder } }: { readonly id: string; readonly kept: KeptFile }) => {
  const go = useView((state) => state.go);
  return (
    <p className={css['plain']} id={id}>
      {words}{' '}
      <ActionLink
        onClick={() => {
          go(placeOfHolder(holder));
        }}
      >
        {`Open the ${holder.kind}`}
      </ActionLink>
    </p>
  );
};

const OnFile = (props: EvidenceInspectorProps & { readonly on: Describing }) => {
  const { row, actions, on } = props;
  const describe = useRef<HTMLButtonElement>(null);
  const whyKept = useId();
  const wasEditing = useRef(false);
  useEffect(() => {
    if (!on.editing && wasEditing.current) describe.current?.focus();
    wasEditing.current = on.editing;
  }, [on.editing]);
  if (on.editing) return <Form {...props} />;
  return (
    <>
      <FileFacts {...props} />
      <div className={css['actions']}>
        <Button size="xs" ref={describe} onClick={on.edit}>
          Describe
        </Button>
        <Button
          size="xs"
          variant="outline"
          color="red"
          rightSection={<KeyHint keys="Del" />}
          disabled={row.kept !== null}
          {...(row.kept === null ? {} : { 'aria-describedby': whyKept })}
          onClick={() => void actions.remove(row.file)}
        >
          Put into the trash
        </Button>
      </div>
      {row.kept !== null && <Kept id={whyKept} kept={row.kept} />}
    </>
  );
};

const InTrash = (props: EvidenceInspectorProps) => (
  <>
    <FileFacts {...props} />
    <div className={css['actions']}>
      <Button
        size="xs"
        rightSection={<KeyHint keys="R" />}
        onClick={() => void props.actions.restore(props.row.file)}
      >
        Restore
      </Button>
      <Button
        size="xs"
        variant="outline"
        color="red"
        rightSection={<KeyHint keys="Del" />}
        onClick={props.onDeleteForGood}
      >
        Delete for good
      </Button>
    </div>
  </>
);

const Twins = ({ row, onSelect }: Pick<EvidenceInspectorProps, 'row' | 'onSelect'>) =>
  row.twins.length === 0 ? null : (
    <div className={css['twins']}>
      <span>The same bytes as</span>
      {row.twins.map(({ id, number, ...twin }) => (
        <ActionLink
          key={id}
          about={nameOf(twin)}
          onClick={() => {
            onSelect(id);
          }}
        >
          {`evidence ${String(number)}`}
        </ActionLink>
      ))}
    </div>
  );

/** The selected file: a preview, what it shows, what it proves and where, its fingerprint. */
export const EvidenceInspector = (props: EvidenceInspectorProps) => {
  const { row, actions, onOpen } = props;
  const { file } = row;
  const on = useDescribing(props);
  const failure = actions.failure?.id === file.id ? actions.failure : null;
  return (
    <Inspector label={`Evidence ${String(file.number)}`}>
      <Pane label="File">
        <div className={css['kind']}>{`Evidence ${String(file.number)}`}</div>
        <h2 className={css['title']} title={nameOf(file)}>
          {file.caption === '' ? middleCut(file.fileName) : file.caption}
        </h2>
        {file.caption !== '' && (
          <div className={css['fileName']} title={file.fileName}>
            {middleCut(file.fileName)}
          </div>
        )}
        {!on.editing && failure !== null && (
          <div className={css['note']}>
            <Note tone="dang" live title={failure.title}>
              {failure.message}
            </Note>
          </div>
        )}
        <FilePreview file={file} onOpen={onOpen} />
        {isOnFile(file) ? <OnFile {...props} on={on} /> : <InTrash {...props} />}
        {!on.editing && <RedactLinks file={file} />}
      </Pane>
      <Pane title="What it proves, and where">
        <FileUses row={row} />
      </Pane>
      <Pane
        title="Fingerprint"
        note="SHA-256"
        actions={<CopyButton name="Copy the fingerprint" text={file.sha256} />}
      >
        <p className={css['fullHash']}>{inFours(file.sha256)}</p>
        <Twins {...props} />
      </Pane>
    </Inspector>
  );
};
