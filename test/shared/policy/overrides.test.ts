import { describe, expect, it } from 'vitest';
import { isPackValue } from '#shared/policy/compare.ts';
import { explainValue } from '#shared/policy/explain.ts';
import { packOn, type Override } from '#shared/policy/overrides.ts';
import { packRef } from '#shared/policy/pack.ts';
import { checkOverrides, settableAs } from '#shared/policy/settable.ts';
import { shiftedPack, usPack } from '../packs.ts';

const own = (at: string, value: unknown, since = '2026-11-01', until: string | null = null): Override => ({
  pack: packRef(usPack),
  at,
  value: JSON.stringify(value),
  reason: 'The ticket prints 28 days',
  since,
  until,
});

describe('an override', () => {
  it('holds from its day on, and says where it comes from', () => {
    const set = [own('clocks.firstAppeal.days', 28)];
    expect(packOn(usPack, set, '2026-10-31')).toBe(usPack);
    const pack = packOn(usPack, set, '2026-11-01');
    expect(pack.clocks.firstAppeal.days.value).toBe(28);
    expect(explainValue(pack, 'clocks.firstAppeal.days')).toMatchObject({
      isOwn: true,
      note: 'The ticket prints 28 days',
      source: { title: 'Own override' },
    });
    expect(explainValue(pack, 'clocks.secondAppeal.days')?.isOwn).toBe(false);
  });

  it('leaves the pack itself and every other value as they were', () => {
    const before = structuredClone(usPack);
    const pack = packOn(usPack, [own('rating.pointLife', 170)], '2026-11-23');
    expect(usPack).toEqual(before);
    expect({
      ...pack,
      sources: usPack.sources,
      rating: { ...pack.rating, pointLife: usPack.rating.pointLife },
    }).toEqual(usPack);
  });

  it('holds until its last day', () => {
    const set = [own('clocks.firstAppeal.days', 28, '2026-11-01', '2026-11-09')];
    const days = ['2026-11-01', '2026-11-09', '2026-11-10'].map(
      (day) => packOn(usPack, set, day).clocks.firstAppeal.days.value,
    );
    expect(days).toEqual([28, 28, usPack.clocks.firstAppeal.days.value]);
  });

  it('says of each value since when it is the shop’s own', () => {
    const set = [own('clocks.attempts', 1, '2026-11-01'), own('rating.pointLife', 170, '2026-11-10')];
    const pack = packOn(usPack, set, '2026-11-23');
    expect(explainValue(pack, 'clocks.attempts')?.source.retrieved).toBe('2026-11-01');
    expect(explainValue(pack, 'rating.pointLife')?.source.retrieved).toBe('2026-11-10');
  });

  it('belongs to one version of one pack', () => {
    const set = [own('rating.pointLife', 90)];
    expect(packOn({ ...usPack, version: '2026.11' }, set, '2026-11-23').rating.pointLife.value).toBe(
      usPack.rating.pointLife.value,
    );
    expect(packOn(shiftedPack, set, '2026-11-23')).toBe(shiftedPack);
  });

  it.each<[string, string, unknown, string]>([
    ['a word for a number', 'clocks.firstAppeal.days', 'soon', 'clocks.firstAppeal.days.value'],
    [
      'a milestone above the one before',
      'rating.milestones.1.threshold',
      170,
      'rating.milestones[1].threshold.value',
    ],
    ['a start outside the scale', 'rating.scale.start', 5000, 'rating.scale.start.value'],
    ['fewer than no points', 'violations.0.points', { min: -4, max: 2 }, 'violations[0].points.value.min'],
  ])('that breaks the pack is named: %s', (_, at, value, place) => {
    const checked = checkOverrides(usPack, [own(at, value)]);
    expect(checked.ok ? [] : checked.problems.map(({ path }) => path)).toContain(place);
  });
});

const words = (...options: readonly string[]) => ({ kind: 'choice', options });

it.each([
  ['clocks.firstAppeal.days', { kind: 'number' }],
  ['rating.pointLife', { kind: 'number' }],
  ['rating.milestones.0.warnOffset', { kind: 'number' }],
  ['rating.milestones.0.quiz.shortensByDays', { kind: 'number' }],
  ['rating.crossing.endsEarlyOnRecovery', { kind: 'yesNo' }],
  ['violations.0.points', { kind: 'points' }],
  ['rating.crossing.several', words('most_severe', 'each')],
  ['metrics.0.meetsWhen', words('lt', 'lte', 'gt', 'gte')],
  // One setting only, or a list.
  ['rating.restoredAreVoid', null],
  ['rating.scale.clamp', null],
  ['violations.0.listed', null],
  ['holidays', null],
  ['no.such.place', null],
])('%s can be set as %j', (at, as) => {
  expect(settableAs(usPack, at)).toEqual(as);
});

const placesOf = (node: unknown, path: readonly string[] = []): readonly string[] => {
  if (typeof node !== 'object' || node === null) return [];
  if (isPackValue(node)) return [path.join('.')];
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => placesOf(child, [...path, key]));
};
const numbers = placesOf(usPack).filter((at) => typeof explainValue(usPack, at)?.value === 'number');

it.each(numbers)('%s, once set, is explained as an override', (at) => {
  const as = settableAs(usPack, at);
  if (as === null) return;
  const said = Number(explainValue(usPack, at)?.value);
  const value = [said + 1, said - 1].find((one) => checkOverrides(usPack, [own(at, one)]).ok);
  const pack = packOn(usPack, [own(at, value)], '2026-11-23');
  expect(explainValue(pack, at)).toMatchObject({ value, isOwn: true });
});
