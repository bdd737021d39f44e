import { describe, expect, it } from 'vitest';
import type { Pack } from '#shared/policy/pack.ts';
import type { RouteKind } from '#shared/routes/decision.ts';
import type { Route } from '#shared/routes/route.ts';
import { canBeTaken } from '#shared/routes/routes.ts';
import type { PolicyQuizFacts } from '#shared/clock-context.ts';
import { knownWay } from '#shared/rating/standing.ts';
import { quizPack, shiftedPack, usPack } from '../packs.ts';
import { at, ledgerOf, limitsOf, rejected, routes, type Told } from './fact-sets.ts';
import { table } from './order-table.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const one = (told: Told, kind: RouteKind, pack: Pack = usPack): Route => {
  const found = routes(told, pack).find((route) => route.kind === kind);
  if (found === undefined) throw new Error(`no route ${kind}`);
  return found;
};
const says = ({ reasons, against }: Route): string => plain([...reasons, ...against].join(' '));

describe('what each way says', () => {
  it('gives the points back by the clock’s own day, for the next attempt', () => {
    const route = one({ have: 2 }, 'appealWrong');
    expect(route).toMatchObject({
      gain: { kind: 'points', points: 32 },
      keeps: false,
      rating: { from: 148, to: 180 },
      by: at('2026-12-19T23:59'),
      byRef: 'clocks.firstAppeal.days',
      grade: 'fair',
    });
    expect(route.costs.map(plain)).toEqual(['Attempt 1 of 2', '3 pieces to get']);
    expect(says(route)).toBe('2 of 5 asked pieces are on file. By the reading of 22 Nov.');
    expect(one({ have: 2 }, 'appealWrong', shiftedPack).by).toBe(at('2026-12-17T23:59'));
  });

  const before = { reading: { day: '2026-11-12', rating: 180 } } as const;

  it('begins with the rating of today where the reading is older than the loss', () => {
    const route = one({ ...before, have: 2 }, 'appealWrong');
    expect(route.rating).toEqual({ from: 148, to: 180 });
    expect(says(route)).toContain('By the reading of 12 Nov and 1 entry since.');
    const moved = one({ ...before, since: [['2026-11-20', 10]] }, 'appealFixed');
    expect(moved.rating).toEqual({ from: 138, to: 170 });
    expect(says(moved)).toContain('By the reading of 12 Nov and 2 entries since.');
  });

  it('counts what has left since the reading, and says no rating where points since are unknown', () => {
    const left = one(
      { reading: { day: '2026-11-12', rating: 180 }, since: [['2026-05-18', 12]] },
      'appealWrong',
    );
    expect(left.rating).toEqual({ from: 160, to: 192 });
    const open = one({ ...before, since: [['2026-11-20', null]] }, 'appealWrong');
    expect(open.rating).toBeNull();
    expect(says(open)).not.toContain('By the reading');
  });

  it.each(table)('tells the rating that Rating and Today tell: %s', (_, told) => {
    const ledger = ledgerOf(told);
    const { now } = knownWay({ ...ledger, today: '2026-11-23' }, usPack);
    for (const { rating } of routes(told))
      if (rating !== null) expect({ low: rating.from, high: rating.from }).toEqual(now);
  });

  it('goes on from the rating of today where it waits', () => {
    const told: Told = { reading: { day: '2026-11-12', rating: 180 } };
    expect(says(one(told, 'wait'))).toBe('Known roll-offs bring the rating clear of 150 on 9 Dec.');
  });

  it('names what has expired, and that a second rejection is final', () => {
    const told: Told = {
      type: 'ip-copyright',
      status: 'appeal1Rejected',
      noticeAt: at('2026-10-20T08:00'),
      have: 1,
      validUntil: '2026-11-01',
      newestProofAt: at('2026-11-20T10:00'),
      sent: [{ ...rejected, mode: 'weFixedIt' }],
    };
    const route = one(told, 'appealWrong');
    expect(route.by).toBe(at('2026-12-01T23:59'));
    expect(route.costs.map(plain)).toEqual(['Attempt 2 of 2', '2 pieces to get']);
    expect(says(route)).toBe(
      'By the reading of 22 Nov. 1 file is on file. Expired: Licence or proof of ownership. The last attempt: a second rejection is final.',
    );
  });

  it('says when the same appeal would go out again with nothing new', () => {
    const told: Told = { status: 'appeal1Rejected', have: 1, sent: [{ ...rejected, mode: 'wrongDecision' }] };
    const repeated = { ...told, noticeAt: at('2026-11-01T08:00'), newestProofAt: at('2026-11-05T08:00') };
    expect(says(one(repeated, 'appealWrong'))).toContain('nothing new is on file since');
    expect(says(one(repeated, 'appealFixed'))).not.toContain('nothing new');
  });

  it('keeps points that are not taken yet, and leaves unknown what is unknown', () => {
    const pending: Told = { status: 'pending', points: 12, correctionDue: at('2026-11-23T21:30') };
    expect(one(pending, 'correct')).toMatchObject({
      standing: 'open',
      keeps: true,
      gain: { kind: 'points', points: 12 },
      by: at('2026-11-23T21:30'),
      rating: null,
      costs: ['No attempt'],
    });
    expect(one({ points: null }, 'appealWrong')).toMatchObject({ gain: { kind: 'unknown' }, rating: null });
    expect(one({ points: null }, 'policyQuiz')).toMatchObject({
      gain: { kind: 'unknown' },
      by: null,
      byWords: 'not published',
    });
    expect(one({ status: 'pending', points: null }, 'correct')).toMatchObject({
      standing: 'unsure',
      by: null,
      byWords: 'as the ticket prints',
    });
  });

  it('takes a range of points from the pack where the ticket names none', () => {
    const ranged: Pack = {
      ...usPack,
      violations: usPack.violations.map((type) => ({
        ...type,
        points: { value: { min: 2, max: 4 }, source: 'sea-spep', confidence: 'single' },
      })),
    };
    expect(one({ points: null }, 'appealWrong', ranged).gain).toEqual({ kind: 'range', min: 2, max: 4 });
    expect(one({ points: 3 }, 'appealWrong', ranged).gain).toEqual({ kind: 'points', points: 3 });
  });

  it('shortens limits by what the pack knows, and adds no points', () => {
    const route = one({ milestone: limitsOf(usPack) }, 'milestoneQuiz');
    expect(route).toMatchObject({ gain: { kind: 'none' }, by: at('2026-11-26T08:41') });
    expect(route.costs.map(plain)).toEqual(['100 % needed']);
    expect(says(route)).toBe('Shortens the limits; by how much is not published.');
    const known: Pack = {
      ...usPack,
      rating: {
        ...usPack.rating,
        milestones: usPack.rating.milestones.map((milestone) => ({
          ...milestone,
          quiz: {
            ...milestone.quiz,
            shortensByDays: { value: 3, unit: 'days', source: 'us-quiz', confidence: 'single' },
          },
        })),
      },
    };
    expect(says(one({ milestone: limitsOf(usPack) }, 'milestoneQuiz', known))).toBe(
      'Shortens the limits by 3 days.',
    );
  });

  const quizIs = (part: Partial<PolicyQuizFacts>): Told => ({
    quiz: { offered: true, closesAt: null, passedAt: null, failed: 0, ...part },
  });

  it.each<[string, Told, string, string]>([
    ['nobody has looked', {}, 'unsure', 'Offered for some violations only'],
    ['offered, no end on record', quizIs({}), 'open', 'The Learning Center offers it.'],
    [
      'offered until a printed moment',
      quizIs({ closesAt: at('2026-11-27T23:59') }),
      'open',
      'The Learning Center offers it.',
    ],
    ['tried in vain', quizIs({ failed: 2 }), 'open', '2 tries were not passed.'],
    ['not offered', quizIs({ offered: false }), 'closed', 'offers none for this case'],
    ['closed', quizIs({ closesAt: at('2026-11-22T23:59') }), 'closed', 'It closed on 22 Nov.'],
    ['passed', quizIs({ passedAt: at('2026-11-22T10:00') }), 'closed', 'Passed on 22 Nov.'],
    [
      'upheld for good, and still offered',
      { ...quizIs({}), status: 'upheldFinal' },
      'open',
      'The Learning Center offers it.',
    ],
    ['overturned', { ...quizIs({}), status: 'overturned' }, 'closed', 'The case was overturned.'],
  ])('the policy quiz, %s', (_, told, standing, words) => {
    const route = one(told, 'policyQuiz');
    expect(route.standing).toBe(standing);
    expect(says(route)).toContain(words);
    expect(route.gain).toEqual({ kind: 'unknown' });
  });

  it('takes the end of the policy quiz, its tries and its points from the pack where it has them', () => {
    expect(one(quizIs({ closesAt: at('2026-11-27T23:59') }), 'policyQuiz')).toMatchObject({
      by: at('2026-11-27T23:59'),
      byWords: '',
    });
    expect(one(quizIs({}), 'policyQuiz')).toMatchObject({ by: null, byWords: 'not published' });
    const known = quizPack('end_of_next_month', 3);
    expect(one(quizIs({ failed: 1 }), 'policyQuiz', known)).toMatchObject({
      by: at('2026-12-31T23:59'),
      gain: { kind: 'points', points: 7 },
      costs: ['100\u00a0% needed', 'Try\u00a02 of 3'],
    });
    expect(one(quizIs({ failed: 3 }), 'policyQuiz', known).standing).toBe('closed');
    expect(one(quizIs({}), 'policyQuiz', quizPack(20, 3)).by).toBe(at('2026-12-09T23:59'));
    expect(says(one({}, 'policyQuiz', quizPack(20, 3, 'none')))).toBe('This market offers no policy quiz.');
  });

  it('says no more of a policy quiz than a pack of before does, which has no place for it', () => {
    const { correction, firstAppeal, secondAppeal, attempts, disputeEvidence, milestoneQuiz } = usPack.clocks;
    const before = { correction, firstAppeal, secondAppeal, attempts, disputeEvidence, milestoneQuiz };
    const route = one(quizIs({}), 'policyQuiz', { ...usPack, clocks: before });
    expect(route).toMatchObject({ standing: 'open', by: null, costs: ['100\u00a0% needed'] });
  });

  it('waits until the points leave, and says when the rating is clear', () => {
    const route = one({}, 'wait');
    expect(route).toMatchObject({
      gain: { kind: 'points', points: 32 },
      by: at('2027-05-18T00:00'),
      byRef: 'rating.pointLife',
    });
    expect(says(route)).toBe('Known roll-offs bring the rating clear of 150 on 9 Dec.');
    expect(says(one({ status: 'pending', points: null }, 'wait'))).toBe(
      'If nothing is done in time, the action is applied.',
    );
    expect(one({}, 'wait', shiftedPack).by).toBe(at('2027-05-08T00:00'));
  });

  it('says of each way that can’t be taken why not', () => {
    for (const [, told] of table)
      for (const route of routes(told)) if (!canBeTaken(route)) expect(says(route)).not.toBe('');
  });
});
