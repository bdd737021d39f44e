import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Appeal, appealMode, appealStatus } from '#shared/appeals/appeal.ts';
import { outcomeWords, outcomeWordsOfType, wonWords } from '#shared/appeals/outcome-words.ts';
import {
  answeredOf,
  attemptOutcomes,
  type AttemptState,
  outcomesBy,
  type OutcomeFacts,
  sumOutcomes,
} from '#shared/appeals/outcomes.ts';
import { isAttemptMade } from '#shared/clock-facts.ts';
import type { LedgerEntry } from '#shared/rating/ledger.ts';
import { type Violation, violationStatus, type ViolationStatus } from '#shared/violations.ts';
import { caseOf } from '../alerts/facts.ts';
import { usPack } from '../packs.ts';
import { draftAppeal } from './draft-appeal.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const withStates = (id: string, states: readonly ViolationStatus[], type: string | null = null): Violation =>
  caseOf({
    id,
    type,
    status: states.at(-1) ?? 'actionTaken',
    statusLog: states.map((status, index) => ({ status, at: index, note: '' })),
  });

type Loss = LedgerEntry & { readonly violationId: string | null };

const loss = (violationId: string, part: Partial<Loss> = {}): Loss => ({
  id: violationId,
  day: '2026-09-01',
  kind: 'loss',
  points: 32,
  cause: 'Late dispatch',
  voidFrom: null,
  violationId,
  ...part,
});

const facts = (part: Partial<OutcomeFacts>): OutcomeFacts => ({
  appeals: [],
  violations: [],
  entries: [],
  pack: usPack,
  ...part,
});

