import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import type { HistoryEntry } from '#shared/history.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay, formatTime } from '#shared/kernel/time-words.ts';
import { byDay, statesOf, type EntryState } from './entries.ts';
import css from './History.module.css';

const stateWords: Readonly<Record<EntryState, string>> = {
  open: '',
  takenBack: 'taken back',
  doneAgain: 'taken back, done again',
  final: 'can’t be taken back',
};

interface TakeBackProps {
  readonly entry: HistoryEntry;
  readonly onFailure: (seq: number, message: string | null) => void;
}

const TakeBack = ({ entry, onFailure }: TakeBackProps) => {
  const [busy, setBusy] = useState(false);
  const again = entry.undoes !== null;
  const Shape = again ? IconArrowForwardUp : IconArrowBackUp;
  const take = async (): Promise<void> => {
    setBusy(true);
    const result = await send('history.undo', { seq: entry.seq });
    onFailure(entry.seq, result.ok ? null : result.error.message);
    setBusy(false);
  };
  return (
    <Button
      size="xs"
      variant="subtle"
      loading={busy}
      leftSection={<Shape size={14} stroke={1.8} aria-hidden="true" />}
      aria-label={`${again ? 'Do again' : 'Undo'}: ${entry.sentence}`}
      onClick={() => void take()}
    >
      {again ? 'Do again' : 'Undo'}
    </Button>
  );
};

/** An undo reads as what it took back; what took an undo back is an undo again. */
const isRedo = (entry: HistoryEntry): boolean => entry.sentence.startsWith('Done again');

export const Entries = ({ entries }: { readonly entries: readonly HistoryEntry[] }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const [failures, setFailures] = useState<ReadonlyMap<number, string>>(new Map());
  const states = statesOf(entries);
  const stateOf = (entry: HistoryEntry): EntryState => states.get(entry.seq) ?? 'final';
  const onFailure = (seq: number, message: string | null): void => {
    setFailures((now) => {
      const next = new Map(now);
      if (message === null) next.delete(seq);
      else next.set(seq, message);
      return next;
    });
  };
  const second = (entry: HistoryEntry) => {
    const failure = failures.get(entry.seq);
    if (failure !== undefined)
      return (
        <span className={css['error']} role="alert">
          {failure}
        </span>
      );
    return `Entry\u00a0${String(entry.seq)}`;
  };
  const columns: readonly Column<HistoryEntry>[] = [
    { key: 'time', head: 'Time', width: 96, cell: (entry) => formatTime(entry.at, zone) },
    {
      key: 'what',
      head: 'What',
      cell: (entry) => (
        <span className={stateOf(entry) === 'takenBack' ? css['void'] : undefined} title={entry.sentence}>
          {entry.sentence}
        </span>
      ),
      second,
    },
    {
      key: 'who',
      head: 'Who',
      width: 160,
      cell: ({ actorName }) => (actorName === '' ? 'The app' : actorName),
    },
    { key: 'state', head: 'State', width: 176, cell: (entry) => stateWords[stateOf(entry)] },
    {
      key: 'undo',
      head: 'Undo',
      headHidden: true,
      width: 136,
      numeric: true,
      cell: (entry) =>
        stateOf(entry) === 'open' ? (
          <TakeBack entry={isRedo(entry) ? { ...entry, undoes: null } : entry} onFailure={onFailure} />
        ) : null,
    },
  ];
  if (entries.length === 0) return <p className={css['empty']}>Nothing has been changed yet.</p>;
  return (
    <DataTable
      label="History"
      columns={columns}
      groups={byDay(entries, zone).map(({ day, entries: rows }) => ({
        key: day,
        title: day === today ? `Today, ${formatDay(day, today)}` : formatDay(day, today),
        rows,
      }))}
      rowKey={({ seq }) => String(seq)}
      height={49}
    />
  );
};
