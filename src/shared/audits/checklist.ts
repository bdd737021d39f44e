import { z } from 'zod';
import { id, positive, text } from '../policy/parts.ts';
import { severity } from '../policy/severity.ts';

/** What a run of a checklist is about: single listings, orders or conversations, or the shop as a whole. */
export const auditScope = z.enum(['listings', 'orders', 'contacts', 'shop']);
export type AuditScope = z.infer<typeof auditScope>;

/** What an item can be answered with; no answer is none of these. */
export const auditResult = z.enum(['compliant', 'partly', 'not', 'notApplicable']);
export type AuditResult = z.infer<typeof auditResult>;

const checklistItem = z.strictObject({
  id,
  /** Id of a section of the same checklist. */
  section: id,
  question: text.max(200),
  /** How it is checked, in a sentence or a few. */
  how: text.max(600),
  /** What evidence is wanted. */
  wanted: text.max(300),
  severity,
  /** Id of a fact of the policy pack (`facts` or a value's place), which says why it is asked. */
  clause: text,
  /** When it does not apply; null where it always does. */
  notApplicable: text.max(300).nullable(),
  /** Asked only once the item of this id was answered with one of these. */
  after: z.strictObject({ item: id, answers: z.array(auditResult).min(1) }).nullable(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** A template of audits, `resources/checklists/<id>.json` or a user's own. */
export const checklist = z.strictObject({
  id,
  version: positive,
  title: text.max(80),
  about: text.max(300),
  scope: auditScope,
  sections: z.array(z.strictObject({ id, title: text.max(80) })).min(1),
  items: z.array(checklistItem).min(1).max(200),
});
export type Checklist = z.infer<typeof checklist>;
