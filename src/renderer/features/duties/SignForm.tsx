import { ActionIcon, Select, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useIntake } from '#renderer/data/intake.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { evidenceName } from '#renderer/ui/file-words.ts';
import { AddFiles } from '#renderer/ui/AddFiles.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { longestDutyNote, mostDutyFiles, type Duty } from '#shared/duties/duty.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import type { Day } from '#shared/kernel/time.ts';
import css from './duties.module.css';

type FilesProps = {
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
};

/** The files that show that it was done: chosen among those on record, or filed here. */
const Files = ({ chosen, onChoose }: FilesProps) => {
  const { shop } = useShop();
  const intake = useIntake(shop.id);
  const files = useShopRows('evidence', shop.id) ?? [];
  const own = chosen.flatMap((id) => files.find((file) => file.id === id) ?? []);
  const offered = files
    .filter((file) => isOnFile(file) && !chosen.includes(file.id))
    .toSorted((a, b) => b.number - a.number);
  const take = async (added: readonly File[]) => {
    const taken = await intake.take(added, null);
    onChoose([...chosen, ...taken.added.map(({ id }) => id)]);
  };
  const failure = intake.failure ?? intake.refused[0]?.reason ?? null;
  return (
    <div>
      <span className={css['label']}>Evidence, optional</span>
      <ul className={css['files']} aria-label="Evidence">
        {own.map((file) => (
          <li key={file.id}>
            <span>{evidenceName(file)}</span>
            <ActionIcon
              aria-label={`Take off ${evidenceName(file)}`}
              onClick={() => {
                onChoose(chosen.filter((id) => id !== file.id));
              }}
            >
              <IconX size={14} stroke={1.8} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {intake.progress !== null && (
        <ProgressLine
          what="Filing"
          which={`file ${String(intake.progress.done + 1)} of ${String(intake.progress.total)}`}
          share={intake.progress.done / Math.max(1, intake.progress.total)}
          onCancel={intake.cancel}
        />
      )}
      {failure !== null && (
        <Note tone="dang" live title="Not all files were filed.">
          {failure}
        </Note>
      )}
      {own.length < mostDutyFiles && (
        <div className={css['addFiles']}>
          <Select
            size="xs"
            aria-label="A file on record as evidence"
            placeholder="A file on record"
            data={offered.map((file) => ({ value: file.id, label: evidenceName(file) }))}
            value={null}
            searchable
            disabled={offered.length === 0}
            nothingFoundMessage="No file has these words"
            onChange={(id) => {
              if (id !== null) onChoose([...chosen, id]);
            }}
          />
          <AddFiles
            size="xs"
            variant="default"
            label="Files to add as evidence"
            onFiles={(added) => void take(added)}
          />
        </div>
      )}
    </div>
  );
};

type SignFormProps = { readonly duty: Duty; readonly day: Day; readonly onClose: () => void };

/** Signs a day of a duty: what was done, and what shows it. Who acts stands for it. */
export const SignForm = ({ duty, day, onClose }: SignFormProps) => {
  const { actor } = useShop();
  const [note, setNote] = useState('');
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const { run, ...form } = useRecording(null, onClose);
  const save = () =>
    void run(() => send('duty.sign', { dutyId: duty.id, day, note, evidence: [...evidence] }));
  return (
    <RecordForm verb="Sign" onClose={onClose} onCommit={save} {...form}>
      <p className={css['plain']}>
        {actor === null ? 'It is signed without a name.' : `Signed by ${actor.name}.`}
      </p>
      <Textarea
        label="What was done, optional"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longestDutyNote}
        data-autofocus
        error={form.errors['note']}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <Files chosen={evidence} onChoose={setEvidence} />
    </RecordForm>
  );
};
