import { formatInstant, formatNear, timeLeft } from '#shared/kernel/time-words.ts';
import { metWords } from '#shared/clock-words.ts';
import { TimeLeft } from '#renderer/ui/Clock.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { modeWords } from '#renderer/ui/states.ts';
import type { AppealRow } from './appeals-model.ts';
import css from './Appeals.module.css';
import { appealStates } from './words.ts';

type At = { readonly zone: string; readonly now: number };

const ClockCell = ({ row, zone, now }: At & { readonly row: AppealRow }) => {
  const { clock } = row;
  if (clock === null || clock.dueAt === null || clock.stage === null)
    return <span className={css['quiet']}>{clock?.fromText ?? '–'}</span>;
  const due = formatInstant(clock.dueAt, zone, now);
  if (clock.state === 'running')
    return (
      <TimeLeft
        stage={clock.stage}
        words={timeLeft(clock.dueAt - now)}
        due={due}
        share={clock.shareLeft ?? 0}
      />
    );
  return <TimeLeft stage={clock.stage} words={clock.state === 'met' ? metWords(clock) : `passed ${due}`} />;
};

const lastWords = ({ appeal }: AppealRow, { zone, now }: At): string => {
  if (appeal.decidedAt !== null) return `decided ${formatNear(appeal.decidedAt, zone, now)}`;
  if (appeal.sentAt !== null) return `sent ${formatNear(appeal.sentAt, zone, now)}`;
  return `saved ${formatNear(appeal.savedAt, zone, now)}`;
};

const attemptWords = ({ appeal, attempts }: AppealRow): string =>
  attempts === null ? String(appeal.attempt) : `${String(appeal.attempt)} of\u00a0${String(attempts)}`;

const columnsAt = (at: At): readonly Column<AppealRow>[] => [
  { key: 'clock', head: 'Clock', width: 190, cell: (row) => <ClockCell row={row} {...at} /> },
  { key: 'case', head: 'Case', width: 64, numeric: true, cell: ({ violation }) => violation.number },
  {
    key: 'what',
    head: 'What',
    cell: ({ violation }) => violation.title,
    second: ({ violation }) => violation.detail,
  },
  {
    key: 'attempt',
    head: 'Attempt',
    width: 132,
    cell: attemptWords,
    second: ({ appeal }) => modeWords[appeal.mode],
  },
  {
    key: 'state',
    head: 'State',
    width: 190,
    cell: ({ appeal }) => <StateWord {...appealStates[appeal.status]} />,
    second: (row) => <span className={css['under']}>{lastWords(row, at)}</span>,
  },
  { key: 'exhibits', head: 'Exhibits', width: 80, numeric: true, cell: ({ exhibits }) => exhibits },
  {
    key: 'outcome',
    head: 'Outcome',
    width: 240,
    rank: 2,
    cell: ({ appeal }) => (
      <span className={css['outcome']} title={appeal.outcome}>
        {appeal.outcome === '' ? '–' : appeal.outcome}
      </span>
    ),
  },
];

export type AppealsTableProps = At & {
  readonly open: readonly AppealRow[];
  readonly closed: readonly AppealRow[];
  readonly onOpen: (id: string) => void;
};

export const AppealsTable = ({ open, closed, zone, now, onOpen }: AppealsTableProps) => (
  <DataTable
    label="Appeals"
    columns={columnsAt({ zone, now })}
    groups={[
      { key: 'open', rows: open },
      ...(closed.length > 0 ? [{ key: 'closed', title: 'Decided', rows: closed }] : []),
    ]}
    rowKey={({ appeal }) => appeal.id}
    height={49}
    onOpen={({ appeal }) => onOpen(appeal.id)}
  />
);
