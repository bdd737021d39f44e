import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lossesBy,
  NO_CASE,
  NO_TYPE,
  totalOf,
  type LossEntry,
  type LossFacts,
  type LossGroup,
  type LossScope,
} from '#shared/case-losses.ts';
import { addDays, monthOf } from '#shared/kernel/time.ts';
import { estimateOn } from '#shared/rating/ledger.ts';
import { seaPointsPack, shiftedPack, shopeePack, usPack } from './packs.ts';

const today = '2026-11-23';

const loss = (id: string, day: string, points: number | null, part: Partial<LossEntry> = {}): LossEntry => ({
  id,
  day,
  kind: 'loss',
  points,
  cause: 'Late dispatch rate above 10 %',
  voidFrom: null,
  violationId: id,
  ...part,
});

const types = new Map<string, string | null>([
  ['a', 'late-dispatch'],
  ['b', 'late-dispatch'],
  ['c', null],
  ['d', 'recall'],
]);

const entries: readonly LossEntry[] = [
  loss('a', '2026-11-19', 32),
  loss('b', '2026-09-03', null),
  loss('c', '2026-09-10', 16, { cause: 'Odd thing' }),
  loss('d', '2026-07-28', 72, { cause: 'Recall', voidFrom: '2026-08-14' }),
  loss('old', '2026-01-02', 8, { cause: 'Gone', violationId: null }),
  loss('none', '2026-11-01', 5, { cause: 'Unexplained, reconciled', violationId: null }),
  { ...loss('gain', '2026-11-02', 40), kind: 'gain' },
];
const facts: LossFacts = { entries, types, today, pack: usPack };

const shown = (by: LossGroup, scope: LossScope) =>
  lossesBy(facts, by, scope).map((sum) => [
    sum.key,
    sum.points,
    sum.losses,
    sum.unknown,
    sum.voidPoints,
    sum.voidLosses,
  ]);

describe('points lost', () => {
  it('go by the words of the ledger, void ones apart and unknown ones counted', () => {
    expect(shown('cause', 'counting')).toEqual([
      ['Late dispatch rate above 10 %', 32, 2, 1, 0, 0],
      ['Odd thing', 16, 1, 0, 0, 0],
      ['Unexplained, reconciled', 5, 1, 0, 0, 0],
      ['Recall', 0, 0, 0, 72, 1],
    ]);
  });

  it('have one cause where its words differ in their case and blanks alone', () => {
    const typed = [
      loss('e', '2026-11-01', 4, { cause: 'Odd thing' }),
      loss('f', '2026-11-02', 3, { cause: ' odd  Thing ' }),
    ];
    expect(lossesBy({ ...facts, entries: typed }, 'cause', 'counting')).toMatchObject([
      { key: 'Odd thing', points: 7, losses: 2 },
    ]);
  });

  it('go by type, with what is of no type or of no case under a name of its own', () => {
    expect(shown('type', 'counting')).toEqual([
      ['late-dispatch', 32, 2, 1, 0, 0],
      [NO_TYPE, 16, 1, 0, 0, 0],
      [NO_CASE, 5, 1, 0, 0, 0],
      ['recall', 0, 0, 0, 72, 1],
    ]);
  });

  it('go by month, oldest first, with the months between', () => {
    expect(shown('month', 'counting')).toEqual([
      ['2026-07', 0, 0, 0, 72, 1],
      ['2026-08', 0, 0, 0, 0, 0],
      ['2026-09', 16, 2, 1, 0, 0],
      ['2026-10', 0, 0, 0, 0, 0],
      ['2026-11', 37, 2, 0, 0, 0],
    ]);
  });

  it('hold what has left the window only on the whole record', () => {
    expect(shown('cause', 'record').map(([key]) => key)).toContain('Gone');
    expect(shown('month', 'record')[0]).toEqual(['2026-01', 8, 1, 0, 0, 0]);
  });

  it('leave out a void one that would have left the window by now, unless all is asked for', () => {
    const gone = [loss('v', '2026-01-02', 9, { voidFrom: '2026-02-01' })];
    expect(lossesBy({ ...facts, entries: gone }, 'cause', 'counting')).toEqual([]);
    expect(totalOf(lossesBy({ ...facts, entries: gone }, 'cause', 'record'))).toMatchObject({
      points: 0,
      voidPoints: 9,
    });
  });

  it('are nothing without a loss', () => {
    for (const by of ['cause', 'type', 'month'] as const)
      expect(lossesBy({ ...facts, entries: [] }, by, 'record')).toEqual([]);
  });

  const anyEntry = fc.record({
    day: fc.integer({ min: -400, max: 5 }).map((days) => addDays(today, days)),
    kind: fc.constantFrom('loss' as const, 'gain' as const),
    points: fc.option(fc.nat(100)),
    cause: fc.constantFrom('A', 'B', 'C'),
    voidAfter: fc.option(fc.nat(300)),
    violationId: fc.constantFrom(null, 'a', 'c', 'd', 'gone'),
  });
  const anyEntries = fc.array(anyEntry).map((list) =>
    list.map(({ voidAfter, ...entry }, index): LossEntry => ({
      ...entry,
      id: String(index),
      voidFrom: voidAfter === null ? null : addDays(entry.day, voidAfter),
    })),
  );

  it.each([
    ['US', usPack],
    ['shifted', shiftedPack],
    ['South-East Asia, points', seaPointsPack],
    ['one that empties by quarter', shopeePack],
  ])('that count are the ledger’s own losses, however they are grouped (%s)', (_name, pack) => {
    fc.assert(
      fc.property(anyEntries, (list) => {
        const of: LossFacts = { entries: list, types, today, pack };
        const { losses, unknown } = estimateOn(
          list.filter(({ kind }) => kind === 'loss'),
          today,
          pack,
        );
        for (const by of ['cause', 'type', 'month'] as const)
          expect(totalOf(lossesBy(of, by, 'counting'))).toMatchObject({ points: losses, unknown });
      }),
    );
  });

  it('of the whole record hold every loss up to today once, however they are grouped', () => {
    fc.assert(
      fc.property(anyEntries, (list) => {
        const of: LossFacts = { entries: list, types, today, pack: usPack };
        const past = list.filter(({ kind, day }) => kind === 'loss' && day <= today);
        const known = past.reduce((sum, { points }) => sum + (points ?? 0), 0);
        for (const by of ['cause', 'type', 'month'] as const) {
          const total = totalOf(lossesBy(of, by, 'record'));
          expect(total.losses + total.voidLosses).toBe(past.length);
          expect(total.points + total.voidPoints).toBe(known);
        }
        const months = lossesBy(of, 'month', 'record').map(({ key }) => key);
        expect(months).toEqual(months.toSorted());
        expect(months.at(-1) ?? monthOf(today)).toBe(monthOf(today));
      }),
    );
  });
});
