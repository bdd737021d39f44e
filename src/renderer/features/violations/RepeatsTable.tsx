import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { Points } from '#renderer/ui/Points.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { lossSign } from '#shared/rating/model.ts';
import type { RepeatLine } from './losses-model.ts';
import type { Reckoning } from './violations-model.ts';
import css from './losses.module.css';

const mostNumbers = 8;

/** "4, 9"; of many the last ones. */
const caseNumbers = ({ cases }: RepeatLine): string => {
  const numbers = cases.map(({ number }) => String(number));
  return numbers.length > mostNumbers ? `… ${numbers.slice(-mostNumbers).join(', ')}` : numbers.join(', ');
};

const Taken = ({ line, sign }: { readonly line: RepeatLine; readonly sign: 1 | -1 }) => (
  <>
    <Points
      value={line.points === null ? null : line.points === 0 ? 'none' : sign * line.points}
      noneWord="none taken"
    />
    {line.points !== null && line.unknown > 0 && (
      <span className={css['rule']}>{`, ${numberWords(line.unknown)}${NBSP}unknown`}</span>
    )}
  </>
);

const columnsOf = ({ pack, zone, now }: Reckoning): readonly Column<RepeatLine>[] => {
  const today = dayOf(now, zone);
  const day = (at: number): string => formatDayShort(dayOf(at, zone), today);
  return [
    {
      key: 'name',
      head: 'What came again',
      cell: ({ name }) => name,
      second: (line) => `Cases ${caseNumbers(line)}`,
    },
    {
      key: 'times',
      head: 'Times',
      width: 72,
      numeric: true,
      strong: true,
      cell: ({ times }) => numberWords(times),
    },
    { key: 'since', head: 'Since', width: 120, cell: ({ since }) => day(since) },
    {
      key: 'last',
      head: 'Last',
      width: 168,
      cell: ({ last }) => `${day(last.noticeAt)}, case${NBSP}${String(last.number)}`,
    },
    {
      key: 'points',
      head: 'Points lost',
      width: 168,
      numeric: true,
      cell: (line) => <Taken line={line} sign={lossSign(pack)} />,
    },
  ];
};

/** What came more than once; a row opens its last case. */
export const RepeatsTable = (props: {
  readonly lines: readonly RepeatLine[];
  readonly reckoning: Reckoning;
  readonly onOpen: (id: string) => void;
}) => {
  const { lines, reckoning, onOpen } = props;
  if (lines.length === 0)
    return (
      <p className={css['sentence']}>
        Nothing came twice. A case counts as a repeat when one of the same type is on record before it;
        overturned cases do not count.
      </p>
    );
  return (
    <DataTable
      label="Repeats"
      height={49}
      columns={columnsOf(reckoning)}
      groups={[{ key: 'all', rows: lines }]}
      rowKey={({ key }) => key}
      onOpen={({ last }) => {
        onOpen(last.id);
      }}
    />
  );
};
