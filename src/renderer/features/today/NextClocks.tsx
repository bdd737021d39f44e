import { useMinute } from '#renderer/data/clock.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { TimeLeft } from '#renderer/ui/Clock.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { signedWords } from '#renderer/ui/numbers.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import { Points } from '#renderer/ui/Points.tsx';
import { printedWords } from '#shared/clock.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay, formatNear, timeLeft } from '#shared/kernel/time-words.ts';
import { knownWay } from '#shared/rating/standing.ts';
import type { ClockRow } from './clock-rows.ts';
import css from './Today.module.css';

const mostShown = 6;

const Left = ({ row }: { readonly row: ClockRow }) => {
  const { zone } = useShop();
  const now = useMinute();
  return (
    <TimeLeft
      stage={row.clock.stage ?? 'notStarted'}
      words={timeLeft(row.dueAt - now)}
      due={formatNear(row.dueAt, zone, now)}
      share={row.clock.shareLeft ?? 0}
    />
  );
};

const Rule = ({ row }: { readonly row: ClockRow }) => {
  const { zone } = useShop();
  const now = useMinute();
  const { clock, pack } = row;
  if (clock.source === 'paper' || clock.source === 'log') return clock.fromText;
  const printed = printedWords(clock, zone, now) ?? undefined;
  return (
    <PackValue pack={pack} at={clock.valueRef} printed={printed}>
      {clock.fromText}
    </PackValue>
  );
};

const columns: readonly Column<ClockRow>[] = [
  { key: 'left', head: 'Time left', width: 176, cell: (row) => <Left row={row} /> },
  { key: 'what', head: 'What', cell: (row) => row.title, second: (row) => row.second },
  {
    key: 'points',
    head: 'Points',
    width: 88,
    numeric: true,
    strong: true,
    cell: (row) => <Points value={row.points} plain noneWord="no points" />,
  },
  {
    key: 'rule',
    head: 'Rule',
    width: 304,
    rank: 2,
    cell: (row) => (
      <span className={css['rule']}>
        <Rule row={row} />
      </span>
    ),
  },
];

const Nothing = ({ records }: { readonly records: RatingRecords }) => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const [next] = knownWay({ ...records, today }, pack).coming;
  const change = next?.change ?? null;
  const rollOff =
    next === undefined
      ? ''
      : ` Next roll-off: ${formatDay(next.day, today)}, ${change === null ? 'unknown points' : signedWords(change)}.`;
  const first =
    records.violations.length > 0 ? '' : ' The deadlines of a notice stand here once it is on record.';
  return <p className={css['sentence']}>{`No clock is running.${first}${rollOff}`}</p>;
};

type NextClocksProps = { readonly rows: readonly ClockRow[]; readonly records: RatingRecords };

export const NextClocks = ({ rows, records }: NextClocksProps) => {
  const go = useView((view) => view.go);
  const open = ({ place }: ClockRow) => {
    go(place);
  };
  const all = (
    <ActionLink
      onClick={() => {
        go({ screen: 'violations' });
      }}
    >
      All clocks
    </ActionLink>
  );
  return (
    <section className={css['clocks']} aria-labelledby="today-clocks">
      <PaneHead
        id="today-clocks"
        title="Next clocks"
        note={rows.length === 0 ? undefined : `${String(rows.length)} running, shop time`}
        actions={rows.length === 0 ? undefined : all}
      />
      {rows.length === 0 ? (
        <Nothing records={records} />
      ) : (
        <DataTable
          label="Next clocks"
          columns={columns}
          groups={[{ key: 'all', rows: rows.slice(0, mostShown) }]}
          rowKey={({ key }) => key}
          onOpen={open}
          height={52}
        />
      )}
    </section>
  );
};
