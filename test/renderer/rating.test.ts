import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '#renderer/features/rating/range.ts';
import {
  filterLedger,
  inView,
  ledgerRows,
  nextSort,
  sortLedger,
  type LedgerRow,
  type LedgerView,
} from '#renderer/features/rating/ledger-model.ts';
import { limitRules } from '#renderer/features/rating/limit-rules.ts';
import { summaryOf, whyOf } from '#renderer/features/rating/rating-model.ts';
import { explainedWords, offerWords, restWords, sumWords } from '#renderer/features/rating/why-words.ts';
import { calendarMove, dayWords, rollOffWords } from '#renderer/ui/roll-off-words.ts';
import { explainValue } from '#shared/policy/explain.ts';
import { comingRollOffs } from '#shared/rating/ledger.ts';
import { reconciliations, unexplained } from '#shared/rating/unexplained.ts';
import { bandEdges, ratingChart } from '#renderer/ui/rating-chart-model.ts';
import { ratingTable } from '#renderer/ui/rating-chart-table.ts';
import { wholeNumber } from '#renderer/ui/whole-number.ts';
import { addDays } from '#shared/kernel/time.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { pointLifeDays } from '#shared/rating/point-life.ts';
import { latestReading } from '#shared/rating/series.ts';
import type { CaseEntry } from '#renderer/data/rating.ts';
import type { Reading } from '#shared/readings.ts';
import { usPack } from '../shared/packs.ts';
import { chartFacts, entry, now, reading, today } from './rating-records.ts';

const pack = usPack;
const on = { today, pack };
const range = { from: '2026-05-27', to: '2027-02-21' };

const records = (readings: readonly Reading[], entries: readonly CaseEntry[]) => ({
  readings,
  latest: latestReading(readings),
  entries,
  crossings: crossings(readings, () => pack),
});

const gains = ['2026-06-01', '2026-06-15'].map((day) => entry(day, 4));
const losses = [entry('2026-06-12', 24, 4), entry('2026-11-19', 32, 9)];
const readings = [reading('2026-06-01', 208), reading('2026-11-18', 184), reading('2026-11-22', 152)];

