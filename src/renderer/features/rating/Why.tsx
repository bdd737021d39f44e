import { useMemo, type ReactNode } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { CaseEntry, RatingRecords } from '#renderer/data/rating.ts';
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
import { unexplained, type Unexplained } from '#shared/rating/unexplained.ts';
import { whyOf, type Why as Reasons, type WhyRow } from './rating-model.ts';
import { Reconcile } from './Reconcile.tsx';
import { explainedWords, restWords, sumWords } from './why-words.ts';
import css from './Rating.module.css';

type Difference = Unexplained<CaseEntry>;

/** A line of the table: an entry, or one of the figures that frame the sum. */
type Line = {
  readonly key: string;
  readonly cause: ReactNode;
  readonly second: string;
  readonly figure: ReactNode;
  readonly leaves: ReactNode;
};

const columns: readonly Column<Line>[] = [
  {
    key: 'cause',
    head: 'Cause',
    cell: ({ cause, second }) => (
      <div className={css['cause']}>
        <div className={css['clamp']} title={typeof cause === 'string' ? cause : undefined}>
          {cause}
        </div>
        {second !== '' && <div className={css['second']}>{second}</div>}
      </div>
    ),
  },
  { key: 'points', head: 'Points', numeric: true, strong: true, width: 60, cell: ({ figure }) => figure },
  {
    key: 'leaves',
    head: 'Leaves',
    numeric: true,
    width: 84,
    cell: ({ leaves }) => <span className={css['second']}>{leaves}</span>,
  },
];

const entryLine = ({ key, cause, second, points, leaves }: WhyRow): Line => ({
  key,
  cause,
  second,
  figure: <Points value={points} />,
  leaves,
});

const Verdict = ({ difference, today }: { readonly difference: Difference; readonly today: string }) => {
  const [rest, explained] = [restWords(difference, today), explainedWords(difference)];
  return (
    <div className={css['verdict']} role="status">
      {rest !== '' && <StateWord tone="attn" shape="half" word={rest} />}
      {explained !== '' && <StateWord tone="neut" shape="dashed" word={explained} />}
    </div>
  );
};

const newerWords = (newer: number): string =>
  `${numberWords(newer)}${NBSP}${newer === 1 ? 'entry is' : 'entries are'} newer than the reading and not in this sum.`;

const sumLine = ({ sum }: Reasons): Line => ({
  key: 'sum',
  cause: <b className={css['total']}>Sum of the ledger</b>,
  second: sum.unknown === 0 ? '' : `${numberWords(sum.unknown)} of unknown points`,
  figure: rangeWords(sum),
  leaves: '',
});

const useLines = (why: Reasons, records: RatingRecords, difference: Difference | null): readonly Line[] => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { latest, rules } = records;
  const start: Line = {
    key: 'start',
    cause: (
      <PackValue pack={rules} at="rating.scale.start">
        Start of every shop
      </PackValue>
    ),
    second: '',
    figure: numberWords(rules.rating.scale.start.value),
    leaves: '',
  };
  const framed = [start, ...why.rows.map(entryLine), sumLine(why)];
  if (latest === null) return framed;
  const when = `${formatDayShort(latest.day, today)}, ${formatTime(latest.at, zone)}, ${sourceWords[latest.source]}`;
  const equal = difference?.points === 0 && <StateWord tone="good" shape="check" word="equal" />;
  return [
    ...framed,
    {
      key: 'reading',
      cause: 'Seller Center',
      second: when,
      figure: numberWords(latest.rating),
      leaves: equal,
    },
  ];
};

export const Why = ({
  records,
  children,
}: {
  readonly records: RatingRecords;
  readonly children?: ReactNode | undefined;
}) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const { latest, entries, readings, rules } = records;
  const why = useMemo(
    () => whyOf({ latest, entries }, { today, pack: rules }),
    [latest, entries, today, rules],
  );
  const difference = useMemo(() => unexplained(readings, entries, rules), [readings, entries, rules]);
  const lines = useLines(why, records, difference);
  const title = latest === null ? 'The ledger' : `Why ${numberWords(latest.rating)}`;
  return (
    <Inspector label="What the rating is made of">
      <div className={css['why']}>
        <Pane
          title={title}
          note={latest === null ? undefined : `on ${formatDayShort(latest.day, today)}`}
          body="flush"
          actions={
            latest !== null &&
            difference !== null &&
            difference.points !== 0 && <Reconcile difference={difference} reading={latest} />
          }
        >
          {why.rows.length > 0 && (
            <p className={css['equation']}>{sumWords(why, latest?.rating ?? null, rules)}</p>
          )}
          <DataTable
            label={title}
            columns={columns}
            groups={[{ key: 'all', rows: lines }]}
            rowKey={({ key }) => key}
          />
          {difference !== null && difference.points !== 0 && (
            <Verdict difference={difference} today={today} />
          )}
          {why.newer > 0 && <p className={css['newer']}>{newerWords(why.newer)}</p>}
        </Pane>
      </div>
      {children}
    </Inspector>
  );
};
