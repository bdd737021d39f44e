import { Attempts } from '#renderer/ui/Attempts.tsx';
import { TimeLeft } from '#renderer/ui/Clock.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { Points } from '#renderer/ui/Points.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, timeLeft } from '#shared/kernel/time-words.ts';
import { lossSign } from '#shared/rating/model.ts';
import { dueWords, hitsInRow, type CaseRow, type Reckoning } from './violations-model.ts';
import css from './violations.module.css';

const NextClock = ({ row, reckoning }: { readonly row: CaseRow; readonly reckoning: Reckoning }) => {
  const { next } = row;
  if (next === null || next.dueAt === null || next.stage === null)
    return <span className={css['otherwise']}>{row.otherwise}</span>;
  return (
    <TimeLeft
      stage={next.stage}
      words={timeLeft(next.dueAt - reckoning.now)}
      due={dueWords(next, reckoning)}
      share={next.shareLeft ?? 1}
    />
  );
};

const PointsCell = ({ row, sign }: { readonly row: CaseRow; readonly sign: 1 | -1 }) => {
  if (row.points === null) return <Points value={null} />;
  if (row.points === 0) return <Points value="none" />;
  return row.entryState === null ? (
    <span className={css['notTaken']}>
      <Points value={row.points} plain />
      <span className={css['second']}>not taken</span>
    </span>
  ) : (
    <Points value={sign * row.points} isVoid={row.entryState === 'void'} />
  );
};

const leavesWords = (row: CaseRow, today: string): string => {
  if (row.entryState === 'void') return 'void';
  if (row.leaves === null) return '–';
  const day = formatDayShort(row.leaves, today);
  return row.entryState === 'rolledOff' ? `left ${day}` : day;
};

const What = ({ text }: { readonly text: string }) => (
  <>
    <span className={css['least']} />
    <span className={css['cut']} title={text}>
      {text}
    </span>
  </>
);

const secondLine = ({ violation, hits }: CaseRow): string => {
  if (violation.detail !== '') return violation.detail;
  if (hits !== '–') return hits;
  return violation.ticket === '' ? 'nothing named' : `ticket ${violation.ticket}`;
};

const columnsOf = (reckoning: Reckoning): readonly Column<CaseRow>[] => {
  const today = dayOf(reckoning.now, reckoning.zone);
  return [
    {
      key: 'next',
      head: 'Next clock',
      width: 232,
      cell: (row) => <NextClock row={row} reckoning={reckoning} />,
    },
    {
      key: 'case',
      head: 'Case',
      width: 52,
      numeric: true,
      cell: (row) => <span className={css['number']}>{row.violation.number}</span>,
    },
    {
      key: 'what',
      head: 'What',
      cell: (row) => <What text={row.violation.title} />,
      second: (row) => <What text={secondLine(row)} />,
    },
    {
      key: 'state',
      head: 'State',
      width: 168,
      cell: (row) => <StateWord {...caseStates[row.violation.status]} />,
    },
    {
      key: 'points',
      head: 'Points',
      width: 80,
      numeric: true,
      cell: (row) => <PointsCell row={row} sign={lossSign(reckoning.pack)} />,
    },
    {
      key: 'leaves',
      head: 'Leaves',
      width: 104,
      rank: 2,
      cell: (row) => <span className={css['still']}>{leavesWords(row, today)}</span>,
    },
    {
      key: 'hits',
      head: 'Hits',
      width: 112,
      rank: 2,
      cell: (row) => (
        <span className={css['hits']} title={row.hits}>
          {hitsInRow(row.violation.hits)}
        </span>
      ),
    },
    {
      key: 'attempts',
      head: 'Attempts',
      width: 104,
      rank: 2,
      cell: (row) =>
        row.attempts === null || row.mostAttempts === null ? (
          '–'
        ) : (
          <Attempts used={row.attempts} of={row.mostAttempts} />
        ),
    },
    {
      key: 'notice',
      head: 'Notice',
      width: 100,
      numeric: true,
      cell: (row) => (
        <span className={css['quiet']}>
          {formatDayShort(dayOf(row.violation.noticeAt, reckoning.zone), today)}
        </span>
      ),
    },
  ];
};

/** The cases: open ones by next clock, closed ones as a group under them. */
export const ViolationsTable = (props: {
  readonly rows: readonly CaseRow[];
  readonly reckoning: Reckoning;
  readonly onOpen: (id: string) => void;
}) => {
  const { rows, reckoning, onOpen } = props;
  const open = rows.filter((row) => !row.closed);
  const closed = rows.filter((row) => row.closed);
  return (
    <DataTable
      label="Cases"
      height={49}
      columns={columnsOf(reckoning)}
      groups={[
        ...(open.length > 0 ? [{ key: 'open', rows: open }] : []),
        ...(closed.length > 0 ? [{ key: 'closed', title: 'Closed', rows: closed }] : []),
      ]}
      rowKey={(row) => row.violation.id}
      onOpen={(row) => {
        onOpen(row.violation.id);
      }}
    />
  );
};
