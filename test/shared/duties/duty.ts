import type { Duty, DutyOccurrence, DutySpan } from '#shared/duties/duty.ts';
import { at } from '../alerts/facts.ts';

/** A duty of Mondays since 2 November 2026, to be changed as a test needs. */
export const dutyOf = (more: Partial<Duty> = {}): Duty => ({
  id: 'duty',
  rev: 1,
  seq: 1,
  shopId: 'shop',
  number: 3,
  kind: 'own',
  title: 'Ring Jane Doe',
  detail: '',
  checklistId: null,
  evidenceId: null,
  ownerId: null,
  status: 'running',
  spans: [spanOf('FREQ=WEEKLY;BYDAY=MO', '2026-11-02')],
  log: [],
  ...more,
});

export const spanOf = (rule: string, first: string, until: string | null = null): DutySpan => ({
  rule,
  first,
  from: first,
  until,
});

/** What was said of a day: done on another, or skipped. */
export const saidOf = (day: string, more: Partial<DutyOccurrence> = {}): DutyOccurrence => ({
  id: `said ${day}`,
  rev: 1,
  seq: 1,
  shopId: 'shop',
  dutyId: 'duty',
  day,
  outcome: 'done',
  note: '',
  evidence: [],
  auditId: null,
  at: at(`${day}T12:00`),
  by: null,
  ...more,
});
