import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '#renderer/features/rating/range.ts';
import { ledgerGroups, summaryOf, whyOf } from '#renderer/features/rating/rating-model.ts';
import { bandEdges, ratingChart } from '#renderer/ui/rating-chart-model.ts';
import { ratingTable } from '#renderer/ui/rating-chart-table.ts';
import { wholeNumber } from '#renderer/ui/whole-number.ts';
import { addDays } from '#shared/kernel/time.ts';
import { crossings } from '#shared/rating/milestones.ts';
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
  crossings: crossings(readings, pack),
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

describe('why', () => {
  it('adds up to the reading', () => {
    const why = whyOf(records(readings, [...gains, ...losses]), on);
    expect(why.sum.low).toBe(152);
    expect(why.unexplained).toBe(0);
    expect(why.rows.map(({ cause, points }) => [cause.replaceAll('\u00a0', ' '), points])).toEqual([
      ['Orders, 2 times 4', 8],
      ['Case 4 · Late dispatch', -24],
      ['Case 9 · Late dispatch', -32],
    ]);
  });

  it('says how many points nobody can explain, and nothing where points are unknown', () => {
    expect(whyOf(records(readings, losses), on).unexplained).toBe(8);
    const open = whyOf(records(readings, [...losses, entry('2026-10-06', null, 7)]), on);
    expect(open.unexplained).toBeNull();
    expect(open.sum).toMatchObject({ low: 0, high: 144, unknown: 1 });
    expect(open.isWithin).toBe(false);
  });

  it('speaks of the day of the reading and names what is newer', () => {
    const why = whyOf(records(readings, [...gains, ...losses, entry(today, 16, 12)]), on);
    expect(why.unexplained).toBe(0);
    expect(why.newer).toBe(1);
  });
});

describe('the ledger', () => {
  it('keeps what left and what is void, apart from what counts', () => {
    const void5 = { ...entry('2026-07-28', 72, 5), voidFrom: '2026-08-13' };
    const groups = ledgerGroups([...losses, void5, entry('2026-03-01', 16, 1)], on);
    expect(groups.map(({ key, rows }) => [key, rows.map(({ entry: one }) => one.caseNumber)])).toEqual([
      ['counting', [9, 4]],
      ['past', [5, 1]],
    ]);
    expect(groups[1]?.rows.map(({ leaves }) => leaves.replaceAll('\u00a0', ' '))).toEqual([
      'void from 13 Aug',
      'left 28 Aug',
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
    expect(rangeOf('365', of).to <= addDays(today, pack.rating.pointLife.value)).toBe(true);
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