describe('what came of own appeals', () => {
  it.each<[Appeal['status'], readonly ViolationStatus[], AttemptState]>([
    ['draft', ['actionTaken'], 'draft'],
    ['draft', ['actionTaken', 'lapsed'], 'unsent'],
    ['draft', ['actionTaken', 'overturned'], 'unsent'],
    ['sent', ['actionTaken', 'appeal1Sent'], 'waiting'],
    ['sent', ['pending', 'appeal1Sent', 'correctedInTime'], 'ended'],
    ['sent', ['actionTaken', 'appeal1Sent', 'lapsed'], 'ended'],
    ['won', ['actionTaken', 'appeal1Sent', 'overturned'], 'won'],
    ['rejected', ['actionTaken', 'appeal1Sent', 'appeal1Rejected'], 'lost'],
    ['rejected', ['actionTaken', 'appeal1Sent', 'upheldFinal'], 'lost'],
  ])('of an appeal that is kept here: %s in a case that was %j is %s', (status, states, state) => {
    const violations = [withStates('v', states)];
    const appeals = [draftAppeal({ violationId: 'v', status })];
    expect(attemptOutcomes(facts({ appeals, violations })).map((one) => one.state)).toEqual([state]);
  });

  it.each<[readonly ViolationStatus[], readonly AttemptState[]]>([
    [['actionTaken'], []],
    [['actionTaken', 'overturned'], []],
    [['actionTaken', 'lapsed'], []],
    [['actionTaken', 'appeal1Sent'], ['waiting']],
    [['actionTaken', 'appeal1Sent', 'overturned'], ['won']],
    [['actionTaken', 'appeal1Sent', 'lapsed'], ['ended']],
    [['actionTaken', 'upheldFinal'], ['lost']],
    [['actionTaken', 'appeal1Rejected'], ['lost']],
    [
      ['actionTaken', 'appeal1Rejected', 'appeal2Sent'],
      ['lost', 'waiting'],
    ],
    [
      ['actionTaken', 'appeal1Rejected', 'appeal2Sent', 'overturned'],
      ['lost', 'won'],
    ],
    [
      ['actionTaken', 'appeal1Rejected', 'appeal2Sent', 'upheldFinal'],
      ['lost', 'lost'],
    ],
  ])('of a case that tells by its changes alone %j: %j', (states, expected) => {
    const outcomes = attemptOutcomes(facts({ violations: [withStates('v', states)] }));
    expect(outcomes.map(({ state }) => state)).toEqual(expected);
    expect(outcomes.every(({ mode }) => mode === null)).toBe(true);
  });

  it('counts a first attempt that is not kept here beside a second one that is', () => {
    const violations = [withStates('v', ['actionTaken', 'appeal1Rejected'])];
    const appeals = [draftAppeal({ violationId: 'v', attempt: 2, status: 'draft' })];
    expect(
      attemptOutcomes(facts({ appeals, violations })).map(({ attempt, state }) => [attempt, state]),
    ).toEqual([
      [1, 'lost'],
      [2, 'draft'],
    ]);
  });

  it.each<[string, Partial<Loss> | null, AttemptState, number | null]>([
    ['a void loss', { voidFrom: '2026-09-10' }, 'won', 32],
    ['a void loss of unknown points', { voidFrom: '2026-09-10', points: null }, 'won', null],
    ['no loss, as of a ticket that was still pending', null, 'won', 0],
    ['a loss that had left by its age before', { voidFrom: '2027-09-10' }, 'won', 0],
    [
      'a loss that had left by its own rules before',
      { voidFrom: '2026-09-10', leaves: '2026-09-10' },
      'won',
      0,
    ],
    ['a loss that stands', {}, 'won', 0],
    ['a rejection, whatever the ledger says', { voidFrom: '2026-09-10' }, 'lost', 0],
  ])('gives back what the ledger gives back: %s', (_name, part, state, restored) => {
    const status = state === 'won' ? 'won' : 'rejected';
    const made = facts({
      violations: [
        withStates('v', ['actionTaken', 'appeal1Sent', state === 'won' ? 'overturned' : 'upheldFinal']),
      ],
      appeals: [draftAppeal({ violationId: 'v', status })],
      entries: part === null ? [] : [loss('v', part), { ...loss('w'), violationId: null }],
    });
    expect(attemptOutcomes(made)).toMatchObject([{ state, restored }]);
  });

  it('puts types with the most sent first, and those without a type under no name', () => {
    const appeals = [
      draftAppeal({ id: '1', violationId: 'a', status: 'won' }),
      draftAppeal({ id: '2', violationId: 'b', status: 'rejected', mode: 'weFixedIt' }),
      draftAppeal({ id: '3', violationId: 'c', status: 'rejected' }),
    ];
    const violations = [
      withStates('a', ['overturned'], 'late-dispatch'),
      withStates('b', ['appeal1Rejected'], 'late-dispatch'),
      withStates('c', ['appeal1Rejected']),
    ];
    const outcomes = attemptOutcomes(facts({ appeals, violations }));
    expect(outcomesBy(outcomes, 'type').map(({ key, won, lost }) => [key, won, lost])).toEqual([
      ['late-dispatch', 1, 1],
      ['', 0, 1],
    ]);
    expect(outcomesBy(outcomes, 'mode').map(({ key, sent }) => [key, sent])).toEqual([
      ['wrongDecision', 2],
      ['weFixedIt', 1],
    ]);
    expect(plain(outcomeWordsOfType(outcomes, null))).toContain('The one appeal without a type');
  });

  it('has sums that agree with the records, however they are grouped', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const violation = fc
      .record({
        states: fc.array(fc.constantFrom(...violationStatus.options), { minLength: 1, maxLength: 5 }),
        type: fc.constantFrom('late-dispatch', 'recall', null),
      })
      .map(
        ({ states, type }) =>
          (id: string) =>
            withStates(id, states, type),
      );
    const violations = fc
      .tuple(violation, violation, violation, violation, violation)
      .map((made) => made.map((make, index) => make(ids[index] ?? '')));
    const appeals = fc.uniqueArray(
      fc.record({
        violationId: fc.constantFrom(...ids),
        attempt: fc.constantFrom(1, 2),
        status: fc.constantFrom(...appealStatus.options),
        mode: fc.constantFrom(...appealMode.options),
      }),
      { selector: ({ violationId, attempt }) => `${violationId} ${String(attempt)}` },
    );
    const entries = fc.uniqueArray(
      fc.record({
        violationId: fc.constantFrom(...ids),
        points: fc.option(fc.nat(100)),
        voidFrom: fc.option(fc.constantFrom('2026-09-10', '2027-09-10')),
      }),
      { selector: ({ violationId }) => violationId },
    );
    fc.assert(
      fc.property(violations, appeals, entries, (cases, attempts, losses) => {
        const kept = attempts.map((part, index) => draftAppeal({ id: String(index), ...part }));
        const ledger = losses.map((one) => loss(one.violationId, one));
        const outcomes = attemptOutcomes(facts({ violations: cases, appeals: kept, entries: ledger }));
        const total = sumOutcomes(outcomes);
        const of = (status: Appeal['status']) => kept.filter((one) => one.status === status).length;
        const own = sumOutcomes(outcomes.filter(({ mode }) => mode !== null));
        expect(own.won).toBe(of('won'));
        expect(own.lost).toBe(of('rejected'));
        expect(own.waiting + own.ended).toBe(of('sent'));
        expect(own.drafts + own.unsent).toBe(of('draft'));
        const logged = cases.flatMap((one) => {
          const its = kept.filter(({ violationId }) => violationId === one.id);
          return ([1, 2] as const).filter(
            (attempt) =>
              its.every((appeal) => appeal.attempt !== attempt) && isAttemptMade(one, its, attempt),
          );
        });
        expect(outcomes.length).toBe(kept.length + logged.length);
        const wonCases = new Set(outcomes.flatMap((one) => (one.state === 'won' ? [one.violationId] : [])));
        const given = ledger.filter(
          (one) => wonCases.has(one.violationId ?? '') && one.voidFrom === '2026-09-10',
        );
        const wonTwice =
          outcomes.length - new Set(outcomes.map((one) => `${one.violationId} ${one.state}`)).size;
        if (wonTwice === 0) {
          expect(total.restored).toBe(given.reduce((sum, { points }) => sum + (points ?? 0), 0));
          expect(total.unknown).toBe(given.filter(({ points }) => points === null).length);
        }
        for (const by of ['type', 'mode', 'attempt'] as const) {
          const sums = outcomesBy(outcomes, by);
          const add = (pick: (sum: (typeof sums)[number]) => number) =>
            sums.reduce((sum, one) => sum + pick(one), 0);
          for (const field of [
            'sent',
            'won',
            'lost',
            'waiting',
            'ended',
            'drafts',
            'unsent',
            'restored',
            'unknown',
          ] as const)
            expect(add((sum) => sum[field])).toBe(total[field]);
          for (const sum of sums) expect(sum.sent).toBe(answeredOf(sum) + sum.waiting + sum.ended);
        }
      }),
    );
  });
});

