import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PaneHead } from '#renderer/ui/Pane.tsx';
import { aheadRows, withAhead } from '#renderer/ui/rating-chart-ahead.ts';
import { withEras } from '#renderer/ui/rating-chart-eras.ts';
import { ratingChart } from '#renderer/ui/rating-chart-model.ts';
import { ratingTable } from '#renderer/ui/rating-chart-table.ts';
import { RatingChart } from '#renderer/ui/RatingChart.tsx';
import { addDays, dayOf, HOUR } from '#shared/kernel/time.ts';
import { countDays, formatDayShort } from '#shared/kernel/time-words.ts';
import type { Forecast } from '#shared/rating/forecast.ts';
import { recentChanges } from './standing.ts';
import css from './Today.module.css';

const daysBack = 90;
const daysAhead = 45;

type Part = { readonly records: RatingRecords; readonly made: Forecast };

const moved = (points: number): string =>
  points === 0 ? 'unchanged' : `${points < 0 ? 'down' : 'up'} ${numberWords(Math.abs(points))}`;

const sentence = (records: RatingRecords, today: string): string => {
  const { latest, readings } = records;
  if (latest === null) return '';
  const changes = recentChanges(readings, today).map(
    ({ days, points }) => `${moved(points)} in ${countDays(days)}`,
  );
  return [`${numberWords(latest.rating)} on ${formatDayShort(latest.day, today)}`, ...changes].join(', ');
};

const Picture = ({ records, made: { days } }: Part) => {
  const go = useView((view) => view.go);
  const { pack, packOf, zone } = useShop();
  const now = useMinute();
  // Drawn anew each hour at most: the line of today does not move visibly in less.
  const hour = now - (now % HOUR);
  const { data, table } = useMemo(() => {
    const { readings, entries, spans } = records;
    const today = dayOf(hour, zone);
    const range = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
    const facts = { readings, entries, spans, pack, zone, now: hour };
    const chart = withAhead(ratingChart(facts, range, true), { days }, range, facts);
    const data = withEras(chart, { readings, packOf });
    return { data, table: ratingTable(facts, range, aheadRows({ days }, range)) };
  }, [records, pack, packOf, zone, hour, days]);
  return (
    <RatingChart
      label={`${pack.rating.name}, last ${countDays(daysBack)}`}
      data={data}
      table={table}
      summary={
        <>
          <h2 className={css['chartName']}>Rating</h2>
          <span className={css['chartNote']}>{`last ${countDays(daysBack)}, next ${String(daysAhead)}`}</span>
          <span className="visually-hidden">. {sentence(records, dayOf(now, zone))}.</span>
        </>
      }
      aside={
        <ActionLink
          onClick={() => {
            go({ screen: 'rating' });
          }}
        >
          Open rating
          <IconArrowRight size={15} stroke={1.8} aria-hidden="true" />
        </ActionLink>
      }
    />
  );
};

/** The rating of the last days and what is known and drawn of the next. */
export const TodayChart = ({ records, made }: Part) => (
  <section className={css['trend']} aria-label="Rating">
    {records.latest === null ? (
      <>
        <PaneHead title="Rating" />
        <p className={css['sentence']}>The line begins with the first reading.</p>
      </>
    ) : (
      <div className={css['picture']}>
        <Picture records={records} made={made} />
      </div>
    )}
  </section>
);
