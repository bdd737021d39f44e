import type { z } from 'zod';
import { actions } from '../actions/action.ts';
import { alertRules, alerts, quietHours } from '../alerts/alert.ts';
import { appeals, claims, exhibits, packets } from '../appeals/appeal.ts';
import { appealTemplates } from '../appeals/own-template.ts';
import { submissions } from '../appeals/submission.ts';
import { appealVersions } from '../appeals/version.ts';
import { auditAnswers, audits } from '../audits/audit.ts';
import { findings } from '../audits/finding.ts';
import { checklists, checklistVersions } from '../audits/own-checklist.ts';
import { contacts } from '../contacts.ts';
import { duties, dutyOccurrences } from '../duties/duty.ts';
import { evidencePieces } from '../evidence-pieces.ts';
import { limitLifts } from '../limit-lifts.ts';
import { deletedFiles, evidence } from '../evidence.ts';
import { milestoneQuizzes } from '../milestone-quizzes.ts';
import { moneyHeld } from '../money-held.ts';
import { policyQuizzes } from '../policy-quizzes.ts';
import { overrides, policyPacks } from '../policy/policy-records.ts';
import { ratingNotes } from '../rating-notes.ts';
import { batches, readings } from '../readings.ts';
import { reviews } from '../review/review.ts';
import { routeDecisions } from '../routes/decision.ts';
import { savedViews } from '../saved-views.ts';
import { people, shops } from '../shops.ts';
import { pointEntries, violations } from '../violations.ts';

/** Every table of records. One line per table. */
export const tables = {
  shops,
  people,
  batches,
  readings,
  violations,
  pointEntries,
  milestoneQuizzes,
  ratingNotes,
  policyPacks,
  overrides,
  evidence,
  appeals,
  claims,
  exhibits,
  packets,
  alertRules,
  quietHours,
  alerts,
  evidencePieces,
  routeDecisions,
  limitLifts,
  deletedFiles,
  savedViews,
  contacts,
  moneyHeld,
  policyQuizzes,
  appealVersions,
  submissions,
  actions,
  appealTemplates,
  audits,
  auditAnswers,
  findings,
  duties,
  dutyOccurrences,
  reviews,
  checklists,
  checklistVersions,
} as const;

export type TableName = keyof typeof tables;
export type Row<T extends TableName> = z.infer<(typeof tables)[T]['row']>;

/** The same registry, with the row's type following from the table's name. */
export const tableSpecs: {
  readonly [T in TableName]: {
    readonly row: z.ZodType<Row<T>>;
    readonly index: readonly string[];
    readonly private: readonly string[];
  };
} = tables;
