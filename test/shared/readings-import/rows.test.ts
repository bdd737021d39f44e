import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/kernel/time.ts';
import { findOrder, readDate } from '#shared/readings-import/dates.ts';
import {
  additionsOf,
  type Choices,
  countKinds,
  readRow,
  settleRows,
  type ImportRow,
} from '#shared/readings-import/rows.ts';
import { isShown, shownReadings } from '#shared/readings.ts';
import { shiftedPack, usPack } from '../packs.ts';

const zone = 'America/New_York';
const now = Date.parse('2026-11-23T14:12:00Z');
const columns = { date: 0, rating: 1 };
type Cells = readonly [date: string, rating: string];
type OnRecord = { readonly id: string; readonly at: number; readonly day: string; readonly rating: number };

const onRecord = (day: string, rating: number, hour = 18): OnRecord => ({
  id: `r ${day} ${String(hour)}`,
  at: Date.parse(`${day}T${String(hour).padStart(2, '0')}:20:00-05:00`),
  day,
  rating,
});

const settled = (cells: readonly Cells[], known: readonly OnRecord[] = [], pack = usPack) =>
  settleRows(
    cells.map((row, index) =>
      readRow(
        { row: index + 2, cells: row },
        {
          columns,
          order: findOrder(cells.map(([date]) => readDate(date))).order ?? 'mdy',
          today: '2026-11-23',
          pack,
        },
      ),
    ),
    known,
  );

const told = (rows: readonly ImportRow[]) => rows.map(({ row, kind, reason }) => [row, kind, reason]);

describe('what becomes of a row', () => {
  it.each<readonly [string, readonly Cells[], readonly OnRecord[], readonly unknown[]]>([
    ['a new day', [['2026-05-03', '180']], [], [[2, 'new', null]]],
    ['today', [['2026-11-23', '180']], [], [[2, 'new', null]]],
    ['tomorrow', [['2026-11-24', '180']], [], [[2, 'rejected', 'In the future']]],
    ['long ago', [['1969-12-31', '180']], [], [[2, 'rejected', 'Before 1970']]],
    ['no rating', [['2026-05-03', '']], [], [[2, 'rejected', 'No rating']]],
    [
      'the same on record',
      [['2026-05-03', '180']],
      [onRecord('2026-05-03', 180)],
      [[2, 'same', 'On record already']],
    ],
    [
      'the same as an earlier one of the day on record',
      [['2026-05-03', '180']],
      [onRecord('2026-05-03', 180, 9), onRecord('2026-05-03', 170)],
      [[2, 'same', 'On record already']],
    ],
    [
      'another one on record',
      [['2026-05-03', '180']],
      [onRecord('2026-05-03', 170)],
      [[2, 'differs', '170 on record']],
    ],
    [
      'a day told twice alike',
      [
        ['2026-05-03', '180'],
        ['May 3, 2026', '180.0'],
      ],
      [],
      [
        [2, 'new', null],
        [3, 'same', 'Same as row 2'],
      ],
    ],
    [
      'a day told twice unlike',
      [
        ['2026-05-03', '180'],
        ['2026-05-04', '180'],
        ['2026-05-03', '170'],
      ],
      [onRecord('2026-05-03', 180)],
      [
        [2, 'rejected', 'Different ratings for this day in rows 2 and 4'],
        [3, 'new', null],
        [4, 'rejected', 'Different ratings for this day in rows 2 and 4'],
      ],
    ],
  ])('%s', (_what, cells, known, expected) => {
    expect(told(settled(cells, known))).toEqual(expected);
  });

  it('follows the scale of the pack', () => {
    const top = shiftedPack.rating.scale.max.value;
    expect(told(settled([['2026-05-03', String(top + 1)]], [], shiftedPack))[0]?.[1]).toBe('rejected');
    expect(told(settled([['2026-05-03', String(top)]], [], shiftedPack))[0]?.[1]).toBe('new');
  });
});

describe('what an import writes', () => {
  const choices = (all: Choices['all'], days: Choices['days'] = {}): Choices => ({ all, days });
  const facts = { zone, now, reason: 'Seller Center’s own list' };
  const rows = settled(
    [
      ['2026-05-03', '180'],
      ['2026-05-04 08:05', '181'],
      ['2026-05-05', '182'],
      ['2026-05-06', '183'],
      ['2026-11-23', '184'],
      ['2026-05-07', 'x'],
    ],
    [onRecord('2026-05-05', 150), onRecord('2026-05-06', 151)],
  );

  it('keeps what is on record unless told otherwise', () => {
    expect(additionsOf(rows, choices('keep'), facts).map(({ rating }) => rating)).toEqual([180, 181, 184]);
    expect(additionsOf(rows, choices('replace'), facts)).toHaveLength(5);
    expect(
      additionsOf(rows, choices('keep', { '2026-05-06': 'replace' }), facts).map(({ rating }) => rating),
    ).toEqual([180, 181, 183, 184]);
    expect(
      additionsOf(rows, choices('replace', { '2026-05-06': 'keep' }), facts).map(({ rating }) => rating),
    ).toEqual([180, 181, 182, 184]);
  });

  it('puts a day at noon, a time where it is, a correction where what it corrects is, and none ahead of now', () => {
    expect(additionsOf(rows, choices('replace'), facts)).toEqual([
      { at: Date.parse('2026-05-03T12:00:00-04:00'), rating: 180, note: '', replaces: null },
      { at: Date.parse('2026-05-04T08:05:00-04:00'), rating: 181, note: '', replaces: null },
      { at: onRecord('2026-05-05', 150).at, rating: 182, note: facts.reason, replaces: 'r 2026-05-05 18' },
      { at: onRecord('2026-05-06', 151).at, rating: 183, note: facts.reason, replaces: 'r 2026-05-06 18' },
      { at: now, rating: 184, note: '', replaces: null },
    ]);
  });
});

