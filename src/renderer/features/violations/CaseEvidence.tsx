import { Button, Menu, ActionIcon } from '@mantine/core';
import { IconDots, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Intake } from '#renderer/data/intake.ts';
import { send } from '#renderer/data/send.ts';
import { DropArea } from '#renderer/ui/DropArea.tsx';
import { describedAs, EvidenceForm, type EvidenceWords } from '#renderer/ui/EvidenceForm.tsx';
import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { exhibitKindOf, isPicture, kindWords, sizeWords } from '#renderer/ui/file-words.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import type { Failure } from '#shared/contract/result.ts';
import type { Evidence } from '#shared/evidence.ts';
import { dayOf, localDateTime } from '#shared/kernel/time.ts';
import { formatDayShort, formatInstant } from '#shared/kernel/time-words.ts';
import { evidenceListOf, zoneLabel } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { AskedFor } from './AskedFor.tsx';
import { RefusedFiles } from './RefusedFiles.tsx';
import type { Reckoning } from './violations-model.ts';
import css from './case.module.css';

const detailOf = (file: Evidence, { zone, now }: Reckoning): string => {
  const today = dayOf(now, zone);
  return file.capturedAt === null
    ? `added ${formatDayShort(dayOf(file.addedAt, zone), today)}`
    : `taken ${formatInstant(file.capturedAt, zone, now)}`;
};

type FileProps = {
  readonly file: Evidence;
  readonly reckoning: Reckoning;
  readonly cases: readonly { readonly value: string; readonly label: string }[];
  readonly onFailure: (message: string | null) => void;
};

const FileRow = ({ file, reckoning, cases, onFailure }: FileProps) => {
  const { zone, pack } = reckoning;
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    setFailure(null);
    menu.current?.focus();
  };
  const save = async (words: EvidenceWords) => {
    const result = await send('evidence.describe', describedAs(file, words, zone));
    if (result.ok) close();
    else setFailure(result.error);
  };
  const remove = async () => {
    const result = await send('evidence.remove', { id: file.id, rev: file.rev });
    onFailure(result.ok ? null : result.error.message);
  };
  return (
    <li>
      <div className={css['file']}>
        <ExhibitThumb
          kind={exhibitKindOf(file.mime)}
          {...(isPicture(file.mime) ? { src: `/evidence/${file.id}` } : {})}
        />
        <span className={css['fileText']}>
          <span className={css['fileName']} title={file.fileName}>
            {file.caption === '' ? file.fileName : file.caption}
          </span>
          <span className={css['small']}>{`${kindWords(file.mime)}, ${detailOf(file, reckoning)}`}</span>
          <span className={css['small']}>{`Evidence ${String(file.number)}, ${sizeWords(file.bytes)}`}</span>
        </span>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon ref={menu} aria-label={`More for evidence ${String(file.number)}`}>
              <IconDots size={16} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() => {
                setEditing(true);
              }}
            >
              Describe
            </Menu.Item>
            <Menu.Item color="var(--dangText)" onClick={() => void remove()}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {editing && (
        <EvidenceForm
          start={{
            caption: file.caption,
            captured: file.capturedAt === null ? '' : localDateTime(file.capturedAt, zone),
            caseId: file.violationId,
          }}
          cases={cases}
          zone={zone}
          zoneWords={zoneLabel(pack, zone)}
          errors={failure?.fields ?? {}}
          message={failure?.message ?? null}
          onSave={(words) => void save(words)}
          onCancel={close}
        />
      )}
    </li>
  );
};

export type CaseEvidenceProps = {
  readonly violation: Violation;
  readonly files: readonly Evidence[];
  readonly violations: readonly Violation[];
  readonly reckoning: Reckoning;
  readonly intake: Intake;
};

/** The files of the case, what the platform asks for by its type, and where more can be added. */
export const CaseEvidence = (props: CaseEvidenceProps) => {
  const { violation, files, violations, reckoning, intake } = props;
  const { pack } = reckoning;
  const [failure, setFailure] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const list = evidenceListOf(pack, violation.type);
  const add = (more: readonly File[]) => void intake.take(more, violation.id);
  const cases = violations
    .toSorted((a, b) => b.number - a.number)
    .map(({ id, number, title }) => ({ value: id, label: `Case ${String(number)}: ${title}` }));
  return (
    <Inspector label="Evidence of the case">
      <Pane
        title="Evidence"
        note={files.length === 0 ? 'none on file' : `${String(files.length)} on file`}
        actions={
          <>
            <Button
              size="xs"
              leftSection={<IconUpload size={14} stroke={1.8} aria-hidden="true" />}
              onClick={() => chooser.current?.click()}
            >
              Add file
            </Button>
            <input
              ref={chooser}
              type="file"
              multiple
              hidden
              aria-label="Add files"
              onChange={(event) => {
                add([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </>
        }
      >
        <div className={css['stack']}>
          <RefusedFiles intake={intake} />
          {failure !== null && (
            <Note tone="dang" live title="The file was not removed.">
              {failure}
            </Note>
          )}
          {intake.progress !== null && (
            <ProgressLine
              what="Filing"
              which={`file ${String(intake.progress.done + 1)} of ${String(intake.progress.total)}`}
              share={intake.progress.done / Math.max(1, intake.progress.total)}
              onCancel={intake.cancel}
            />
          )}
          {files.length > 0 && (
            <ul className={css['files']}>
              {files.map((file) => (
                <FileRow
                  key={file.id}
                  file={file}
                  reckoning={reckoning}
                  cases={cases}
                  onFailure={setFailure}
                />
              ))}
            </ul>
          )}
          <DropArea words="Drop or paste files here" onFiles={add} />
        </div>
      </Pane>
      {list !== null && (
        <Pane title="Asked for" note="by the type of the case">
          <AskedFor pack={pack} list={list} />
        </Pane>
      )}
    </Inspector>
  );
};
