import type { CaseHistory } from '#shared/case-timeline/events.ts';
import type { Evidence } from '#shared/evidence.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import type { Reading } from '#shared/readings.ts';
import type { Violation } from '#shared/violations.ts';
import { usPack } from '../shared/packs.ts';
import { fileOf } from '../shared/routes/fact-sets.ts';
import { reading as readingOf, today, violation, zone } from './rating-records.ts';

/** A moment as the shop's clock tells it. */
export const at = (local: string): number => instantOfLocal(local, zone) ?? Number.NaN;

/** Case 9, whose action was taken with its notice. */
export const taken: Violation = violation(9, {
  type: 'late-dispatch',
  title: 'Late dispatch rate above 10 %',
  noticeAt: at('2026-11-19T08:41'),
  channel: 'E-mail',
  statusLog: [{ status: 'actionTaken', at: at('2026-11-19T08:41'), note: '' }],
  hits: { orders: [], listings: [], account: false },
});

export const reading = (rating: number, local: string): Reading => ({
  ...readingOf(local.slice(0, 10), rating),
  id: `r${local}`,
  at: at(local),
});

export const file = (number: number, addedAt: number): Evidence =>
  fileOf(number, {
    id: `f${String(number)}`,
    violationId: taken.id,
    mime: 'image/png',
    fileName: `file-${String(number)}.png`,
    addedAt,
  });

/** A reading before the notice of case 9 and one after it. */
export const readings = [reading(180, '2026-11-18T18:00'), reading(148, '2026-11-19T09:20')];

/** What the timeline of case 9 is made of, where only some of it is there. */
export const history = (part: Partial<CaseHistory>): CaseHistory => ({
  violation: taken,
  appeals: [],
  evidence: [],
  packets: [],
  pack: usPack,
  readings: [],
  decisions: [],
  actions: [],
  people: [],
  contacts: [],
  holds: [],
  quiz: null,
  entries: [],
  zone,
  today,
  ...part,
});
