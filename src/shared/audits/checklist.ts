import { z } from 'zod';
import { id as name, positive } from '../policy/parts.ts';
import { severity } from '../policy/severity.ts';

/** What a run of a checklist is about: single listings, orders or conversations, or the shop as a whole. */
export const auditScope = z.enum(['listings', 'orders', 'contacts', 'shop']);
export type AuditScope = z.infer<typeof auditScope>;

/** What an item can be answered with; no answer is none of these. */
export const auditResult = z.enum(['compliant', 'partly', 'not', 'notApplicable']);
export type AuditResult = z.infer<typeof auditResult>;

// Runs name items by ids of this length at most.
const id = name.max(80);

const unfit = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Text as a row or a heading shows it: one line with something in it, that turns no words beside it. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((one) => one.trim() !== '', 'must not be blank')
    .refine((one) => !unfit.test(one), 'must be one line, without signs that turn its direction');

/** The longest texts of a checklist, in characters; our own bounds, as is the number of its items. */
export const longestTexts = {
  title: 80,
  about: 300,
  section: 80,
  question: 200,
  how: 600,
  wanted: 300,
  notApplicable: 300,
} as const;
export const mostItems = 200;
export const mostSections = 40;

const checklistItem = z.strictObject({
  id,
  /** Id of a section of the same checklist. */
  section: id,
  question: words(longestTexts.question),
  /** How it is checked, in a sentence or a few. */
  how: words(longestTexts.how),
  /** What evidence is wanted. */
  wanted: words(longestTexts.wanted),
  severity,
  /** Id of a fact of the policy pack (`facts` or a value's place), which says why it is asked; null for an own item. */
  clause: words(80).nullable(),
  /** When it does not apply; null where it always does. */
  notApplicable: words(longestTexts.notApplicable).nullable(),
  /** Asked only once the item of this id was answered with one of these. */
  after: z.strictObject({ item: id, answers: z.array(auditResult).min(1) }).nullable(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** A template of audits, `resources/checklists/<id>.json` or a user's own. */
export const checklist = z.strictObject({
  id,
  version: positive,
  title: words(longestTexts.title),
  about: words(longestTexts.about),
  scope: auditScope,
  sections: z
    .array(z.strictObject({ id, title: words(longestTexts.section) }))
    .min(1)
    .max(mostSections),
  items: z.array(checklistItem).min(1).max(mostItems),
});
export type Checklist = z.infer<typeof checklist>;