const anyCell = fc.oneof(
  fc.constantFrom(
    '2026-05-03',
    '2026-05-04',
    '5/6/2026',
    '6/5/2026',
    '13/5/2026',
    'May 9, 2026',
    '2027-01-01',
    '',
  ),
  fc.string({ maxLength: 12 }),
);
const anyRating = fc.oneof(
  fc.constantFrom('180', '181', '182.0', '1,000', '-1', ''),
  fc.string({ maxLength: 8 }),
);
const file = fc.array(fc.tuple(anyCell, anyRating), { maxLength: 40 });
const goodFile = fc.array(
  fc.tuple(
    fc.constantFrom('2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'),
    fc.constantFrom('180', '181'),
  ),
  { maxLength: 8 },
);

/** What is on record after an import, for the next one. */
const afterwards = (
  cells: readonly Cells[],
  known: readonly OnRecord[],
  all: Choices['all'],
): readonly OnRecord[] => {
  const additions = additionsOf(settled(cells, known), { all, days: {} }, { zone, now, reason: 'x' });
  const gone = new Set(additions.map(({ replaces }) => replaces));
  const added = additions.map(({ at, rating }) => ({
    id: `n ${String(at)}`,
    at,
    day: dayOf(at, zone),
    rating,
  }));
  return [...known.filter(({ id }) => !gone.has(id)), ...added].toSorted((a, b) => a.at - b.at);
};
const asText = (known: readonly OnRecord[]) => known.map(({ day, rating }) => `${day} ${String(rating)}`);

describe('an import', () => {
  it('accounts for every row, in the order of the file', () => {
    fc.assert(
      fc.property(file, (cells) => {
        const rows = settled(cells, [onRecord('2026-05-03', 180), onRecord('2026-05-04', 9)]);
        const counts = countKinds(rows);
        expect(counts.new + counts.same + counts.differs + counts.rejected).toBe(cells.length);
        expect(rows.map(({ row }) => row)).toEqual(cells.map((_, index) => index + 2));
        for (const { kind, reason } of rows) expect(reason === null).toBe(kind === 'new');
      }),
    );
  });

  it('adds nothing when it is done twice', () => {
    fc.assert(
      fc.property(file, fc.constantFrom('keep', 'replace'), (cells, all) => {
        const once = afterwards(cells, [onRecord('2026-05-03', 7)], all);
        expect(asText(afterwards(cells, once, all))).toEqual(asText(once));
      }),
    );
  });

  it('of two files that agree gives the same in any order as both at once', () => {
    const agree = fc
      .tuple(goodFile, goodFile)
      .filter(([a, b]) => countKinds(settled([...a, ...b])).rejected === 0);
    fc.assert(
      fc.property(agree, ([a, b]) => {
        const both = asText(afterwards([...a, ...b], [], 'keep'));
        expect(asText(afterwards(b, afterwards(a, [], 'keep'), 'keep'))).toEqual(both);
        expect(asText(afterwards(a, afterwards(b, [], 'keep'), 'keep'))).toEqual(both);
      }),
    );
  });
});

describe('the readings that count', () => {
  const reading = (
    id: string,
    at: number,
    batchId: string | null = null,
    replaces: string | null = null,
  ) => ({
    id,
    at,
    batchId,
    replaces,
  });
  const batch = (id: string, state: 'loading' | 'published' | 'withdrawn') => ({ id, state });

  it.each([
    ['loading', false],
    ['published', true],
    ['withdrawn', false],
  ] as const)('of a batch that is %s: %s', (state, expected) => {
    expect(isShown({ state })).toBe(expected);
  });

  const chain = [reading('b', 2, 'B', 'a'), reading('a', 2), reading('c', 2, 'C', 'b'), reading('d', 1, 'C')];
  it.each([
    ['nothing published', 'loading', 'loading', ['a']],
    ['the first import', 'published', 'withdrawn', ['b']],
    ['both', 'published', 'published', ['d', 'c']],
    ['the second, the one between withdrawn', 'withdrawn', 'published', ['d', 'c']],
  ] as const)('with %s are the last of each chain', (_what, first, second, expected) => {
    expect(shownReadings(chain, [batch('B', first), batch('C', second)]).map(({ id }) => id)).toEqual(
      expected,
    );
  });
});
