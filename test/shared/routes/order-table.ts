import { usPack } from '../packs.ts';
import { at, limitsOf, old, rejected, type Told } from './fact-sets.ts';

/** Fact sets and the order that is expected; a star marks a way that is being taken. */
export const table: readonly (readonly [string, Told, string])[] = [
  ['action taken, nothing on file', {}, 'appealWrong appealFixed policyQuiz wait | correct'],
  ['all asked pieces on file', { have: 'all' }, 'appealWrong appealFixed policyQuiz wait | correct'],
  [
    'a part on file, and a reading older than the loss',
    { have: 2, reading: { day: '2026-11-12', rating: 180 } },
    'appealWrong appealFixed policyQuiz wait | correct',
  ],
  [
    'points unknown, and a reading older than the loss',
    { points: null, have: 2, reading: { day: '2026-11-12', rating: 180 } },
    'appealWrong appealFixed policyQuiz wait | correct',
  ],
  [
    'appeal 1 is sent, and another loss came since an old reading',
    {
      status: 'appeal1Sent',
      sent: [{ at: at('2026-11-21T10:00'), mode: 'wrongDecision' }],
      reading: { day: '2026-11-12', rating: 180 },
      since: [['2026-11-20', 10]],
    },
    'appealWrong* policyQuiz wait | appealFixed correct',
  ],
  ['a part on file', { have: 2 }, 'appealWrong appealFixed policyQuiz wait | correct'],
  [
    'nothing on file, but everything put right',
    { fixes: { done: 2, open: 0 } },
    'appealFixed appealWrong policyQuiz wait | correct',
  ],
  [
    'a part on file, everything put right',
    { have: 2, fixes: { done: 2, open: 0 } },
    'appealFixed appealWrong policyQuiz wait | correct',
  ],
  [
    'all on file and everything put right: what disproves it comes first',
    { have: 'all', fixes: { done: 2, open: 0 } },
    'appealWrong appealFixed policyQuiz wait | correct',
  ],
  [
    'all on file but expired, one of two actions done',
    { have: 'all', validUntil: '2026-11-22', fixes: { done: 1, open: 1 } },
    'appealFixed appealWrong policyQuiz wait | correct',
  ],
  [
    'limits of a milestone run',
    { have: 2, milestone: limitsOf(usPack) },
    'appealWrong appealFixed milestoneQuiz policyQuiz wait | correct',
  ],
  [
    'the quiz of the milestone is passed',
    { have: 2, milestone: limitsOf(usPack, { quizPassedAt: at('2026-11-21T10:00') }) },
    'appealWrong appealFixed policyQuiz wait | correct milestoneQuiz',
  ],
  [
    'pending, time to correct is printed',
    { status: 'pending', points: null, correctionDue: at('2026-11-23T21:30') },
    'correct appealWrong appealFixed policyQuiz wait |',
  ],
  [
    'pending with a time to correct, and all on file against the notice',
    { status: 'pending', points: null, correctionDue: at('2026-11-23T21:30'), have: 'all' },
    'appealWrong correct appealFixed policyQuiz wait |',
  ],
  [
    'pending, no time to correct is on record',
    { status: 'pending', points: null },
    'appealWrong appealFixed correct policyQuiz wait |',
  ],
  [
    'pending, no time to correct, a part on file',
    { status: 'pending', points: null, have: 1 },
    'appealWrong appealFixed correct policyQuiz wait |',
  ],
  [
    'pending, the time to correct is past',
    { status: 'pending', points: null, correctionDue: at('2026-11-22T21:30') },
    'appealWrong appealFixed policyQuiz wait | correct',
  ],
  [
    'a correction is sent',
    { status: 'correctionSent', points: null, correctionDue: at('2026-11-25T21:30') },
    'correct* appealWrong appealFixed policyQuiz wait |',
  ],
  [
    'appeal 1 is sent as a wrong decision',
    { status: 'appeal1Sent', have: 'all', sent: [{ at: at('2026-11-21T10:00'), mode: 'wrongDecision' }] },
    'appealWrong* policyQuiz wait | appealFixed correct',
  ],
  [
    'appeal 1 is sent as fixed',
    { status: 'appeal1Sent', sent: [{ at: at('2026-11-21T10:00'), mode: 'weFixedIt' }] },
    'appealFixed* policyQuiz wait | appealWrong correct',
  ],
  [
    'appeal 1 rejected, all on file but nothing new since, other mode has a done action',
    {
      status: 'appeal1Rejected',
      noticeAt: old,
      have: 'all',
      newestProofAt: at('2026-11-09T10:00'),
      sent: [{ ...rejected, mode: 'wrongDecision' }],
      fixes: { done: 1, open: 1 },
    },
    'appealFixed appealWrong policyQuiz wait | correct',
  ],
  [
    'appeal 1 rejected, nothing new since, and nothing put right on record: the other mode is the better try',
    {
      status: 'appeal1Rejected',
      noticeAt: old,
      have: 'all',
      newestProofAt: at('2026-11-09T10:00'),
      sent: [{ ...rejected, mode: 'wrongDecision' }],
    },
    'appealFixed appealWrong policyQuiz wait | correct',
  ],
  [
    'appeal 1 rejected, all on file and new since',
    {
      status: 'appeal1Rejected',
      noticeAt: old,
      have: 'all',
      newestProofAt: at('2026-11-18T10:00'),
      sent: [{ ...rejected, mode: 'wrongDecision' }],
      fixes: { done: 1, open: 1 },
    },
    'appealWrong appealFixed policyQuiz wait | correct',
  ],
  [
    'appeal 1 rejected, the time for the second is past',
    {
      status: 'appeal1Rejected',
      noticeAt: at('2026-10-01T08:00'),
      have: 'all',
      sent: [{ at: at('2026-10-10T10:00'), rejectedAt: at('2026-10-20T10:00'), mode: 'wrongDecision' }],
    },
    'policyQuiz wait | correct appealWrong appealFixed',
  ],
  [
    'both attempts are rejected',
    {
      status: 'actionTaken',
      noticeAt: old,
      sent: [
        { at: at('2026-10-25T10:00'), rejectedAt: at('2026-11-01T10:00'), mode: 'wrongDecision' },
        { at: at('2026-11-05T10:00'), rejectedAt: at('2026-11-12T10:00'), mode: 'weFixedIt' },
      ],
    },
    'policyQuiz wait | correct appealWrong appealFixed',
  ],
  [
    'the time for the first appeal is past',
    { noticeAt: at('2026-10-01T08:00'), have: 'all' },
    'policyQuiz wait | correct appealWrong appealFixed',
  ],
  [
    'the ticket prints a shorter time to appeal, and it is past',
    { have: 'all', appealDue: at('2026-11-21T08:41') },
    'policyQuiz wait | correct appealWrong appealFixed',
  ],
  [
    'the points leave before a late second appeal is due',
    {
      status: 'appeal1Rejected',
      noticeAt: at('2026-06-08T08:00'),
      have: 'all',
      sent: [{ at: at('2026-06-20T10:00'), rejectedAt: at('2026-11-20T10:00'), mode: 'weFixedIt' }],
    },
    'wait appealWrong appealFixed policyQuiz | correct',
  ],
  [
    'action taken without points',
    { points: 0, have: 1, type: 'valid-tracking' },
    'appealWrong appealFixed policyQuiz | correct wait',
  ],
  ['points unknown', { points: null, have: 2 }, 'appealWrong appealFixed policyQuiz wait | correct'],
  [
    'evidence for a dispute is asked',
    { status: 'evidenceAsked', type: 'missing-item', points: 0, have: 1 },
    'correct policyQuiz | appealWrong appealFixed wait',
  ],
  [
    'a type that the pack has no list for',
    { type: 'wrong-category', fixes: { done: 1, open: 0 } },
    'appealFixed appealWrong policyQuiz wait | correct',
  ],
  [
    'upheld for good: only time is left',
    { status: 'upheldFinal', noticeAt: old },
    'policyQuiz wait | correct appealWrong appealFixed',
  ],
  [
    'overturned: nothing is left',
    { status: 'overturned', voidFrom: '2026-11-22' },
    '| correct appealWrong appealFixed policyQuiz wait',
  ],
  [
    'a warning only',
    { status: 'warningOnly', points: 0 },
    '| correct appealWrong appealFixed policyQuiz wait',
  ],
];
