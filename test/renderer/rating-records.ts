import type { CaseEntry } from '#renderer/data/rating.ts';
import type { ChartFacts } from '#renderer/ui/rating-chart-model.ts';
import { startOfDay, HOUR, type Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import type { Reading } from '#shared/readings.ts';

export const zone = 'America/New_York';
export const today = '2026-11-23';

/** 09:12 of today in the shop's zone. */
export const now = startOfDay(today, zone) + 9 * HOUR + 12 * 60_000;

/** A reading of 18:20 on a day. */
export const reading = (day: Day, rating: number): Reading => ({
  id: `r ${day}`,
  rev: 1,
  seq: 1,
  shopId: 's',
  at: startOfDay(day, zone) + 18 * HOUR + 20 * 60_000,
  day,
  rating,
  source: 'typed',
  note: '',
  pack: 'us@2026.10',
  batchId: null,
  replaces: null,
});

/** A loss of a case (`points` null when unknown), or a gain without one. */
export const entry = (day: Day, points: number | null, caseNumber: number | null = null): CaseEntry => ({
  id: `e ${day} ${String(points)}`,
  rev: 1,
  seq: 1,
  shopId: 's',
  day,
  kind: caseNumber === null ? 'gain' : 'loss',
  points,
  cause: caseNumber === null ? 'Orders' : 'Late dispatch',
  violationId: caseNumber === null ? null : `v${String(caseNumber)}`,
  caseNumber,
  voidFrom: null,
  pack: 'us@2026.10',
  note: '',
  orders: null,
});

/** A case of which only what the lists need is filled in. */
export const violation = (number: number, part: Partial<Violation>): Violation => ({
  id: `v${String(number)}`,
  rev: 1,
  seq: 1,
  shopId: 's',
  number,
  ticket: '',
  type: null,
  title: 'Late dispatch',
  detail: '',
  noticeAt: startOfDay('2026-11-19', zone) + 9 * HOUR,
  channel: '',
  noticeText: '',
  lines: [],
  status: 'actionTaken',
  statusLog: [],
  points: 32,
  hits: { orders: [], listings: [], account: true },
  correctionDue: null,
  appealDue: null,
  secondAppealDue: null,
  period: null,
  evidenceDue: null,
  pack: 'us@2026.10',
  ...part,
});

export const chartFacts = (
  pack: Pack,
  readings: readonly Reading[],
  entries: readonly CaseEntry[] = [],
): ChartFacts => ({ readings, entries, spans: [], pack, zone, now });
