import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { describedAs, EvidenceForm, wordsOf, type EvidenceWords } from '#renderer/ui/EvidenceForm.tsx';
import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { FactList } from '#renderer/ui/FactList.tsx';
import { exhibitKindOf, inFours, isPicture, kindWords, sizeWords } from '#renderer/ui/file-words.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import type { Failure } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay, formatInstant } from '#shared/kernel/time-words.ts';
import { zoneLabel, type Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import type { FileRow } from './evidence-model.ts';
import css from './evidence.module.css';
import { RedactLinks } from './RedactLinks.tsx';

export type EvidenceInspectorProps = {
  readonly row: FileRow;
  readonly violations: readonly Violation[];
  readonly pack: Pack;
  readonly zone: string;
  readonly now: number;
};

const Facts = ({ row, zone, now }: EvidenceInspectorProps) => {
  const { file, violation } = row;
  const go = useView((state) => state.go);
  return (
    <FactList
      facts={[
        { name: 'Kind', value: kindWords(file.mime) },
        { name: 'Size', value: sizeWords(file.bytes) },
        { name: 'Taken', value: file.capturedAt === null ? null : formatInstant(file.capturedAt, zone, now) },
        {
          name: 'Valid until',
          value: file.validUntil === null ? 'not given' : formatDay(file.validUntil, dayOf(now, zone)),
        },
        { name: 'Added', value: formatInstant(file.addedAt, zone, now) },
        {
          name: 'Case',
          value:
            violation === null ? (
              'none'
            ) : (
              <ActionLink
                about={violation.title}
                onClick={() => {
                  go({ screen: 'case', id: violation.id });
                }}
              >
                {`Case ${String(violation.number)}`}
              </ActionLink>
            ),
        },
      ]}
    />
  );
};

const nameOf = ({ file }: FileRow): string => (file.caption === '' ? file.fileName : file.caption);

const Picture = ({ row }: { readonly row: FileRow }) => {
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <>
        <ExhibitThumb kind="picture" />
        <span>The picture can’t be shown. It is missing or not what was stored.</span>
      </>
    );
  return (
    <img
      src={`/evidence/${row.file.id}`}
      alt={nameOf(row)}
      onError={() => {
        setFailed(true);
      }}
    />
  );
};

const Preview = ({ row }: { readonly row: FileRow }) => {
  const { id, mime } = row.file;
  return (
    <div className={css['preview']}>
      {isPicture(mime) ? (
        <Picture key={id} row={row} />
      ) : (
        <>
          <ExhibitThumb kind={exhibitKindOf(mime)} />
          <span>{kindWords(mime)}, no preview here</span>
        </>
      )}
    </div>
  );
};

const Uses = ({ row }: { readonly row: FileRow }) => {
  const go = useView((state) => state.go);
  return row.uses.length === 0 ? (
    <p className={css['plain']}>In no packet yet.</p>
  ) : (
    <ul className={css['uses']}>
      {row.uses.map((use) => (
        <li key={use.exhibitId}>
          <ActionLink
            onClick={() => {
              go({ screen: 'appeal', id: use.appealId });
            }}
          >
            {use.words}
          </ActionLink>
        </li>
      ))}
    </ul>
  );
};

const useFile = ({ row, zone }: EvidenceInspectorProps) => {
  const { file } = row;
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = () => {
    setEditing(false);
    setFailure(null);
  };
  const save = async (words: EvidenceWords) => {
    const result = await send('evidence.describe', describedAs(file, words, zone));
    if (result.ok) close();
    else setFailure(result.error);
  };
  const remove = async () => {
    const result = await send('evidence.remove', { id: file.id, rev: file.rev });
    if (!result.ok) setFailure(result.error);
  };
  const edit = () => {
    setFailure(null);
    setEditing(true);
  };
  return { editing, failure, edit, close, save, remove };
};

/** The selected file: a preview, what it shows, where it is used, its fingerprint. */
export const EvidenceInspector = (props: EvidenceInspectorProps) => {
  const { row, violations, pack, zone } = props;
  const { file } = row;
  const { editing, failure, edit, close, save, remove } = useFile(props);
  const describe = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (!editing && wasEditing.current) describe.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const cases = violations
    .toSorted((a, b) => b.number - a.number)
    .map(({ id, number, title }) => ({ value: id, label: `Case ${String(number)}: ${title}` }));
  return (
    <Inspector label={`Evidence ${String(file.number)}`}>
      <Pane label="File">
        <div className={css['kind']}>{`Evidence ${String(file.number)}`}</div>
        <h2 className={css['title']}>{nameOf(row)}</h2>
        {file.caption !== '' && <div className={css['fileName']}>{file.fileName}</div>}
        {!editing && failure !== null && (
          <div className={css['note']}>
            <Note tone="dang" live title="The file was not removed.">
              {failure.message}
            </Note>
          </div>
        )}
        <Preview row={row} />
        {editing ? (
          <EvidenceForm
            start={wordsOf(file, zone)}
            cases={cases}
            zone={zone}
            zoneWords={zoneLabel(pack, zone)}
            errors={failure?.fields ?? {}}
            message={failure?.message ?? null}
            onSave={(words) => void save(words)}
            onCancel={close}
          />
        ) : (
          <>
            <Facts {...props} />
            <div className={css['actions']}>
              <Button size="xs" ref={describe} onClick={edit}>
                Describe
              </Button>
              <Button size="xs" variant="outline" color="red" onClick={() => void remove()}>
                Remove
              </Button>
            </div>
          </>
        )}
        {!editing && <RedactLinks file={file} />}
      </Pane>
      <Pane title="Where it is used">
        <Uses row={row} />
      </Pane>
      <Pane title="Fingerprint" note="SHA-256">
        <p className={css['fullHash']}>{inFours(file.sha256)}</p>
      </Pane>
    </Inspector>
  );
};
