import { describe, expect, it } from 'vitest';
import type { PolicyQuiz } from '#shared/policy-quizzes.ts';
import { attemptsMade, clockFacts } from '#shared/clock-facts.ts';
import type { Violation } from '#shared/violations.ts';
import { draftAppeal } from './appeals/draft-appeal.ts';

const violation: Violation = {
  id: 'v',
  rev: 1,
  seq: 1,
  shopId: 's',
  number: 9,
  ticket: '7719042633582041',
  type: 'late-dispatch',
  title: 'Late dispatch rate above 10 %',
  detail: '',
  noticeAt: 1000,
  channel: 'Inbox',
  noticeText: '',
  lines: [],
  status: 'pending',
  statusLog: [{ status: 'pending', at: 1000, note: '' }],
  points: null,
  hits: { orders: [], listings: [], account: false },
  correctionDue: 5000,
  appealDue: 9000,
  secondAppealDue: null,
  period: null,
  evidenceDue: null,
  pack: 'us@2026.10',
};

const appeal = draftAppeal({ status: 'rejected', sentAt: 2000, decidedAt: 3000 });

const logged = (...steps: readonly [Violation['status'], number][]): Violation => ({
  ...violation,
  status: steps.at(-1)?.[0] ?? 'pending',
  statusLog: steps.map(([status, at]) => ({ status, at, note: '' })),
});

describe('what the clocks need of a case', () => {
  it('comes from the ticket', () => {
    expect(clockFacts(violation, [], null, null)).toEqual({
      type: 'late-dispatch',
      noticeAt: 1000,
      status: 'pending',
      lapsedAt: null,
      closedAt: null,
      actionTakenAt: null,
      printed: { correction: 5000, firstAppeal: 9000, secondAppeal: null, evidence: null },
      attempts: [
        { attempt: 1, sentAt: null, rejectedAt: null, isMade: false },
        { attempt: 2, sentAt: null, rejectedAt: null, isMade: false },
      ],
      correctionSentAt: null,
      evidenceAskedAt: null,
      evidenceSentAt: null,
      milestone: null,
      policyQuiz: null,
    });
  });

  it('keeps the printed end of a second appeal apart from the first', () => {
    const { printed } = clockFacts({ ...violation, secondAppealDue: 12_000 }, [appeal], null, null);
    expect([printed.firstAppeal, printed.secondAppeal]).toEqual([9000, 12_000]);
  });

  it('comes from the appeals', () => {
    const [first] = clockFacts(violation, [appeal], null, null).attempts;
    expect(first).toMatchObject({ attempt: 1, sentAt: 2000, rejectedAt: 3000 });
    const [won] = clockFacts(violation, [{ ...appeal, status: 'won' }], null, null).attempts;
    expect(won?.rejectedAt).toBeNull();
  });

  it('comes from the log where no appeal was written here', () => {
    const facts = clockFacts(
      logged(['actionTaken', 1000], ['appeal1Sent', 2100], ['appeal1Rejected', 3100]),
      [],
      null,
      null,
    );
    expect(facts.attempts[0]).toMatchObject({ attempt: 1, sentAt: 2100, rejectedAt: 3100 });
    expect(facts.actionTakenAt).toBe(1000);
  });

  it.each<[string, Violation, number | null, number | null]>([
    ['correction sent', logged(['pending', 1000], ['correctionSent', 1200]), 1200, null],
    ['corrected in time', logged(['pending', 1000], ['correctedInTime', 1300]), 1300, null],
    ['evidence sent', logged(['evidenceAsked', 1000], ['pending', 1400]), null, 1400],
    [
      'evidence sent, by its own state',
      logged(['evidenceAsked', 1000], ['evidenceSent', 1400], ['actionTaken', 1500]),
      null,
      1400,
    ],
    [
      'evidence sent, and asked for again',
      logged(['evidenceAsked', 1000], ['evidenceSent', 1400], ['evidenceAsked', 1500]),
      null,
      null,
    ],
    [
      'evidence sent the second time too',
      logged(['evidenceSent', 1400], ['evidenceAsked', 1500], ['evidenceSent', 1600]),
      null,
      1600,
    ],
    ['evidence not sent', logged(['evidenceAsked', 1000], ['actionTaken', 1400]), null, null],
  ])('%s', (_, row, correctionSentAt, evidenceSentAt) => {
    expect(clockFacts(row, [], null, null)).toMatchObject({ correctionSentAt, evidenceSentAt });
  });

  it('comes from what was said of the quiz, and counts the tries that were not passed', () => {
    const quiz: PolicyQuiz = {
      ...{
        id: 'q',
        rev: 1,
        seq: 1,
        shopId: 's',
        violationId: 'v',
        gainId: null,
        note: '',
        pack: 'us@2026.10',
      },
      offered: true,
      closesAt: 9000,
      tries: [
        { at: 2000, passed: false },
        { at: 3000, passed: true },
      ],
    };
    expect(clockFacts(violation, [], null, quiz).policyQuiz).toEqual({
      offered: true,
      closesAt: 9000,
      passedAt: 3000,
      failed: 1,
    });
    expect(clockFacts(violation, [], null, { ...quiz, tries: [] }).policyQuiz).toMatchObject({
      passedAt: null,
      failed: 0,
    });
  });
});

describe('attempts at a case', () => {
  it.each([
    ['none', logged(['actionTaken', 1]), [], 0],
    ['one that was sent from here', violation, [appeal], 1],
    ['a draft', violation, [{ ...appeal, status: 'draft' as const, sentAt: null, decidedAt: null }], 0],
    ['one recorded as a change of state alone', logged(['actionTaken', 1], ['appeal1Sent', 2]), [], 1],
    ['one of which only the answer is recorded', logged(['actionTaken', 1], ['appeal1Rejected', 2]), [], 1],
    ['one sent and recorded', logged(['appeal1Sent', 2]), [appeal], 1],
    [
      'a second alone: the first was sent and rejected',
      logged(['actionTaken', 1], ['appeal2Sent', 2]),
      [],
      2,
    ],
    ['upheld: it was appealed', logged(['actionTaken', 1], ['upheldFinal', 2]), [], 1],
    [
      'upheld after a rejection: for the second time',
      logged(['actionTaken', 1], ['appeal1Rejected', 2], ['upheldFinal', 3]),
      [],
      2,
    ],
    [
      'one that was rejected for good, where there is but one',
      logged(['actionTaken', 1], ['appeal1Sent', 2], ['upheldFinal', 3]),
      [appeal],
      1,
    ],
    ['overturned: it may not have been appealed', logged(['actionTaken', 1], ['overturned', 2]), [], 0],
    ['lapsed', logged(['actionTaken', 1], ['lapsed', 2]), [], 0],
    ['a second that was sent from here', logged(['actionTaken', 1]), [{ ...appeal, attempt: 2 }], 2],
    ['two', logged(['appeal1Sent', 2], ['appeal1Rejected', 3], ['appeal2Sent', 4]), [], 2],
  ])('%s', (_, of, appeals, count) => {
    expect(attemptsMade(of, appeals)).toBe(count);
  });
});
