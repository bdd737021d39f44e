import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/time.ts';
import { compareVersions, inForceUntil, packInForce } from '#shared/policy/in-force.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { seaPointsPack, usPack } from '../packs.ts';

const version = (name: string, effectiveFrom: string, effectiveTo: string | null = null): Pack => ({
  ...usPack,
  version: name,
  effectiveFrom,
  effectiveTo,
});

const packs = [
  seaPointsPack,
  version('2026.10', '2026-06-29'),
  version('2026.9', '2026-01-01', '2026-06-28'),
  version('2026.12', '2026-12-01'),
  version('2026.12.1', '2026-12-01', '2026-12-31'),
];

const inForce = (day: string, reference = 'us@2026.10'): string | null => {
  const pack = packInForce(packs, reference, day);
  return pack === null ? null : packRef(pack);
};

describe('the pack in force', () => {
  it.each([
    ['2026-06-28', 'us@2026.9'],
    ['2026-06-29', 'us@2026.10'],
    ['2026-11-30', 'us@2026.10'],
    ['2026-12-01', 'us@2026.12.1'],
    ['2026-12-31', 'us@2026.12.1'],
    ['2027-01-01', 'us@2026.12'],
  ])('on %s is the newest version that holds then: %s', (day, expected) => {
    expect(inForce(day)).toBe(expected);
  });

  it('is the shop’s own on a day that no version speaks of', () => {
    expect(inForce('2025-01-01')).toBe('us@2026.10');
  });

  it('is none where the pack is not here', () => {
    expect(inForce('2026-11-30', 'fr@2026.1')).toBeNull();
  });

  it('does not depend on the order in which packs came', () => {
    expect(packInForce(packs.toReversed(), 'us@2026.10', '2026-12-15')?.version).toBe('2026.12.1');
  });
});

describe('the end of the pack in force', () => {
  const until = (day: string): string | null => {
    const pack = packInForce(packs, 'us@2026.10', day);
    return pack === null ? null : inForceUntil(packs, pack, day);
  };

  it.each([
    ['2026-06-28', '2026-06-28'],
    ['2026-06-29', '2026-11-30'],
    ['2026-12-01', '2026-12-31'],
    ['2027-01-01', null],
  ])('on %s is %s', (day, expected) => {
    expect(until(day)).toBe(expected);
  });

  it('is where another pack takes its place, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 420 }), (after) => {
        const day = addDays('2026-01-01', after);
        const end = until(day);
        if (end === null) return;
        expect(inForce(end)).toBe(inForce(day));
        expect(inForce(addDays(end, 1))).not.toBe(inForce(day));
      }),
    );
  });
});

it.each([
  ['2026.9', '2026.10', -1],
  ['2026.10', '2026.10', 0],
  ['2026.10.1', '2026.10', 1],
  ['2027.1', '2026.12.9', 1],
])('version %s beside %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
  expect(Math.sign(compareVersions(b, a))).toBe(0 - sign);
});
