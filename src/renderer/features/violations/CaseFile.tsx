import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { placeOfHolder } from '#renderer/state/kept-place.ts';
import { useView } from '#renderer/state/view.ts';
import { describedAs, EvidenceForm, wordsOf, type EvidenceWords } from '#renderer/ui/EvidenceForm.tsx';
import { ExhibitThumb } from '#renderer/ui/Exhibit.tsx';
import { exhibitKindOf, isPicture, kindWords, sizeWords, middleCut } from '#renderer/ui/file-words.ts';
import type { Failure } from '#shared/contract/result.ts';
import type { KeptFile } from '#shared/evidence-kept.ts';
import type { Evidence } from '#shared/evidence.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, formatInstant } from '#shared/kernel/time-words.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import { validityWords } from '#renderer/ui/validity-words.ts';
import type { Reckoning } from './violations-model.ts';
import css from './case.module.css';

const detailOf = (file: Evidence, { zone, now }: Reckoning): string => {
  const today = dayOf(now, zone);
  return file.capturedAt === null
    ? `added ${formatDayShort(dayOf(file.addedAt, zone), today)}`
    : `taken ${formatInstant(file.capturedAt, zone, now)}`;
};

export type CaseFileProps = {
  readonly file: Evidence;
  readonly reckoning: Reckoning;
  readonly cases: readonly { readonly value: string; readonly label: string }[];
  /** Why it can't go into the trash; null where it can. */
  readonly kept: KeptFile | null;
  readonly onFailure: (message: string | null) => void;
};

/** The trash, or why the file can't go there and the way to the appeal that keeps it. */
const TrashItems = ({ kept, onRemove }: Pick<CaseFileProps, 'kept'> & { readonly onRemove: () => void }) => {
  const go = useView((state) => state.go);
  const why = useId();
  if (kept === null)
    return (
      <Menu.Item color="var(--dangText)" onClick={onRemove}>
        Put into the trash
      </Menu.Item>
    );
  const { words, holder } = kept;
  return (
    <>
      <Menu.Item disabled aria-describedby={why}>
        Put into the trash
      </Menu.Item>
      <Menu.Label id={why} className={css['kept'] ?? ''}>
        {words}
      </Menu.Label>
      {holder.kind !== 'case' && (
        <Menu.Item
          aria-describedby={why}
          onClick={() => {
            go(placeOfHolder(holder));
          }}
        >
          {`Open the ${holder.kind}`}
        </Menu.Item>
      )}
    </>
  );
};

/** A file of the case: what it shows, when it was taken, until when it is valid, and its own menu. */
export const CaseFile = ({ file, reckoning, cases, kept, onFailure }: CaseFileProps) => {
  const { zone, pack } = reckoning;
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const validity = validityWords(file, dayOf(reckoning.now, zone));
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
            {file.caption === '' ? middleCut(file.fileName) : file.caption}
          </span>
          <span className={css['small']}>{`${kindWords(file.mime)}, ${detailOf(file, reckoning)}`}</span>
          <span className={css['small']}>{`Evidence ${String(file.number)}, ${sizeWords(file.bytes)}`}</span>
          {validity !== '' && <span className={css['small']}>{validity}</span>}
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
            <TrashItems kept={kept} onRemove={() => void remove()} />
          </Menu.Dropdown>
        </Menu>
      </div>
      {editing && (
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
      )}
    </li>
  );
};
