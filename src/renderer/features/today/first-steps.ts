import { numberWords } from '#renderer/ui/numbers.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { lossSign } from '#shared/rating/model.ts';
import { unexplained } from '#shared/rating/unexplained.ts';
import { pointLifeWords } from '#shared/rating/point-life.ts';
import type { Step } from './next-steps.ts';

const pointsAre = (count: number): string =>
  `${numberWords(count)}${NBSP}${count === 1 ? 'point is' : 'points are'}`;

const explainStep = (rest: number): Step => ({
  key: 'unexplained',
  title: 'Explain what the rating lost',
  detail: `${pointsAre(rest)} not explained by the cases on record. Record the notice behind them, or reconcile.`,
  verb: 'Open rating',
  target: { kind: 'rating' },
  dueAt: Infinity,
});

const noticeStep = ({ readings, entries, violations, rules }: Records): readonly Step[] => {
  const rest = lossSign(rules) * (unexplained(readings, entries, rules)?.rest ?? 0);
  if (rest <= 0) return [];
  if (violations.length > 0) return [explainStep(rest)];
  return [
    {
      key: 'first notice',
      title: 'Record the notices behind the rating',
      detail: `${pointsAre(rest)} not explained yet. A case brings its clocks and the day its points leave.`,
      verb: 'Record',
      target: { kind: 'notice' },
      dueAt: Infinity,
    },
  ];
};

const gainStep = ({ entries }: Records, pack: Pack): readonly Step[] => {
  const { points, perOrders } = pack.rating.gains.orders;
  if (entries.some(({ kind }) => kind === 'gain') || points.value === null || perOrders.value === null)
    return [];
  const rule = `${numberWords(points.value)} points for each ${numberWords(perOrders.value)}`;
  return [
    {
      key: 'first gain',
      title: 'Record a week’s eligible orders',
      detail: `${rule}; they count ${pointLifeWords(pack)}. Ledger, Record a gain.`,
      verb: 'Open rating',
      target: { kind: 'rating' },
      dueAt: Infinity,
    },
  ];
};

type Records = Pick<RatingRecords, 'readings' | 'entries' | 'violations' | 'rules'>;

/** What a young record still lacks, so that the rating can be explained and forecast; nothing once it is there. */
export const firstSteps = (records: Records, pack: Pack): readonly Step[] =>
  records.readings.length === 0 ? [] : [...noticeStep(records), ...gainStep(records, pack)];
