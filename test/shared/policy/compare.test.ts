import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePacks, isPackValue, whyHereAlready, type PackChange } from '#shared/policy/compare.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { rulePacks, seaPointsPack, shiftedPack, ukPack, usPack } from '../packs.ts';

const line = ({ kind, path }: PackChange): string => `${kind} ${path.join('.')}`;
const told = (before: Pack, after: Pack): readonly string[] => comparePacks(before, after).map(line);

const life = usPack.rating.pointLife;
const withLife = (part: Partial<typeof life>, sources: Pack['sources'] = usPack.sources): Pack => ({
  ...usPack,
  sources,
  rating: { ...usPack.rating, pointLife: { ...life, ...part } },
});
const page = usPack.sources[life.source];
if (page === undefined) throw new Error('no source');
const named = (part: Partial<typeof page>): Pack['sources'] => ({
  ...usPack.sources,
  [life.source]: { ...page, ...part },
});

describe('two packs', () => {
  it.each<[string, Pack, readonly string[]]>([
    ['nothing', structuredClone(usPack), []],
    ['a value', withLife({ value: 90 }), ['changed rating.pointLife']],
    ['how sure it is', withLife({ confidence: 'assumed' }), ['ground rating.pointLife']],
    ['its note', withLife({ note: 'Read twice' }), ['ground rating.pointLife']],
    ['value and sureness', withLife({ value: 90, confidence: 'assumed' }), ['changed rating.pointLife']],
    ['the name of the pack', { ...usPack, version: '2026.11', retrievedOn: '2026-12-01' }, []],
    ['the order of a list', { ...usPack, violations: usPack.violations.toReversed() }, []],
    ['its days', { ...usPack, effectiveTo: '2026-12-31' }, ['changed effectiveTo']],
    [
      'a violation that is gone',
      { ...usPack, violations: usPack.violations.slice(1) },
      ['points', 'correctable', 'listed'].map(
        (key) => `removed violations.${usPack.violations[0]?.code ?? ''}.${key}`,
      ),
    ],
  ])('differ in %s', (_, after, expected) => {
    expect(told(usPack, after)).toEqual(expected);
  });

  it('differ where a page under the same name is another page, and not where it was only read again', () => {
    const moved = told(usPack, withLife({}, named({ title: 'Another page' })));
    expect(moved).toContain('ground rating.pointLife');
    expect(moved.every((one) => one.startsWith('ground '))).toBe(true);
    expect(told(usPack, withLife({}, named({ retrieved: '2026-12-01' })))).toEqual([]);
  });

  it('have the pages of both sides at a value', () => {
    const [change] = comparePacks(usPack, withLife({ value: 90 }));
    expect(change?.sourceBefore).toContain(page.title);
    expect(change?.sourceAfter).toContain(page.title);
  });

  it('have their differences turned round the other way', () => {
    const turned: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };
    const forward = comparePacks(usPack, shiftedPack).map(
      ({ kind, path }) => `${turned[kind] ?? kind} ${path.join('.')}`,
    );
    expect(forward.length).toBeGreaterThan(0);
    expect(told(shiftedPack, usPack).toSorted()).toEqual(forward.toSorted());
  });
});

type Path = readonly string[];
const isObject = (node: unknown): node is object => typeof node === 'object' && node !== null;

const placesOf = (node: unknown, path: Path = []): readonly Path[] => {
  if (!isObject(node)) return [];
  if (isPackValue(node)) return [path];
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => placesOf(child, [...path, key]));
};

const changedAt = <T>(pack: T, path: Path): T => {
  const copy = structuredClone(pack);
  const found = path.reduce<unknown>(
    (node, key) => (isObject(node) ? new Map<string, unknown>(Object.entries(node)).get(key) : undefined),
    copy,
  );
  if (isObject(found)) Object.assign(found, { value: 'another' });
  return copy;
};

describe.each([...rulePacks, ['UK', ukPack] as const, ['SEA points', seaPointsPack] as const])(
  'the pack %s',
  (_, pack) => {
    const places = placesOf(pack);

    it('has no difference to itself', () => {
      expect(comparePacks(pack, structuredClone(pack))).toEqual([]);
    });

    it('differs in exactly the values that were changed, in whichever order they were', () => {
      fc.assert(
        fc.property(fc.subarray([...places], { maxLength: 4 }), (chosen) => {
          const after = chosen.reduce(changedAt, pack);
          const turned = chosen.toReversed().reduce(changedAt, pack);
          const changes = comparePacks(pack, after);
          expect(changes.map(({ kind }) => kind)).toEqual(chosen.map(() => 'changed'));
          expect(new Set(changes.map(line)).size).toBe(chosen.length);
          expect(comparePacks(pack, turned)).toEqual(changes);
        }),
        { numRuns: 12 },
      );
    });

    it('has no difference to itself with its lists in another order', () => {
      const turned: Pack = {
        ...pack,
        metrics: pack.metrics.toReversed(),
        violations: pack.violations.toReversed(),
        channels: pack.channels.toReversed(),
        rating: { ...pack.rating, milestones: pack.rating.milestones.toReversed() },
      };
      expect(comparePacks(pack, turned)).toEqual([]);
    });
  },
);

it.each([
  [usPack, 'with the same rules'],
  [withLife({ value: 90 }), 'with other rules'],
])('a pack of the same version is here already', (pack, why) => {
  expect(whyHereAlready([ukPack, usPack], pack)).toContain(why);
  expect(whyHereAlready([ukPack], pack)).toBeNull();
});
