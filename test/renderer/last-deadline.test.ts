import { describe, expect, it } from 'vitest';
import { caseRows } from '#renderer/features/violations/violations-model.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { ukPack, usPack } from '../shared/packs.ts';
import { now, violation, zone } from './rating-records.ts';

const at = (local: string): number => instantOfLocal(local, zone) ?? Number.NaN;

const milestone = {
  threshold: 150,
  startsAt: at('2026-06-12T10:00'),
  endsAt: at('2026-11-20T10:00'),
  quizOffered: true,
  quizPassedAt: null,
  isOfDayOnly: false,
};

const wordsOf = (one: Violation, pack: Pack): string | undefined => {
  const records = { violations: [one], entries: [], appeals: [], contacts: [], moneyHeld: [] };
  const rows = caseRows(
    { ...records, policyQuizzes: [], milestones: new Map([[one.id, milestone]]) },
    { pack, packFor: () => pack, zone, now },
  );
  return rows[0]?.otherwise.replaceAll('\u00a0', ' ');
};

const noticeAt = at('2026-06-10T10:00');
const pending = { status: 'pending', at: noticeAt, note: '' } as const;
const action = { status: 'actionTaken', at: at('2026-06-12T10:00'), note: '' } as const;
const sent = { status: 'appeal1Sent', at: at('2026-06-20T10:00'), note: '' } as const;
const rejected = { status: 'appeal1Rejected', at: at('2026-07-01T10:00'), note: '' } as const;

describe('a case whose clocks are all over', () => {
  it.each<[string, Partial<Violation>, Pack, string]>([
    [
      'never appealed: the first appeal, not a correction that the action cut off nor a quiz',
      { statusLog: [pending, action], correctionDue: at('2026-06-13T10:00') },
      usPack,
      'passed 10 Jul',
    ],
    [
      'rejected once: the second appeal, not a correction that ran out before',
      {
        status: 'appeal1Rejected',
        statusLog: [pending, action, sent, rejected],
        correctionDue: at('2026-06-11T10:00'),
      },
      usPack,
      'passed 16 Jul',
    ],
    [
      'no appeal window known: the correction',
      { status: 'pending', statusLog: [pending], correctionDue: at('2026-06-13T10:00') },
      ukPack,
      'passed 13 Jun',
    ],
    [
      'nothing but a cut-off correction and a quiz: none',
      { statusLog: [pending, action], correctionDue: at('2026-06-13T10:00') },
      ukPack,
      'no clock known',
    ],
  ])('%s', (_, part, pack, words) => {
    expect(wordsOf(violation(1, { noticeAt, ...part }), pack)).toBe(words);
  });
});
