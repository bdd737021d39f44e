import { type Day, type Instant } from '#shared/kernel/time.ts';
import { orderGain } from '#shared/rating/gains.ts';
import { estimateOn } from '#shared/rating/ledger.ts';
import { chunkRows } from '#shared/readings.ts';
import { selectRows } from '../db/queries.ts';
import type { Calendar } from './calendar.ts';
import { run, type Session, type Step } from './session.ts';

/** Days ago on which eligible orders brought points; the first five have left the window since. */
export const gainDays = [252, 232, 216, 196, 190, 175, 161, 140, 126, 105, 84, 70, 49, 28, 7] as const;

/** Stretches without a reading, in days ago, both ends included: 12 and 6 days. */
export const gapDays = [
  [67, 56],
  [152, 147],
] as const;

const oldest = 198;
/** Older readings came as one import; from here on they are typed each day. */
const typedFrom = 10;

const inGap = (ago: number): boolean => gapDays.some(([from, to]) => ago <= from && ago >= to);

/** Days ago with a reading, oldest first: 180 of them, the last one yesterday. */
export const readingDays: readonly number[] = Array.from(
  { length: oldest },
  (_, index) => oldest - index,
).filter((ago) => !inGap(ago));

/** On the days of the two milestones the rating was looked up with the notice; on others at about 18:20. */
const timeOf = (ago: number): string => {
  if (ago === 4) return '08:41';
  if (ago === 118) return '10:05';
  return ago === 1 ? '18:20' : `18:${String(18 + ((ago * 7) % 5))}`;
};

/** When the rating was read on a day. */
export const readingAt = (calendar: Calendar, ago: number): Instant => calendar.at(ago, timeOf(ago));

const ratingOn = ({ records, shopId, pack }: Session, day: Day): number =>
  estimateOn(selectRows(records.db, 'pointEntries', { shopId }), day, pack).low;

const importOlder = (session: Session): void => {
  const { calendar, shopId } = session;
  const rows = readingDays
    .filter((ago) => ago > typedFrom)
    .map((ago) => ({
      at: readingAt(calendar, ago),
      rating: ratingOn(session, calendar.day(ago)),
      note: '',
      replaces: null,
    }));
  const { id } = run(session, 'Owner', 'batch.open', { shopId, kind: 'readings' });
  for (let from = 0; from < rows.length; from += chunkRows) {
    run(session, 'Owner', 'batch.addReadings', { batchId: id, rows: rows.slice(from, from + chunkRows) });
  }
  run(session, 'Owner', 'batch.publish', { batchId: id, from: '' });
};

const typeReading = (ago: number) => (session: Session) =>
  void run(session, 'Owner', 'reading.log', {
    shopId: session.shopId,
    rating: ratingOn(session, session.calendar.day(ago)),
    at: readingAt(session.calendar, ago),
    note: '',
  });

const recordGain =
  (ago: number) =>
  (session: Session): void => {
    const { calendar, pack, shopId } = session;
    const points = orderGain(pack.rating.gains.orders.perOrders.value ?? 0, pack);
    if (points === null) return;
    const day = calendar.day(ago);
    run(session, 'Owner', 'points.recordGain', { shopId, day, points, cause: 'Orders' });
  };

/** Gains of the weeks, the import of the older readings, and the readings typed since. */
export const ratingSteps = (calendar: Calendar): readonly Step[] => [
  ...gainDays.map((ago) => ({ at: calendar.at(ago, '08:05'), act: recordGain(ago) })),
  { at: calendar.at(typedFrom, '09:05'), act: importOlder },
  ...readingDays
    .filter((ago) => ago <= typedFrom)
    // The notice comes on record a few minutes after it was read, and the rating with it.
    .map((ago) => ({
      at: ago === 4 ? calendar.at(ago, '09:00') : readingAt(calendar, ago),
      act: typeReading(ago),
    })),
];
