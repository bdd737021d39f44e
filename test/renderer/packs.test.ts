import { describe, expect, it } from 'vitest';
import { winnable } from '#shared/appeal-days.ts';
import { forecastFacts } from '#renderer/data/forecast.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { aheadRowsOf, choicesOf, lotOf } from '#renderer/features/rating/ahead-model.ts';
import { ledgerRows } from '#renderer/features/rating/ledger-model.ts';
import { limitRules } from '#renderer/features/rating/limit-rules.ts';
import { milestonesAhead } from '#renderer/features/rating/milestone-rows.ts';
import { gainOfWeek, reckoningWords, weeksOffered } from '#renderer/features/rating/order-weeks.ts';
import { rangeOf } from '#renderer/features/rating/range.ts';
import { summaryOf, whyOf } from '#renderer/features/rating/rating-model.ts';
import { sumWords } from '#renderer/features/rating/why-words.ts';
import { firstSteps } from '#renderer/features/today/first-steps.ts';
import { rulerOf } from '#renderer/features/today/standing.ts';
import { limitsNow } from '#shared/rating/limits-now.ts';
import { riskWords } from '#renderer/ui/chance-words.ts';
import { bandStates } from '#renderer/ui/states.ts';
import { withEras } from '#renderer/ui/rating-chart-eras.ts';
import { milestonesOf, ratingChart } from '#renderer/ui/rating-chart-model.ts';
import { ratingTable } from '#renderer/ui/rating-chart-table.ts';
import { addDays, diffDays, type Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { forecast } from '#shared/rating/forecast.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { bandOf } from '#shared/rating/model.ts';
import { latestReading } from '#shared/rating/series.ts';
import { limitSpans } from '#shared/rating/limits.ts';
import { unexplained } from '#shared/rating/unexplained.ts';
import { pointLifeDays } from '#shared/rating/point-life.ts';
import { shiftedPack, usPack } from '../shared/packs.ts';
import { chartFacts, entry, now, reading, today, violation, zone } from './rating-records.ts';

/** The values that a screen must take from the pack, written out for each so that a rule can't prove itself. */
type Expected = {
  readonly start: number;
  readonly life: number;
  readonly thresholds: readonly number[];
  readonly limitDays: readonly number[];
  readonly healthy: number;
  readonly max: number;
};

const us: Expected = {
  start: 200,
  life: 180,
  thresholds: [150, 100, 50, 0],
  limitDays: [7, 14, 28],
  healthy: 200,
  max: 1000,
};

const packs: readonly (readonly [string, Pack, Expected])[] = [
  ['US', usPack, us],
  [
    'shifted',
    shiftedPack,
    { start: 190, life: 170, thresholds: [140, 90, 40, 0], limitDays: [6, 12, 24], healthy: 190, max: 900 },
  ],
];

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const gainDay: Day = '2026-06-08';

/** A shop that fell from its start to two below the first milestone, by one loss and with one gain. */
const recordsOn = (pack: Pack, { start, thresholds }: Expected): RatingRecords => {
  const low = (thresholds[0] ?? 0) - 2;
  const readings = [reading('2026-11-18', start + 4), reading('2026-11-22', low)];
  const events = crossings(readings, () => pack);
  const open = violation(9, { status: 'actionTaken' });
  return {
    readings,
    latest: latestReading(readings),
    entries: [entry(gainDay, 4), entry('2026-11-19', start + 4 - low, 9)],
    violations: [open],
    winnable: new Map([[open.id, winnable(open, pack, zone)]]),
    crossings: events,
    quizzes: [],
    lifts: [],
    spans: limitSpans(events, [], zone),
    rules: pack,
  };
};

describe.each(packs)('every screen follows the %s pack', (_name, pack, expected) => {
  const { start, life, thresholds, limitDays, healthy, max } = expected;
  const [first = 0, second = 0] = thresholds;
  const records = recordsOn(pack, expected);
  const rating = first - 2;
  const on = { today, pack };
  const made = forecast(forecastFacts(records, today), pack, { horizon: 180 });

  it('Today: band, ruler, headroom, limits and their end', () => {
    expect(bandStates[bandOf(rating, pack).role].tone).toBe('attn');
    expect(bandOf(healthy, pack).role).toBe('good');
    expect(bandOf(healthy - 1, pack).role).toBe('attn');
    const ruler = rulerOf(rating, pack);
    expect([ruler.min, ruler.max]).toEqual([0, max]);
    expect(ruler.milestones.map(({ at }) => at)).toEqual([...thresholds, healthy].toSorted((a, b) => a - b));
    expect(ruler.headroom).toMatchObject({ from: second, to: rating, words: '48\u00a0points' });
    expect(ruler.milestones.map(({ consequence }) => plain(consequence))).toEqual(
      expect.arrayContaining(limitDays.map((days) => `${String(days)} days`)),
    );
    const limits = limitsNow(records, pack, now);
    const ends = limits.kind === 'running' ? limits.spans.at(-1)?.endsAt : null;
    const from = records.spans[0]?.startsAt ?? 0;
    expect(Math.round(((ends ?? 0) - from) / 86_400_000)).toBe(limitDays[0]);
  });

  it('Today: risk, and what a young record lacks', () => {
    const risk = plain(riskWords(made.chances(90), { paths: made.paths, days: 90 }));
    expect(risk).toBe(`${String(second)} within 90 days: too few to say`);
    const young = { readings: records.readings, entries: [], violations: [], rules: pack };
    const words = plain(
      firstSteps(young, pack)
        .map(({ detail }) => detail)
        .join(' '),
    );
    expect(words).toContain(`${String(start - rating)} points are not explained yet`);
    expect(words).toContain(`count for ${String(life)} days`);
  });

  it('Rating: bands and milestones of the chart, the dashed line, the table', () => {
    const range = rangeOf('365', { readings: records.readings, today, pack });
    expect(diffDays(today, range.to)).toBe(life);
    const facts = { ...records, pack, zone, now };
    const chart = ratingChart(facts, range);
    expect(chart.milestones.map(({ at }) => at)).toEqual([healthy, ...thresholds]);
    expect(chart.bands.map(({ from }) => from)).toEqual([0, 0, thresholds[2], healthy]);
    const leaves = addDays(gainDay, life);
    expect(chart.rollOffs?.points.map(({ value }) => value)).toContain(rating - 4);
    const rows = ratingTable(facts, range).rows.map((row) => plain(row.join(' ')));
    expect(rows.some((row) => row.includes(`At ${String(first)}:`))).toBe(true);
    expect(ledgerRows(records.entries, records.violations, on).map(({ leavesOn }) => leavesOn)).toEqual([
      leaves,
      addDays('2026-11-19', life),
    ]);
  });

  it('Rating: the sum, its rest, the sentence', () => {
    const why = whyOf(records, on);
    expect(plain(sumWords(why, rating, pack))).toBe(
      `${String(rating)} = ${String(start)} + 4 − ${String(start + 4 - rating)}`,
    );
    expect(unexplained(records.readings, records.entries, pack)?.rest).toBe(0);
    const { rest } = summaryOf(records, { ...rangeOf('180', { ...records, ...on }) }, on);
    expect(plain(rest)).toContain(`1 crossing of ${String(first)} in 180 days`);
  });

  it('Rating: milestones ahead, the way to healthy, restrictions', () => {
    const names = milestonesAhead(made, 90, on).rows.map(({ name }) => plain(name));
    expect(names).toEqual([
      ...limitDays.map((days, index) => `${String(thresholds[index])}, limits for ${String(days)} days`),
      '0, deactivated',
    ]);
    const ahead = aheadRowsOf(made, 90, on).map(({ name }) => name);
    expect(ahead).toContain(`${String(healthy)} by roll-offs alone`);
    expect(ahead).toContain(`Headroom to ${String(second)}`);
    expect(limitRules(pack).length).toBeGreaterThan(0);
  });
});

/** The rule of orders with each number moved: what is told of it must move too. */
const { orders } = shiftedPack.rating.gains;
const otherOrders: Pack = {
  ...shiftedPack,
  rating: {
    ...shiftedPack.rating,
    gains: {
      ...shiftedPack.rating.gains,
      orders: {
        ...orders,
        points: { ...orders.points, value: 3 },
        perOrders: { ...orders.perOrders, value: 170 },
        weeklyCap: { ...orders.weeklyCap, value: 9 },
      },
    },
  },
};

it.each<[string, Pack, number, string]>([
  ['US', usPack, 200, '1,240 orders → 24 points, capped at 20'],
  ['shifted', otherOrders, 170, '1,240 orders → 21 points, capped at 9'],
])('the orders of a week follow the %s pack', (_name, pack, lot, words) => {
  const week = '2026-11-16';
  expect(lotOf({ today, pack })).toBe(lot);
  expect(plain(reckoningWords(1240, gainOfWeek({ week, orders: 1240 }, [], pack)))).toBe(words);
  const weeks = weeksOffered({ today, pack });
  expect(weeks[0]).toBe(week);
  expect(diffDays(weeks.at(-1) ?? today, today)).toBeLessThan((pointLifeDays(pack) ?? 0) + 7);
  const empty = { ...recordsOn(usPack, us), entries: [], violations: [] };
  expect(
    choicesOf(empty, { loss: null, quiz: null, perWeek: lot }, { today, pack }).map((one) =>
      plain(one.words),
    ),
  ).toContain(`${String(lot)} eligible orders a week`);
});

describe('the chart of a shop whose rules changed', () => {
  const readings = [reading('2026-11-10', 199), reading('2026-11-15', 195), reading('2026-11-20', 194)];
  const data = ratingChart(chartFacts(shiftedPack, readings), { from: '2026-11-01', to: '2026-11-30' });
  const lines = (rules: { readonly milestones: readonly { readonly at: number }[] }) =>
    rules.milestones.map(({ at }) => at);

  it('draws the lines of each time over that time alone', () => {
    const packOf = ({ day }: { readonly day: Day }) => (day < '2026-11-18' ? usPack : shiftedPack);
    const { past, milestones } = withEras(data, { readings, packOf });
    expect(past.map((era) => [era.from, era.to, lines(era)])).toEqual([
      [data.from, readings[2]?.at, lines({ milestones: milestonesOf(usPack) })],
    ]);
    expect(lines({ milestones })).toEqual(lines({ milestones: milestonesOf(shiftedPack) }));
  });

  it('begins the present rules today where no reading stands under them yet', () => {
    const { past } = withEras(data, { readings, packOf: () => usPack });
    expect(past.map(({ from, to }) => [from, to])).toEqual([[data.from, data.today]]);
  });

  it('has one time where the rules never changed', () => {
    expect(withEras(data, { readings, packOf: () => shiftedPack }).past).toEqual([]);
  });
});
