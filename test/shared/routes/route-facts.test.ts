import { describe, expect, it } from 'vitest';
import type { Action, ActionStatus } from '#shared/actions/action.ts';
import { checklistOf } from '#shared/evidence-checklist.ts';
import type { Evidence } from '#shared/evidence.ts';
import { routeFacts } from '#shared/routes/route-facts.ts';
import type { Violation } from '#shared/violations.ts';
import { actionOf } from '../actions/action.ts';
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
  period: null,
  evidenceDue: null,
  pack: 'us@2026.10',
});

const actionIn = (status: ActionStatus, done: number | null = null): Action =>
  actionOf(status, {
    status,
    statusLog: done === null ? [] : [{ status: 'done', at: done, by: null, note: '' }],
  });

const factsWith = (
  type: string | null,
  files: readonly Evidence[],
  proof: Evidence | null,
  actions: readonly Action[] = [],
) => {
  const matches = proof === null ? [] : [matchOf(proof, 'misleading-content', 'proof')];
  const checklist = checklistOf({ type, files, matches }, usPack, '2026-11-23');
  return routeFacts({
    violation: caseOf(type),
    appeals: [],
    files,
    milestone: null,
    quiz: null,
    checklist,
    actions,
  });
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

  it('counts the actions that were carried out and those that are not yet; one that was dropped is neither', () => {
    const none = { fixes: { done: 0, open: 0 }, newestFixAt: null };
    expect(factsWith(null, [], null)).toMatchObject({ violationId: 'v', points: 20, ...none });
    const actions = [
      actionIn('open'),
      actionIn('inProgress'),
      actionIn('notEffective', at('2026-11-01T10:00')),
      actionIn('done', at('2026-11-20T10:00')),
      actionIn('effective', at('2026-10-20T10:00')),
      actionIn('dropped'),
    ];
    expect(factsWith(null, [], null, actions)).toMatchObject({
      fixes: { done: 2, open: 3 },
      newestFixAt: at('2026-11-20T10:00'),
    });
  });
});
