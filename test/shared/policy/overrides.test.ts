import { describe, expect, it } from 'vitest';
import { explainValue } from '#shared/policy/explain.ts';
import { checkOverrides, packOn, settableAs, type Override } from '#shared/policy/overrides.ts';
import { packRef } from '#shared/policy/pack.ts';
import { shiftedPack, usPack } from '../packs.ts';

const own = (at: string, value: unknown, since = '2026-11-01'): Override => ({
  pack: packRef(usPack),
  at,
  value: JSON.stringify(value),
  reason: 'The ticket prints 28 days',
  since,
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

it.each([
  ['clocks.firstAppeal.days', 'number'],
  ['rating.milestones.0.warnOffset', 'number'],
  ['rating.milestones.0.quiz.shortensByDays', 'number'],
  ['rating.crossing.endsEarlyOnRecovery', 'yesNo'],
  ['violations.0.points', 'points'],
  ['rating.restoredAreVoid', null],
  ['rating.crossing.several', null],
  ['holidays', null],
])('%s can be set as %s', (at, kind) => {
  expect(settableAs(usPack, at)).toBe(kind);
});
