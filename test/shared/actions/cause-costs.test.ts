import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '#shared/actions/action.ts';
import { causeCosts, costOfAll } from '#shared/actions/cause-costs.ts';
import type { EffectFacts } from '#shared/actions/effect.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import type { Violation } from '#shared/violations.ts';
import { violationFacts } from '../../support/records.ts';
import { usPack } from '../packs.ts';
import { actionOf } from './action.ts';

const zone = 'America/New_York';
const at = (day: string): number => instantOfLocal(`${day}T10:00`, zone) ?? Number.NaN;

const caseOf = (number: number, day: string, part: Partial<Violation> = {}): Violation => ({
  ...violationFacts('s'),
  id: `v${String(number)}`,
  rev: 1,
  seq: 1,
  number,
  status: 'upheldFinal',
  type: 'late-dispatch',
  points: 8,
  noticeAt: at(day),
  statusLog: [{ status: 'actionTaken', at: at(day), note: '' }],
  secondAppealDue: null,
  pack: 'us@2026.10',
  ...part,
});

const done = (day: string): Partial<Action> => ({
  status: 'done',
  statusLog: [{ status: 'done', at: at(day), by: null, note: '' }],
});

const facts = (cases: readonly Violation[], actions: readonly Action[]): EffectFacts => ({
  cases,
  actions,
  pack: usPack,
  zone,
});

const told = (given: EffectFacts) =>
  causeCosts(given).map(({ name, actions, all, afterDone, gaps }) => [
    name,
    actions.length,
    all.cases.map(({ number }) => number),
    all.points,
    afterDone.points,
    gaps,
  ]);

describe('what causes have cost', () => {
  const late = [caseOf(1, '2026-05-01'), caseOf(4, '2026-09-01'), caseOf(7, '2026-09-15', { points: 12 })];
  const stock = caseOf(2, '2026-06-01', { type: 'seller-cancellation', points: 40 });
  const other = caseOf(3, '2026-07-01', { type: 'wrong-category', points: 4 });

  it('names the dearest first, with what came after an action, and last the cases of no cause', () => {
    const given = facts(
      [...late, stock, other],
      [
        actionOf('a', { cause: 'Cut-off too late', violationId: 'v1', ...done('2026-08-01') }),
        actionOf('b', { cause: 'cut-off  too late', violationId: 'v4' }),
        actionOf('c', { cause: 'Stock counted too high', violationId: 'v2' }),
      ],
    );
    expect(told(given)).toEqual([
      ['Stock counted too high', 1, [2], 40, 0, []],
      ['cut-off  too late', 2, [1, 4, 7], 28, 20, [123, 14]],
      ['', 0, [3], 4, 0, []],
    ]);
    expect(costOfAll(given).points).toBe(72);
  });

  it('counts no overturned case, and unknown points as unknown', () => {
    const given = facts(
      [caseOf(1, '2026-05-01', { points: null }), caseOf(2, '2026-06-01', { status: 'overturned' })],
      [actionOf('a', { cause: 'Cut-off too late', violationId: 'v1' })],
    );
    expect(told(given)).toEqual([['Cut-off too late', 1, [1], 0, 0, []]]);
    expect(causeCosts(given)[0]?.all.unknown).toBe(1);
  });

  it('says nothing of a shop without cases and causes', () => {
    expect(causeCosts(facts([], [actionOf('a')]))).toEqual([]);
  });

  it('tells of every case that was not overturned, whatever is written down', () => {
    const types = fc.constantFrom('late-dispatch', 'seller-cancellation', 'wrong-category');
    const status = fc.constantFrom<Violation['status']>('upheldFinal', 'overturned', 'actionTaken');
    const shop = fc.array(fc.record({ type: types, status, points: fc.option(fc.nat(60)) }), {
      maxLength: 12,
    });
    const acts = fc.array(
      fc.record({ of: fc.nat(12), cause: fc.constantFrom('', ' ', 'One', 'one', 'Two') }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(shop, acts, (parts, made) => {
        const cases = parts.map((part, index) => caseOf(index + 1, '2026-05-01', part));
        const actions = made.map(({ of, cause }, index) =>
          actionOf(`a${String(index)}`, { cause, violationId: cases[of]?.id ?? null }),
        );
        const costs = causeCosts(facts(cases, actions));
        const seen = new Set(costs.flatMap(({ all }) => all.cases.map(({ id }) => id)));
        const expected = cases.filter((one) => one.status !== 'overturned').map(({ id }) => id);
        expect([...seen].toSorted()).toEqual(expected.toSorted());
        for (const { all } of costs) expect(new Set(all.cases).size).toBe(all.cases.length);
      }),
    );
  });
});
