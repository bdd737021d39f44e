import { describe, expect, it } from 'vitest';
import { partsOfPack, valueWords } from '#shared/policy/pack-rows.ts';
import { rulePacks, seaAhrPack, ukPack, usPack } from '../packs.ts';

const countValues = (node: unknown): number => {
  if (typeof node !== 'object' || node === null) return 0;
  if ('confidence' in node && 'value' in node) return 1;
  return Object.values(node).reduce((sum: number, child: unknown) => sum + countValues(child), 0);
};

describe.each([...rulePacks, ['UK', ukPack] as const, ['SEA', seaAhrPack] as const])(
  'the table of the pack %s',
  (_, pack) => {
    it('holds every value of the pack once, each with a name and a source', () => {
      const rows = partsOfPack(pack).flatMap((part) => part.rows);
      expect(rows.length).toBe(countValues(pack));
      expect(new Set(rows.map(({ ref }) => ref)).size).toBe(rows.length);
      expect(rows.filter(({ name, value }) => name === '' || value === '')).toEqual([]);
      expect(rows.every(({ found }) => found.source.title !== '')).toBe(true);
    });
  },
);

describe('the table of a pack', () => {
  const rows = partsOfPack(usPack).flatMap((part) => part.rows);

  it('says unknown where nothing is published', () => {
    const unknown = rows.filter(({ found }) => found.confidence === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every(({ value }) => value === 'unknown')).toBe(true);
  });

  it.each([
    [{ value: 1000, unit: 'points' }, '1,000\u00a0points'],
    [{ value: true, unit: null }, 'yes'],
    [{ value: { min: 16, max: 32 }, unit: 'points' }, '16 to 32\u00a0points'],
    [{ value: { min: 8, max: 8 }, unit: 'points' }, '8\u00a0points'],
    [{ value: [7, 14], unit: 'days' }, '7, 14\u00a0days'],
    [{ value: 'after_sum', unit: null }, 'after sum'],
    [
      { value: { from: 10, minCount: 30, points: 4, orderCapPercent: null }, unit: null },
      'from 10\u00a0% with 30 cases: 4\u00a0points',
    ],
    [
      { value: { from: 30, minCount: null, points: null, orderCapPercent: 70 }, unit: null },
      'from 30\u00a0%: orders held to 70\u00a0%',
    ],
  ])('%j', (given, words) => {
    expect(valueWords(given)).toBe(words);
  });
});