describe('the sentence', () => {
  it('gives the figures of the range and what is known to come', () => {
    const { lead, rest } = summaryOf(
      records(readings, [...gains, ...losses]),
      { ...range, words: 'in 180 days' },
      on,
    );
    expect(lead.replaceAll('\u00a0', ' ')).toBe('152 on 22 Nov.');
    expect(rest.replaceAll('\u00a0', ' ')).toBe(
      'Down 56 from the high of 208 on 1 Jun; no milestone crossed in 180 days. ' +
        'Known roll-offs alone bring it to 172 on 9 Dec and to 168 by 21 Feb 2027.',
    );
  });

  it('counts crossings by milestone', () => {
    const two = [
      reading('2026-11-01', 160),
      reading('2026-11-02', 148),
      reading('2026-11-03', 155),
      reading('2026-11-04', 90),
    ];
    const { rest } = summaryOf(records(two, []), { ...range, words: 'in 180 days' }, on);
    expect(rest.replaceAll('\u00a0', ' ')).toContain('1 crossing of 150, 1 crossing of 100 in 180 days');
  });
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const told = (some: readonly Reading[], entries: readonly CaseEntry[]) => {
  const difference = unexplained(some, entries, pack);
  if (difference === null) return null;
  const why = whyOf(records(some, entries), on);
  return {
    sum: plain(sumWords(why, latestReading(some)?.rating ?? null, pack)),
    rest: plain(restWords(difference, today)),
    explained: plain(explainedWords(difference)),
    offers: reconciliations(difference, pack).map((offer) => plain(offerWords(offer))),
  };
};

describe('why', () => {
  it('adds up to the reading', () => {
    const why = whyOf(records(readings, [...gains, ...losses]), on);
    expect(why.sum.low).toBe(152);
    expect(why.rows.map(({ cause, points }) => [plain(cause), points])).toEqual([
      ['Orders, 2 times 4', 8],
      ['Case 4 · Late dispatch', -24],
      ['Case 9 · Late dispatch', -32],
    ]);
    expect(told(readings, [...gains, ...losses])).toEqual({
      sum: '152 = 200 + 8 − 24 − 32',
      rest: '',
      explained: '',
      offers: [],
    });
  });

  it('says how many points nobody can explain, since when, and how that changed', () => {
    expect(told(readings, losses)).toEqual({
      sum: '144 = 200 − 24 − 32',
      rest: '8 points unexplained since 1 Jun',
      explained: '',
      offers: ['Record a gain of 8', 'Correct the reading to 144', 'Record a gain of 8 as unexplained'],
    });
    const twice = [reading('2026-11-10', 176), reading('2026-11-22', 140)];
    expect(told(twice, losses)?.rest).toBe('4 points unexplained since 22 Nov');
    const deeper = [reading('2026-11-10', 170), reading('2026-11-22', 140)];
    expect(
      told(
        deeper,
        [losses[0], entry('2026-11-15', 28, 9)].flatMap((one) => one ?? []),
      )?.rest,
    ).toBe('8 points unexplained since 10 Nov. It was −6 from 10 Nov, and is −8 from 22 Nov');
  });

  it('names the case whose unknown points can explain it', () => {
    const some = [reading('2026-10-01', 176), reading('2026-11-22', 132)];
    expect(told(some, [...losses, entry('2026-10-06', null, 7)])).toEqual({
      sum: '132 = 200 − 56 ± ?',
      rest: '',
      explained: '12 points can be explained by case 7’s unknown points',
      offers: [
        'Set the points of case 7 to 12',
        'Correct the reading to 144',
        'Record a loss of 12 as unexplained',
      ],
    });
  });

  it('sums up where there would be too many terms', () => {
    const many = Array.from({ length: 9 }, (_, index) => entry(`2026-11-0${String(index + 1)}`, 3, index));
    expect(told([reading('2026-11-22', 173)], many)?.sum).toBe('173 = 200 − 27');
  });

  it('speaks of the day of the reading and names what is newer', () => {
    const why = whyOf(records(readings, [...gains, ...losses, entry(today, 16, 12)]), on);
    expect(why.sum.low).toBe(152);
    expect(why.newer).toBe(1);
  });
});

describe('the ledger', () => {
  const void5 = { ...entry('2026-07-28', 72, 5), voidFrom: '2026-08-13' };
  const unknown7 = entry('2026-10-06', null, 7);
  const all = [...gains, ...losses, void5, entry('2026-03-01', 16, 1), unknown7];
  const rows = ledgerRows(all, [{ id: 'v9', ticket: '7719 0426' }], on);
  const cases = (some: readonly LedgerRow[]) => some.map(({ entry: one }) => one.caseNumber);

  it('keeps what left and what is void, with the day in words', () => {
    const past = [...inView(rows, 'void'), ...inView(rows, 'rolledOff')];
    expect(past.map(({ leaves }) => plain(leaves))).toEqual(['void from 13 Aug', 'left 28 Aug']);
  });

  it.each<[LedgerView, readonly (number | null)[]]>([
    ['counting', [null, null, 4, 9, 7]],
    ['rolledOff', [1]],
    ['void', [5]],
    ['unknown', [7]],
  ])('shows in the view %s what is in it', (view, wanted) => {
    expect(cases(inView(rows, view))).toEqual(wanted);
  });

  it('every entry is in exactly one of the states', () => {
    const views = ['counting', 'rolledOff', 'void'] as const;
    expect(views.flatMap((view) => inView(rows, view)).length).toBe(rows.length);
  });

  it('finds words of the cause, the case, the ticket and the points, and keeps to a kind', () => {
    expect(cases(filterLedger(rows, 'all', 'case 9'))).toEqual([9]);
    expect(cases(filterLedger(rows, 'all', '7719'))).toEqual([9]);
    expect(cases(filterLedger(rows, 'loss', 'unknown'))).toEqual([7]);
    expect(filterLedger(rows, 'gain', '')).toHaveLength(2);
    expect(filterLedger(rows, 'gain', 'late')).toEqual([]);
  });

  it('sorts by a column and turns when it is pressed again', () => {
    const first = nextSort({ key: 'date', direction: 'descending' }, 'points');
    expect(cases(sortLedger(rows, first)).slice(0, 3)).toEqual([null, null, 1]);
    expect(cases(sortLedger(rows, nextSort(first, 'points'))).slice(0, 2)).toEqual([7, 5]);
    expect(cases(sortLedger(rows, { key: 'leaves', direction: 'ascending' }))[0]).toBe(1);
  });
});

describe('the words of a roll-off', () => {
  const coming = comingRollOffs(
    [...gains, ...losses, entry('2026-06-12', 16, 6)],
    { day: today, rating: 136 },
    pack,
  );

  it('say the day, the change, what leaves and the rating then', () => {
    expect(coming.slice(0, 3).map((one) => plain(rollOffWords(one, today)))).toEqual([
      '28 November: −4, gain, Orders, leaves, then 132',
      '9 December: +40, loss of case 6 and loss of case 4 leave, then 172',
      '12 December: −4, gain, Orders, leaves, then 168',
    ]);
    expect(plain(dayWords('2027-01-02', today))).toBe('2 January 2027');
  });

  it('say that points are unknown', () => {
    const [open] = comingRollOffs([entry('2026-06-12', null, 7)], { day: today, rating: 136 }, pack);
    expect(open === undefined ? '' : plain(rollOffWords(open, today))).toBe(
      '9 December: unknown points, loss of case 7 leaves, then 136 to 1,000',
    );
  });
});

describe('keys in the calendar', () => {
  const days = ['2026-11-28', '2026-12-09', '2026-12-12', '2027-02-06', '2027-02-27'];
  it.each([
    ['2026-11-28', 'ArrowRight', '2026-12-09'],
    ['2026-11-28', 'ArrowLeft', '2026-11-28'],
    ['2026-11-28', 'ArrowDown', '2026-12-12'],
    ['2026-12-09', 'ArrowDown', '2027-02-06'],
    ['2027-02-27', 'ArrowUp', '2026-12-12'],
    ['2027-02-27', 'ArrowDown', '2027-02-27'],
    ['2026-12-12', 'Home', '2026-11-28'],
    ['2026-12-12', 'End', '2027-02-27'],
    ['2026-12-12', 'a', undefined],
  ])('from %s %s leads to %s', (from, key, to) => {
    expect(calendarMove(days, from, key)).toBe(to);
  });
});

describe('the rules of limits', () => {
  it('name a value of the pack each, in words, and say what is not published', () => {
    const rules = limitRules(pack);
    expect(rules.map(({ at }) => explainValue(pack, at)?.confidence)).toEqual([
      'assumed',
      'assumed',
      'unknown',
      'unknown',
    ]);
    expect(rules.map(({ value }) => value)).toEqual([
      'the limits of the lower one',
      'starts them anew',
      'not published',
      'not published, so the printed end counts',
    ]);
  });
});

describe('the chart', () => {
  it('joins bands at their milestones, without a gap', () => {
    expect(bandEdges(pack).map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0, 50],
      [50, 200],
      [200, 1000],
    ]);
  });

  it('cuts the line where readings are missing', () => {
    const { gaps } = ratingChart(chartFacts(pack, readings), range);
    expect(gaps).toEqual([
      { from: readings[0]?.at, to: readings[1]?.at },
      { from: readings[1]?.at, to: readings[2]?.at },
    ]);
  });

  it('sets a loss where the line fell', () => {
    const { losses: shown } = ratingChart(chartFacts(pack, readings, losses), range);
    expect(shown?.map(({ at, value }) => [at, value])).toEqual([
      [readings[1]?.at, 184],
      [readings[2]?.at, 152],
    ]);
  });

  it('draws known roll-offs from today on and stops where unknown points leave', () => {
    const unknown = entry('2026-06-20', null, 6);
    const { rollOffs } = ratingChart(chartFacts(pack, readings, [...gains, ...losses, unknown]), range);
    expect(rollOffs?.points[0]).toEqual({ at: now, value: 152 });
    expect(rollOffs?.points.map(({ value }) => value)).toEqual([152, 148, 172, 168, 168]);
    expect(rollOffs?.points.at(-1)?.at).toBeLessThan(Date.parse('2026-12-18'));
  });

  it('holds every value it draws between its ends, for any readings', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((ago) => addDays(today, -ago));
    const rating = fc.integer({ min: pack.rating.scale.min.value, max: pack.rating.scale.max.value });
    const some = fc.uniqueArray(fc.tuple(day, rating), { selector: ([of]) => of, maxLength: 40 });
    fc.assert(
      fc.property(some, some, (pairs, more) => {
        const list = pairs.map(([of, value]) => reading(of, value)).toSorted((a, b) => a.at - b.at);
        const entries = more.map(([of, value], index) => entry(of, value, index % 2 === 0 ? index : null));
        const data = ratingChart(chartFacts(pack, list, entries), range);
        const values = [...data.readings, ...(data.rollOffs?.points ?? []), ...(data.losses ?? [])].map(
          ({ value }) => value,
        );
        return values.every((value) => value >= data.min && value <= data.max);
      }),
    );
  });

  it('tells the same as rows, with gaps and events', () => {
    const { rows } = ratingTable(chartFacts(pack, readings, losses), range);
    const what = rows.map((row) => row.at(-1)?.replaceAll('\u00a0', ' '));
    expect(what).toContain('Loss, case 9');
    expect(what).toContain('No readings for 3 days');
    expect(what.filter((one) => one === 'Reading')).toHaveLength(3);
  });
});

describe('ranges', () => {
  it('looks half as far ahead as back, never past the life of a point', () => {
    const of = { readings, ...on };
    expect(rangeOf('180', of)).toMatchObject({ from: '2026-05-27', to: '2027-02-21' });
    expect(rangeOf('all', of).from).toBe('2026-06-01');
    expect(rangeOf('365', of).to <= addDays(today, pointLifeDays(pack) ?? 0)).toBe(true);
  });
});

describe('a typed number', () => {
  it('may be grouped, and is nothing else', () => {
    expect(wholeNumber(' 1,000 ')).toBe(1000);
    expect(wholeNumber('148')).toBe(148);
    expect(wholeNumber('−4')).toBe(-4);
    for (const text of ['', '12x', '1e3', '--1', 'NaN', '12 3', '1,00', '1,000.000'])
      expect(wholeNumber(text)).toBeNull();
  });
});
