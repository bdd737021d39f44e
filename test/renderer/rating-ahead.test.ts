import { describe, expect, it } from 'vitest';
import { winnable } from '#shared/appeal-days.ts';
import { forecastFacts } from '#renderer/data/forecast.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import {
  aheadRowsOf,
  changeTone,
  changeWords,
  choicesOf,
  lineWords,
  noteOf,
  outcomeOf,
} from '#renderer/features/rating/ahead-model.ts';
import { milestonesAhead } from '#renderer/features/rating/milestone-rows.ts';
import { riskWords, shareWords } from '#renderer/ui/chance-words.ts';
import { headroomWords } from '#renderer/ui/headroom-words.ts';
import { aheadRows, withAhead } from '#renderer/ui/rating-chart-ahead.ts';
import { ratingChart } from '#renderer/ui/rating-chart-model.ts';
import { addDays } from '#shared/kernel/time.ts';
import { forecast } from '#shared/rating/forecast.ts';
import { latestReading } from '#shared/rating/series.ts';
import { shiftedPack, usPack } from '../shared/packs.ts';
import { chartFacts, entry, now, reading, today, violation, zone } from './rating-records.ts';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const gains = ['06-01', '06-15', '07-06', '07-20', '08-10', '08-31', '09-14', '10-05', '10-26', '11-16'];
const entries = [
  ...gains.map((day) => entry(`2026-${day}`, 4)),
  entry('2026-06-12', 24, 4),
  { ...entry('2026-07-28', 72, 5), voidFrom: '2026-08-14' },
  entry('2026-09-03', 16, 6),
  entry('2026-10-19', 20, 8),
  entry('2026-11-19', 32, 9),
];
const readings = [reading('2026-03-01', 200), reading('2026-11-22', 148)];
const violations = [
  violation(4, { status: 'lapsed' }),
  violation(5, { status: 'overturned' }),
  violation(6, { status: 'upheldFinal' }),
  violation(8, { status: 'appeal1Rejected' }),
  violation(9, { status: 'actionTaken' }),
];
const records: RatingRecords = {
  readings,
  latest: latestReading(readings),
  entries,
  violations,
  winnable: new Map(violations.map((one) => [one.id, winnable(one, usPack, zone)])),
  crossings: [],
  spans: [],
  quizzes: [],
  lifts: [],
  rules: usPack,
};
const on = { today, pack: usPack };
const made = forecast(forecastFacts(records, today), usPack, { horizon: 180 });
const rows = aheadRowsOf(made, 90, on).map(({ name, value, second }) =>
  [name, value, second ?? ''].map(plain),
);

describe('Ahead', () => {
  it('takes the cases without an outcome as open, and the first day on record', () => {
    const facts = forecastFacts(records, today);
    expect([...facts.openCases]).toEqual(['v8', 'v9']);
    expect(facts.since).toBe('2026-03-01');
  });

  it('tells what is known, what is drawn, and on what it rests', () => {
    expect(rows.map(([name]) => name)).toEqual([
      '21 Feb 2027, known only',
      '21 Feb 2027, 8 of 10 paths',
      '200 by roll-offs alone',
      'Headroom to 100',
    ]);
    expect(rows[0]?.[1]).toBe('152');
    expect(rows[1]?.[2]).toBe('2,000 paths, your last 180 days');
    expect(rows[2]?.[1]).toBe('18 May 2027');
    expect(rows[3]).toEqual(['Headroom to 100', '48', 'about 2 violations of your usual size']);
  });

  it('gives date and chance of every milestone, and on how many violations they rest', () => {
    const { ground, rows: milestones } = milestonesAhead(made, 90, on);
    expect(plain(ground)).toBe('Chances from 5 violations in your last 180 days');
    expect(milestones.map(({ name }) => plain(name))).toEqual([
      '150, limits for 7 days',
      '100, limits for 14 days',
      '50, limits for 28 days',
      '0, deactivated',
    ]);
    expect(milestones[0]).toMatchObject({ value: 'reached' });
    expect(milestones[1]?.value).toMatch(/^about \d+ in \d+$/);
    expect(plain(milestones[1]?.second ?? '')).toMatch(/in the band from \d+ \w+( 2027)?$/);
    expect(milestones[3]?.second).toBe('outside the band');
  });

  it('says the next one’s chance in a line', () => {
    expect(plain(riskWords(made.chances(90), { paths: made.paths, days: 90 }))).toMatch(
      /^100 within 90 days: about \d+ in \d+$/,
    );
    const bare = { ...records, entries: [], violations: [] };
    const empty = forecast(forecastFacts(bare, today), usPack, { horizon: 90 });
    expect(plain(riskWords(empty.chances(90), { paths: empty.paths, days: 90 }))).toBe(
      '100 within 90 days: too few to say',
    );
  });

  it('gives the day of a milestone that known roll-offs alone reach', () => {
    const high = [entry('2026-06-01', 30), entry('2026-09-01', 20, 1)];
    const falling = { ...records, entries: high, latest: reading(today, 170) };
    const sure = forecast(forecastFacts(falling, today), usPack, { horizon: 180 });
    expect(plain(milestonesAhead(sure, 90, on).rows[0]?.value ?? '')).toBe('by roll-offs alone on 28 Nov');
  });

  it('says when there are too few to say', () => {
    const few = { ...records, entries: entries.filter(({ caseNumber }) => caseNumber !== 6) };
    const scarce = forecast(forecastFacts(few, today), usPack, { horizon: 180 });
    const { ground, rows: milestones } = milestonesAhead(scarce, 90, on);
    expect(plain(ground)).toBe(
      'No chance is told: 5 violations of your last 180 days are needed, 4 are on record',
    );
    expect(milestones.map(({ value }) => plain(value).replace(/\d+ \w+( 2027)?$/, 'a day'))).toEqual([
      'reached',
      'in the band from a day',
      'in the band from a day',
      'outside the band',
    ]);
    expect(milestones.every(({ second }) => second === undefined)).toBe(true);
  });

  it('draws nothing from nothing', () => {
    const bare = { ...records, entries: [], violations: [] };
    const empty = forecast(forecastFacts(bare, today), usPack, { horizon: 180 });
    expect(aheadRowsOf(empty, 90, on)[1]?.value).toBe('nothing to draw');
  });

  it('follows the pack', () => {
    const shifted = forecast(forecastFacts(records, today), shiftedPack, { horizon: 180 });
    const names = aheadRowsOf(shifted, 180, { today, pack: shiftedPack }).map(({ name }) => name);
    const { rows: milestones } = milestonesAhead(shifted, 180, { today, pack: shiftedPack });
    expect(milestones.map(({ name }) => plain(name))).toEqual([
      '140, limits for 6 days',
      '90, limits for 12 days',
      '40, limits for 24 days',
      '0, deactivated',
    ]);
    expect(names).toContain('190 by roll-offs alone');
  });

  it.each<[number, string]>([
    [0, 'in none of 2,000'],
    [0.004, 'under 1 in 100'],
    [0.14, 'about 1 in 7'],
    [0.41, 'about 4 in 10'],
    [0.97, 'in nearly all'],
  ])('a share of %s is %s', (share, words) => {
    expect(shareWords(share, 2000)).toBe(words);
  });

  it.each<[number, number | null, string | null]>([
    [48, 24, 'about 2 violations of your usual size'],
    [20, 24, 'about 1 violation of your usual size'],
    [5, 24, 'less than one violation of your usual size'],
    [48, null, null],
  ])('a headroom of %s with a usual size of %s', (points, typical, words) => {
    const said = headroomWords(points, typical);
    expect(said === null ? null : plain(said)).toBe(words);
  });
});

