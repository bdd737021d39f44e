import { useMinute } from '#renderer/data/clock.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { Points } from '#renderer/ui/Points.tsx';
import { rangeWords, sourceWords } from '#renderer/ui/rating-chart-model.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, formatTime, NBSP } from '#shared/kernel/time-words.ts';
import { whyOf, type Why as Reasons, type WhyRow } from './rating-model.ts';
import css from './Rating.module.css';

const startKey = 'start';

const Cause = ({ row }: { readonly row: WhyRow }) => {
  const { pack } = useShop();
  return (
    <div className={css['cause']}>
      <div>
        {row.key === startKey ? (
          <PackValue pack={pack} at="rating.scale.start">
            {row.cause}
          </PackValue>
        ) : (
          row.cause
        )}
      </div>
      {row.second !== '' && <div className={css['second']}>{row.second}</div>}
    </div>
  );
};

const columns: readonly Column<WhyRow>[] = [
  { key: 'cause', head: 'Cause', cell: (row) => <Cause row={row} /> },
  {
    key: 'points',
    head: 'Points',
    numeric: true,
    strong: true,
    width: 60,
    cell: (row) => <Points value={row.points} plain={row.key === startKey} />,
  },
  {
    key: 'leaves',
    head: 'Leaves',
    numeric: true,
    width: 104,
    cell: ({ leaves }) => <span className={css['second']}>{leaves}</span>,
  },
];

const Verdict = ({ why }: { readonly why: Reasons }) => {
  const { unexplained, isWithin } = why;
  if (unexplained === 0) return <StateWord tone="good" shape="check" word="equal" />;
  if (unexplained !== null) {
    const points = Math.abs(unexplained);
    return (
      <StateWord
        tone="attn"
        shape="half"
        word={`${numberWords(points)}${NBSP}${points === 1 ? 'point' : 'points'} unexplained`}
      />
    );
  }
  return isWithin ? (
    <StateWord tone="neut" shape="dashed" word="within the range" />
  ) : (
    <StateWord tone="attn" shape="half" word="outside the range" />
  );
};

const newerWords = (newer: number): string =>
  `${numberWords(newer)}${NBSP}${newer === 1 ? 'entry is' : 'entries are'} newer than the reading and not in this sum.`;

const Sum = ({ why, records }: { readonly why: Reasons; readonly records: RatingRecords }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { latest } = records;
  const { sum } = why;
  return (
    <dl className={css['sum']}>
      <div>
        <dt>
          <b>Sum of the ledger</b>
          {sum.unknown > 0 && <span>{`${numberWords(sum.unknown)} of unknown points`}</span>}
        </dt>
        <dd>{rangeWords(sum)}</dd>
      </div>
      {latest !== null && (
        <div>
          <dt>
            Seller Center
            <span>{`${formatDayShort(latest.day, today)}, ${formatTime(latest.at, zone)}, ${sourceWords[latest.source]}`}</span>
          </dt>
          <dd>{numberWords(latest.rating)}</dd>
        </div>
      )}
      {latest !== null && (
        <div>
          <dt>Reading against sum</dt>
          <dd className={css['verdict']}>
            <Verdict why={why} />
          </dd>
        </div>
      )}
    </dl>
  );
};

export const Why = ({ records }: { readonly records: RatingRecords }) => {
  const { pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const why = whyOf(records, { today, pack });
  const start: WhyRow = {
    key: startKey,
    cause: 'Start of every shop',
    second: '',
    points: pack.rating.scale.start.value,
    leaves: '',
  };
  const { latest } = records;
  const title = latest === null ? 'The ledger' : `Why ${numberWords(latest.rating)}`;
  return (
    <Inspector label="What the rating is made of">
      <div className={css['why']}>
        <Pane
          title={title}
          note={latest === null ? undefined : `on ${formatDayShort(latest.day, today)}`}
          body="flush"
        >
          <DataTable
            label={title}
            columns={columns}
            groups={[{ key: 'all', rows: [start, ...why.rows] }]}
            rowKey={({ key }) => key}
          />
          <Sum why={why} records={records} />
          {why.newer > 0 && <p className={css['newer']}>{newerWords(why.newer)}</p>}
        </Pane>
      </div>
    </Inspector>
  );
};
