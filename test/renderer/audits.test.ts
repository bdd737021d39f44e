import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bothShares,
  formerQuestion,
  missingWords,
  severityWords,
} from '#renderer/features/audits/comparison/comparison-words.ts';
import { gridMove } from '#renderer/features/audits/months/month-words.ts';
import { useAuditList } from '#renderer/state/audit-list.ts';
import { compareRuns } from '#shared/audits/comparison.ts';
import { itemNumbers, sampleWords } from '#shared/audits/words.ts';
import { itemOf, listOf, runOf } from '../shared/audits/runs.ts';

describe('the words of a comparison', () => {
  const before = listOf([
    itemOf('a', { question: 'Was?', severity: 'low' }),
    itemOf('b', { after: { item: 'a', answers: ['compliant'] } }),
    itemOf('old'),
  ]);
  const after = listOf(
    [
      itemOf('a', { question: 'Is?', severity: 'high' }),
      itemOf('b', { after: { item: 'a', answers: ['compliant'] } }),
    ],
    { version: 2 },
  );
  const earlier = runOf(1, ['not', null, 'compliant'], { checklist: before });
  const later = runOf(2, ['compliant', 'partly'], { checklist: after });
  const items = compareRuns(earlier, later).sections.flatMap((section) => section.items);
  const item = (id: string) => {
    const found = items.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no item ${id}`);
    return found;
  };

  it('say what the checklist itself changed', () => {
    expect(severityWords(item('a'))).toBe('High, was Low');
    expect(formerQuestion(item('a'))).toBe('Was?');
    expect(severityWords(item('b'))).toBe('Medium');
    expect(formerQuestion(item('b'))).toBeNull();
  });

  it('tell a follow-up that was not asked from an item that a version does not have', () => {
    expect(missingWords(item('b'), earlier.audit)).toBe('not asked');
    expect(missingWords(item('old'), later.audit)).toBe('not in version\u00a02');
  });

  it('never make a score of what has none', () => {
    expect(bothShares({ earlier: null, later: { share: null } })).toBe('not asked, then too few');
    expect(bothShares({ earlier: { share: 0.5 }, later: { share: 1 } })).toBe('50\u00a0%, then 100\u00a0%');
  });
});

describe('the numbers of items', () => {
  it('are of their section and stay the same whatever is answered', () => {
    const list = listOf([itemOf('a'), itemOf('x', { section: 't' }), itemOf('b')]);
    expect([...itemNumbers(list)]).toEqual([
      ['a', '1.1'],
      ['b', '1.2'],
      ['x', '2.1'],
    ]);
  });
});

describe('a sample in words', () => {
  const { audit } = runOf(1, []);
  it.each([
    ['whole', [], null, 'The shop as a whole'],
    ['chosen', ['1', '2'], null, '2 chosen orders'],
    ['random', ['1', '2'], 12, '2 of 3 orders, random, seed 12'],
  ] as const)('is %s', (kind, drawn, seed, words) => {
    const sample = { kind, seed, population: ['1', '2', '3'], items: [...drawn] };
    const checklist = listOf([], { scope: 'orders' });
    expect(sampleWords({ ...audit, checklist, sample })).toBe(words);
  });
});

describe('the grid of months', () => {
  it.each([
    ['ArrowRight', { row: 1, column: 2 }],
    ['ArrowLeft', { row: 1, column: 0 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowDown', { row: 2, column: 1 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 3 }],
    ['a', null],
  ] as const)('is walked by %s', (key, to) => {
    expect(gridMove({ row: 1, column: 1 }, key, { rows: 3, columns: 4 })).toEqual(to);
  });

  it('is never left by a key', () => {
    const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(keys),
        (rows, columns, pressed) => {
          const end = pressed.reduce((spot, key) => gridMove(spot, key, { rows, columns }) ?? spot, {
            row: 0,
            column: 0,
          });
          expect(end.row).toBeGreaterThanOrEqual(0);
          expect(end.row).toBeLessThan(rows);
          expect(end.column).toBeGreaterThanOrEqual(0);
          expect(end.column).toBeLessThan(columns);
        },
      ),
    );
  });
});

describe('runs that are chosen to be compared', () => {
  it('are two at most: a third one takes the place of the first', () => {
    const { choose, reset } = useAuditList.getState();
    for (const id of ['a', 'b', 'c']) choose(id);
    expect(useAuditList.getState().chosen).toEqual(['b', 'c']);
    choose('b');
    expect(useAuditList.getState().chosen).toEqual(['c']);
    reset();
    expect(useAuditList.getState().chosen).toEqual([]);
  });
});