describe('the words of what came of own appeals', () => {
  const none = { key: '', drafts: 0, unsent: 0, restored: 0, unknown: 0 };
  const sum = (won: number, lost: number, waiting = 0, ended = 0) => ({
    ...none,
    ...{ won, lost, waiting, ended, sent: won + lost + waiting + ended },
  });

  it.each([
    [sum(0, 0), 'No appeal of this type was sent yet.', '–'],
    [sum(0, 0, 1), '1 appeal of this type was sent, and none was answered yet.', '–'],
    [
      sum(0, 0, 2, 1),
      '3 appeals of this type were sent, and none was answered yet. 1 ended without an answer.',
      '–',
    ],
    [
      sum(1, 0),
      'The one appeal of this type that was answered was won. So few say little about the next one.',
      '1 of 1',
    ],
    [
      sum(0, 1, 1),
      'The one appeal of this type that was answered was not won. 1 waits for an answer. So few say little about the next one.',
      '0 of 1',
    ],
    [
      sum(3, 2, 2),
      'Of 5 appeals of this type that were answered, 3 were won. 2 wait for an answer. So few say little about the next one.',
      '3 of 5',
    ],
    [
      sum(0, 4),
      'Of 4 appeals of this type that were answered, none was won. So few say little about the next one.',
      '0 of 4',
    ],
    [
      sum(1, 9),
      'Of 10 appeals of this type that were answered, 1 was won. They promise nothing for the next one.',
      '1 of 10',
    ],
  ])('%o', (one, words, won) => {
    expect(plain(outcomeWords(one, 'of this type'))).toBe(words);
    expect(plain(wonWords(one))).toBe(won);
  });

  it('never tell a share', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.nat(9), fc.nat(9), (...counts) => {
        expect(outcomeWords(sum(...counts), 'of this type')).not.toMatch(/%|\bper cent\b|\bchance\b|[.,]\d/u);
      }),
    );
  });
});
