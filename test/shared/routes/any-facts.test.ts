import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { routeKind } from '#shared/routes/decision.ts';
import type { Route } from '#shared/routes/route.ts';
import { canBeTaken } from '#shared/routes/routes.ts';
import { violationStatus } from '#shared/violations.ts';
import { shiftedPack, usPack } from '../packs.ts';
import { at, routes, type Told } from './fact-sets.ts';

const instants = fc.integer({ min: at('2026-05-01T00:00'), max: at('2027-05-01T00:00') });
const modes = fc.constantFrom('wrongDecision' as const, 'weFixedIt' as const);
const attempts = fc.array(
  fc.record({ at: instants, rejectedAt: instants, mode: modes }, { requiredKeys: ['at', 'mode'] }),
  { maxLength: 2 },
);
const types = [
  'late-dispatch',
  'ip-copyright',
  'seller-cancellation',
  'wrong-category',
  'recall',
  null,
] as const;

const anyFacts: fc.Arbitrary<Told> = fc.record(
  {
    type: fc.constantFrom(...types),
    points: fc.constantFrom(null, 0, 12, 32),
    status: fc.constantFrom(...violationStatus.options),
    noticeAt: instants,
    correctionDue: instants,
    appealDue: instants,
    have: fc.constantFrom(0, 1, 'all' as const),
    validUntil: fc.constantFrom('2026-11-01', '2026-12-01', '2027-12-01'),
    fixes: fc.constantFrom(
      { done: 0, open: 0 },
      { done: 0, open: 1 },
      { done: 2, open: 0 },
      { done: 1, open: 1 },
    ),
    sent: attempts,
    newestProofAt: instants,
    draft: modes,
    quiz: fc.record({
      offered: fc.boolean(),
      closesAt: fc.option(instants),
      passedAt: fc.option(instants),
      failed: fc.nat({ max: 3 }),
    }),
  },
  { requiredKeys: [] },
);
const anyPack = fc.constantFrom(usPack, shiftedPack);

/** Whether nothing more can be sent: the time is past, or every attempt is used. */
const isSpent = ({ kind, standing }: Route): boolean => kind !== 'wait' && standing === 'closed';

describe('for any facts, on either pack', () => {
  it('the order is total and the same each time, whatever the clock of the machine says', () => {
    fc.assert(
      fc.property(anyFacts, anyPack, instants, (facts, pack, when) => {
        const first = routes(facts, pack, when);
        const kinds = first.map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        const wanted = routeKind.options.filter((kind) => kind !== 'milestoneQuiz');
        expect(kinds.toSorted()).toEqual(wanted.toSorted());
        vi.useFakeTimers({ now: 0 });
        try {
          expect(routes(facts, pack, when)).toEqual(first);
        } finally {
          vi.useRealTimers();
        }
      }),
    );
  });

  it('a way that can’t be taken any more never stands above one that can', () => {
    fc.assert(
      fc.property(anyFacts, anyPack, instants, (facts, pack, when) => {
        const all = routes(facts, pack, when);
        const last = all.findLastIndex(canBeTaken);
        const spent = all.findIndex((route) => !canBeTaken(route));
        expect(spent === -1 || spent > last).toBe(true);
        for (const route of all) {
          if (isSpent(route)) expect({ costs: route.costs, by: route.by }).toEqual({ costs: [], by: null });
          if (route.standing === 'open' && route.kind !== 'wait' && route.by !== null)
            expect(route.by).toBeGreaterThan(when);
        }
      }),
    );
  });

  it('an appeal is never open once two are rejected, nor after its printed time', () => {
    fc.assert(
      fc.property(anyFacts, anyPack, instants, instants, (facts, pack, when, due) => {
        const used: Told = {
          ...facts,
          sent: [
            { at: due, rejectedAt: due, mode: 'wrongDecision' },
            { at: due, rejectedAt: due, mode: 'weFixedIt' },
          ],
        };
        const appeals = (told: Told) =>
          routes(told, pack, when).filter(({ kind }) => kind === 'appealWrong' || kind === 'appealFixed');
        for (const { standing } of appeals(used)) expect(standing).toBe('closed');
        const late: Told = { ...facts, sent: [], appealDue: Math.min(due, when) };
        for (const { standing } of appeals(late)) expect(standing).toBe('closed');
      }),
    );
  });

  it('no way gives back more than the ticket takes, and none points that are not known', () => {
    fc.assert(
      fc.property(anyFacts, anyPack, instants, (facts, pack, when) => {
        for (const { kind, gain } of routes(facts, pack, when)) {
          if (kind === 'policyQuiz') continue;
          if (gain.kind === 'points')
            expect(gain.points).toBe(facts.points === undefined ? 32 : facts.points);
          if (gain.kind === 'unknown') expect(facts.points).toBeNull();
        }
      }),
    );
  });
});
