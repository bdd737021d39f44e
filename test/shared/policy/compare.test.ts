import { describe, expect, it } from 'vitest';
import { comparePacks } from '#shared/policy/compare.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { shiftedPack, usPack } from '../packs.ts';

const told = (before: Pack, after: Pack): readonly string[] =>
  comparePacks(before, after).map(({ at, kind }) => `${kind} ${at}`);

describe('two packs', () => {
  it('that are the same have no difference', () => {
    expect(comparePacks(usPack, structuredClone(usPack))).toEqual([]);
  });

  it('differ at each moved value, named by the ids of lists', () => {
    const changes = told(usPack, shiftedPack);
    expect(changes).toContain('changed rating.pointLife');
    expect(changes).toContain('changed rating.scale.start');
    expect(changes).toContain('changed clocks.firstAppeal.days');
    expect(changes).toContain('added rating.milestones.m140');
    expect(changes).toContain('removed rating.milestones.m150');
    expect(changes.some((one) => one.includes('violations'))).toBe(false);
  });

  it('that only read a value elsewhere differ in its ground', () => {
    const life = { ...usPack.rating.pointLife, confidence: 'single' as const };
    expect(told(usPack, { ...usPack, rating: { ...usPack.rating, pointLife: life } })).toEqual([
      'ground rating.pointLife',
    ]);
  });

  it('whose lists stand in another order are the same', () => {
    expect(told(usPack, { ...usPack, violations: usPack.violations.toReversed() })).toEqual([]);
  });

  it('have their differences turned round the other way', () => {
    const turned: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };
    const forward = comparePacks(usPack, shiftedPack).map(({ at, kind }) => `${turned[kind] ?? kind} ${at}`);
    expect(told(shiftedPack, usPack).toSorted()).toEqual(forward.toSorted());
  });
});