describe('What if', () => {
  const choices = choicesOf(records, { loss: 24, quiz: null, perWeek: 150 }, on);

  it('offers the own open cases first, and each alone says what it changes', () => {
    expect(choices.map((choice) => [plain(choice.words), changeWords(choice, records, 90, on)])).toEqual([
      ['Case 9 is won by 7 Dec', '+32'],
      ['Case 8 is won by 7 Dec', '+20'],
      ['One more violation of 24', '−24'],
      ['150 eligible orders a week', '0 to +36'],
      ['Policy quiz passed', 'points unknown'],
    ]);
    expect(['+32', '−24', '0 to +36', 'points unknown'].map(changeTone)).toEqual([
      'gain',
      'loss',
      'gain',
      'quiet',
    ]);
  });

  it('leaves out orders and a violation without a number', () => {
    const bare = { ...records, entries: [], violations: [] };
    const unknown = { loss: null, quiz: null, perWeek: null };
    expect(choicesOf(bare, unknown, on).map(({ key }) => key)).toEqual(['quiz']);
  });

  it('takes the points that are typed for a violation and for a quiz', () => {
    const typed = choicesOf(records, { loss: 48, quiz: 10, perWeek: null }, on);
    expect(
      typed.slice(-2).map((choice) => [plain(choice.words), changeWords(choice, records, 90, on)]),
    ).toEqual([
      ['One more violation of 48', '−48'],
      ['Policy quiz passed, worth 10', '+10'],
    ]);
  });

  it('tells what comes of it, and keeps that in words', () => {
    const chosen = choices.slice(0, 1);
    const outcome = outcomeOf(records, chosen, 90, on);
    expect(outcome).toMatchObject({ before: { low: 152, high: 152 }, after: { low: 184, high: 184 } });
    const note = noteOf(choices.slice(0, 2), outcome, today);
    expect(plain(note.words)).toBe('Case 9 is won by 7 Dec; Case 8 is won by 7 Dec');
    expect(plain(note.result)).toBe('21 Feb 2027: 152 → 184');
    expect(plain(lineWords(chosen))).toBe('If case 9 is won');
    expect(lineWords(choices)).toBe('With what is ticked');
  });
});

describe('the chart', () => {
  const range = { from: '2026-08-25', to: addDays(today, 45) };
  const facts = chartFacts(usPack, readings, entries);
  const chart = { days: made.days, whatIf: { words: 'If case 9 is won', days: made.days } };
  const data = withAhead(ratingChart(facts, range), chart, range, { zone, now });

  it('draws the band from now to the end of its range, in words', () => {
    expect(data.simulation?.words).toBe('8 of 10 simulated paths');
    expect(data.simulation?.points).toHaveLength(47);
    expect(data.simulation?.points[0]?.at).toBe(now);
    expect(data.simulation?.points.every(({ high }) => high <= data.max)).toBe(true);
    expect(data.whatIf?.points.map(({ value }) => value)).toEqual([148, 144, 168, 164, 160, 160, 160]);
  });

  it('says the same as rows', () => {
    const table = aheadRows(chart, range);
    expect(table.filter(({ cells }) => cells[2] === 'If case 9 is won').map(({ day }) => day)).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2027-01-07',
    ]);
    expect(table.every(({ cells }) => cells[0] !== '')).toBe(true);
  });
});
