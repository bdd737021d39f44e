import { useMinute } from '#renderer/data/clock.ts';
import type { CaseEntry, RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { PointLife } from '#renderer/ui/PointLife.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import { Points } from '#renderer/ui/Points.tsx';
import { nameOf, rangeWords } from '#renderer/ui/rating-chart-model.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { formatDay, formatDayShort } from '#shared/kernel/time-words.ts';
import type { RollOff } from '#shared/rating/ledger.ts';
import { knownWay } from '#shared/rating/standing.ts';
import css from './Today.module.css';

const mostShown = 5;

type Leaving = RollOff<CaseEntry>;

const whatLeaves = ({ entries }: Leaving, today: string): string => {
  const [first, ...others] = entries;
  if (first === undefined) return '';
  const name =
    first.kind === 'loss'
      ? `Loss of ${nameOf(first)}`
      : `${first.cause}, ${formatDayShort(first.day, today)}`;
  return others.length === 0 ? name : `${name}, and ${numberWords(others.length)} more`;
};

const What = ({ words }: { readonly words: string }) => (
  <span className={css['clamp']} title={words}>
    {words}
  </span>
);

/** The weekday goes where there is no room for it. */
const LeavingDay = ({ day, today }: { readonly day: Day; readonly today: Day }) => {
  const short = formatDayShort(day, today);
  return (
    <span className={css['date']}>
      <span className={css['weekday']}>{formatDay(day, today).replace(short, '')}</span>
      {short}
    </span>
  );
};

const columnsOn = (today: string): readonly Column<Leaving>[] => [
  {
    key: 'date',
    head: 'Date',
    width: 144,
    cell: ({ day }) => <LeavingDay day={day} today={today} />,
  },
  {
    key: 'what',
    head: 'Leaves',
    cell: (row) => (
      <>
        <span className={css['dateAbove']}>{formatDayShort(row.day, today)}</span>
        <What words={whatLeaves(row, today)} />
      </>
    ),
  },
  {
    key: 'change',
    head: 'Change',
    numeric: true,
    strong: true,
    width: 76,
    cell: ({ change }) => <Points value={change} />,
  },
  { key: 'then', head: 'Then', numeric: true, strong: true, width: 64, cell: ({ then }) => rangeWords(then) },
];

export const LeavingPoints = ({ records }: { readonly records: RatingRecords }) => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const rows = knownWay({ ...records, today }, pack).coming.slice(0, mostShown);
  const life = <PointLife pack={pack} />;
  return (
    <section className={css['leaving']} aria-labelledby="today-leaving">
      <PaneHead id="today-leaving" title="Points that leave the window next" actions={life} />
      {rows.length === 0 ? (
        <p className={css['sentence']}>
          No gain or loss is on record. Each stands here before it leaves the window, with the rating after
          it.
        </p>
      ) : (
        <DataTable
          label="Points that leave the window next"
          columns={columnsOn(today)}
          groups={[{ key: 'all', rows }]}
          rowKey={({ day }) => day}
        />
      )}
    </section>
  );
};
