import { describe, expect, it } from 'vitest';
import { checklistOf } from '#shared/evidence-checklist.ts';
import type { Evidence } from '#shared/evidence.ts';
import { routeFacts } from '#shared/routes/route-facts.ts';
import type { Violation } from '#shared/violations.ts';
import { usPack } from '../packs.ts';
import { at, fileOf, matchOf, noticeAt } from './fact-sets.ts';

const caseOf = (type: string | null): Violation => ({
  id: 'v',
  rev: 1,
  seq: 1,
  shopId: 's',
  number: 1,
  ticket: '',
  type,
  title: 'A notice',
  detail: '',
  noticeAt,
  channel: '',
  noticeText: '',
  lines: [],
  status: 'actionTaken',
  statusLog: [{ status: 'actionTaken', at: noticeAt, note: '' }],
  points: 20,
  hits: { orders: [], listings: [], account: false },
  correctionDue: null,
  appealDue: null,
  secondAppealDue: null,
  evidenceDue: null,
  pack: 'us@2026.10',
});

const factsWith = (type: string | null, files: readonly Evidence[], proof: Evidence | null) => {
  const matches = proof === null ? [] : [matchOf(proof, 'misleading-content', 'proof')];
  const checklist = checklistOf({ type, files, matches }, usPack, '2026-11-23');
  return routeFacts({ violation: caseOf(type), appeals: [], files, milestone: null, quiz: null, checklist });
};

describe('what the routes are reckoned from', () => {
  const report = fileOf(1, { addedAt: at('2026-10-28T11:15') });
  const answer = fileOf(2, { addedAt: at('2026-11-12T16:52') });

  it('takes the platform’s answer on file for no new proof, as nobody matched it', () => {
    expect(factsWith('misleading-content', [report, answer], report).newestProofAt).toBe(report.addedAt);
    expect(factsWith('misleading-content', [report, answer], null).newestProofAt).toBeNull();
  });

  it('takes every file where the pack has no list to match it to', () => {
    expect(factsWith('wrong-category', [report, answer], null).newestProofAt).toBe(answer.addedAt);
    expect(factsWith(null, [], null).newestProofAt).toBeNull();
  });

  it('says nothing of corrective actions, since none are kept yet', () => {
    expect(factsWith(null, [], null)).toMatchObject({ violationId: 'v', points: 20, fixes: null });
  });
});
