import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeLimits } from '#shared/actions/cause-limits.ts';
import type { CauseCost } from '#shared/actions/cause-costs.ts';
import { costOf } from '#shared/actions/effect.ts';
import {
  limitDays,
  restrictedTill,
  shopDuring,
  tiedLimits,
  type CaseEntry,
  type TiedLimits,
} from '#shared/actions/limit-days.ts';
import { addDays, instantOfLocal } from '#shared/kernel/time.ts';
import { limitSpans, type LimitSpan } from '#shared/rating/limits.ts';
import { crossings } from '#shared/rating/milestones.ts';
import type { RatingReading } from '#shared/rating/series.ts';
import type { Violation } from '#shared/violations.ts';
import { violationFacts } from '../../support/records.ts';
import { usPack } from '../packs.ts';
import { entry } from '../rating/entries.ts';

const zone = 'America/New_York';
const at = (day: string, time = '10:00'): number => instantOfLocal(`${day}T${time}`, zone) ?? Number.NaN;
const span = (from: string, to: string | null, time = '10:00') => ({
  startsAt: at(from, time),
  endsAt: to === null ? null : at(to, time),
});
const november = { from: '2026-11-01', to: '2026-12-01' };

describe('days under limits', () => {
  it.each<[string, readonly ReturnType<typeof span>[], number]>([
    ['none', [], 0],
    ['limits of seven days', [span('2026-11-02', '2026-11-09')], 7],
    ['limits over the end of summer time', [span('2026-10-28', '2026-11-04')], 3],
    ['twice the same', [span('2026-11-02', '2026-11-09'), span('2026-11-02', '2026-11-09')], 7],
    ['two that overlap', [span('2026-11-02', '2026-11-09'), span('2026-11-05', '2026-11-12')], 10],
    ['one within another', [span('2026-11-02', '2026-11-20'), span('2026-11-05', '2026-11-12')], 18],
    ['two that touch', [span('2026-11-02', '2026-11-09'), span('2026-11-09', '2026-11-16')], 14],
    ['two apart', [span('2026-11-02', '2026-11-04'), span('2026-11-20', '2026-11-22')], 4],
    ['one without an end', [span('2026-11-20', null)], 11],
    ['one without an end beside others', [span('2026-11-20', null), span('2026-11-25', '2026-12-25')], 11],
    ['one that began before', [span('2026-10-01', null)], 30],
    ['one that is over before', [span('2026-10-01', '2026-10-08')], 0],
    ['one that begins after', [span('2026-12-01', null)], 0],
  ])('of %s', (_name, spans, expected) => {
    expect(limitDays(spans, november, zone)).toBe(expected);
  });

  it('are the days of all limits together, each once, in whatever order they stand', () => {
    const day = fc.integer({ min: -20, max: 60 });
    const some = fc.array(
      fc.record({ start: day, days: fc.option(fc.integer({ min: 0, max: 30 })), hour: fc.nat(23) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (parts) => {
        const spans = parts.map(({ start, days, hour }) => {
          const from = addDays(november.from, start);
          const time = `${String(hour).padStart(2, '0')}:30`;
          return span(from, days === null ? null : addDays(from, days), time);
        });
        const all = Array.from({ length: 30 }, (_, index) => addDays(november.from, index));
        const covered = all.filter((one) =>
          parts.some(({ start, days }) => {
            const from = addDays(november.from, start);
            return one >= from && (days === null || one < addDays(from, days));
          }),
        );
        expect(limitDays(spans, november, zone)).toBe(covered.length);
        expect(limitDays(spans.toReversed(), november, zone)).toBe(covered.length);
      }),
    );
  });

  it('are counted to today, and say whether some still run', () => {
    const now = at('2026-11-23');
    expect(restrictedTill([], now, zone)).toEqual({ days: 0, isRunning: false });
    expect(restrictedTill([span('2026-11-20', null)], now, zone)).toEqual({ days: 3, isRunning: true });
    expect(restrictedTill([span('2026-11-20', '2026-12-20')], now, zone)).toEqual({
      days: 3,
      isRunning: true,
    });
    expect(restrictedTill([span('2026-11-02', '2026-11-09')], now, zone)).toEqual({
      days: 7,
      isRunning: false,
    });
  });
});

const reading = (day: string, rating: number): RatingReading => ({ at: at(day), day, rating });
const loss = (day: string, points: number | null, violationId: string | null): CaseEntry => ({
  ...entry(day, points === null ? null : -points),
  id: `${day} ${String(points)} ${String(violationId)}`,
  violationId,
});

const tiedOf = (readings: readonly RatingReading[], entries: readonly CaseEntry[]) => {
  const spans = limitSpans(
    crossings(readings, () => usPack),
    [],
    zone,
  );
  return tiedLimits({ spans, readings, entries, rules: usPack }, zone);
};

const casesOf = (readings: readonly RatingReading[], entries: readonly CaseEntry[]) =>
  new Set(tiedOf(readings, entries).map(({ caseIds }) => caseIds?.join(' ') ?? null));

describe('limits and the cases that brought them', () => {
  const fall = [reading('2026-06-01', 180), reading('2026-06-05', 148)];
  const before = loss('2026-05-20', 20, 'v0');

  it('are tied to the case whose points stand between the readings', () => {
    expect(tiedOf(fall, [before, loss('2026-06-03', 32, 'v1')]).length).toBeGreaterThan(0);
    expect(casesOf(fall, [before, loss('2026-06-03', 32, 'v1')])).toEqual(new Set(['v1']));
  });

  it('are tied to all of them where there are several', () => {
    const both = [before, loss('2026-06-03', 20, 'v1'), loss('2026-06-04', 12, 'v2')];
    expect(casesOf(fall, both)).toEqual(new Set(['v1 v2']));
  });

  it('are tied where the platform showed the loss a day late', () => {
    const late = [...fall.slice(0, 1), reading('2026-06-04', 180), reading('2026-06-05', 148)];
    expect(casesOf(late, [before, loss('2026-06-03', 32, 'v1')])).toEqual(new Set(['v1']));
  });

  it.each<[string, readonly CaseEntry[]]>([
    ['nothing is on record for it', [before]],
    ['the ledger holds another number', [before, loss('2026-06-03', 8, 'v1')]],
    ['its points are unknown', [before, loss('2026-06-03', null, 'v1')]],
    ['a part of it is of no case', [before, loss('2026-06-03', 20, 'v1'), loss('2026-06-04', 12, null)]],
    ['the ledger never agreed with a reading', [loss('2026-06-03', 32, 'v1'), loss('2026-06-05', 4, 'v2')]],
  ])('are tied to none where %s', (_name, entries) => {
    expect(casesOf(fall, entries)).toEqual(new Set([null]));
  });
});

describe('days under limits by cause', () => {
  const caseOf = (id: string): Violation => ({
    ...violationFacts('s'),
    id,
    rev: 1,
    seq: 1,
    number: 1,
    status: 'upheldFinal',
    statusLog: [],
    secondAppealDue: null,
    pack: 'us@2026.10',
  });
  const cause = (key: string, ids: readonly string[]): CauseCost => ({
    key,
    name: key,
    actions: [],
    all: costOf(ids.map(caseOf)),
    afterDone: costOf([]),
    gaps: [],
  });
  const [model] = limitSpans(
    crossings([reading('2026-06-01', 180), reading('2026-06-05', 148)], () => usPack),
    [],
    zone,
  );
  const limits = (from: string, to: string | null, caseIds: readonly string[] | null): TiedLimits => {
    if (model === undefined) throw new Error('no limits');
    const made: LimitSpan = { ...model, ...span(from, to) };
    return { span: made, caseIds };
  };
  const now = at('2026-11-23');
  const told = (tied: readonly TiedLimits[]) => {
    const { byCause, untied, all } = causeLimits(
      [cause('late', ['v1', 'v2']), cause('stock', ['v3']), cause('staff', ['v2'])],
      tied,
      { now, zone },
    );
    const days = (key: string) => byCause.get(key)?.days;
    return [days('late'), days('stock'), days('staff'), untied.days, all.days];
  };

  it.each<[string, readonly TiedLimits[], readonly number[]]>([
    ['one cause', [limits('2026-11-02', '2026-11-09', ['v1'])], [7, 0, 0, 0, 7]],
    ['two that are named against one case', [limits('2026-11-02', '2026-11-09', ['v2'])], [7, 0, 7, 0, 7]],
    [
      'several causes together, so under none',
      [limits('2026-11-02', '2026-11-09', ['v1', 'v3'])],
      [0, 0, 0, 7, 7],
    ],
    ['a case of no cause', [limits('2026-11-02', '2026-11-09', ['v9'])], [0, 0, 0, 7, 7]],
    ['no case at all', [limits('2026-11-02', '2026-11-09', null)], [0, 0, 0, 7, 7]],
    [
      'two causes at the same time',
      [limits('2026-11-02', '2026-11-09', ['v1']), limits('2026-11-05', null, ['v3'])],
      [7, 18, 0, 0, 21],
    ],
  ])('of %s', (_name, tied, expected) => {
    expect(told(tied)).toEqual(expected);
  });
});

describe('the shop while an action’s effect is looked at', () => {
  const spans = [span('2026-11-02', '2026-11-09')];
  const stretch = { from: '2026-11-05', to: '2026-11-20' };

  it('has the ratings in force and the days under limits', () => {
    const readings = [reading('2026-11-01', 180), reading('2026-11-06', 148), reading('2026-11-19', 160)];
    expect(shopDuring({ readings, spans }, stretch, zone)).toEqual({
      rating: { from: 180, to: 160 },
      limited: 4,
    });
  });

  it('is unknown before the first reading', () => {
    const readings = [reading('2026-11-06', 148)];
    expect(shopDuring({ readings, spans: [] }, stretch, zone)).toEqual({ rating: null, limited: null });
    expect(shopDuring({ readings: [], spans: [] }, stretch, zone)).toEqual({ rating: null, limited: null });
  });
});
