import records from './0001-records.sql?raw';
import notesAndQuizzes from './0002-rating-notes-and-quizzes.sql?raw';
import ratingNotes from './0003-rating-notes.sql?raw';
import packsAndOverrides from './0004-packs-and-overrides.sql?raw';
import orderWeeks from './0005-order-weeks.sql?raw';
import withdrawnBatches from './0006-withdrawn-batches.sql?raw';
import alerts from './0007-alerts.sql?raw';
import overrideDays from './0008-override-days.sql?raw';
import routesAndAskedEvidence from './0009-routes-and-asked-evidence.sql?raw';
import alertsNameTheirPack from './0010-alerts-name-their-pack.sql?raw';
import caseFile from './0011-case-file.sql?raw';
import savedViews from './0012-saved-views.sql?raw';
import evidenceTrash from './0013-evidence-trash.sql?raw';
import redactedCopies from './0014-redacted-copies.sql?raw';
import limitLifts from './0017-limit-lifts.sql?raw';
import secondAppealDue from './0018-second-appeal-due.sql?raw';
import secondAttempt from './0022-second-attempt.sql?raw';
import appealVersions from './0023-appeal-versions.sql?raw';
import submissions from './0024-submissions.sql?raw';
import actions from './0025-actions.sql?raw';
import appealTemplates from './0026-appeal-templates.sql?raw';
import audits from './0027-audits.sql?raw';
import duties from './0028-duties.sql?raw';
import appealsTemplate from './0029-appeals-template.sql?raw';
import periodAddressReply from './0030-period-address-reply.sql?raw';
import reviews from './0033-reviews.sql?raw';
import checklists from './0034-checklists.sql?raw';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** All migrations in order. Forward only; one line per file. A published one is never edited: its hash is compared. */
export const migrations: readonly Migration[] = [
  { number: 1, name: '0001-records', sql: records },
  { number: 2, name: '0002-rating-notes-and-quizzes', sql: notesAndQuizzes },
  { number: 3, name: '0003-rating-notes', sql: ratingNotes },
  { number: 4, name: '0004-packs-and-overrides', sql: packsAndOverrides },
  { number: 5, name: '0005-order-weeks', sql: orderWeeks },
  { number: 6, name: '0006-withdrawn-batches', sql: withdrawnBatches },
  { number: 7, name: '0007-alerts', sql: alerts },
  { number: 8, name: '0008-override-days', sql: overrideDays },
  { number: 9, name: '0009-routes-and-asked-evidence', sql: routesAndAskedEvidence },
  { number: 10, name: '0010-alerts-name-their-pack', sql: alertsNameTheirPack },
  { number: 11, name: '0011-case-file', sql: caseFile },
  { number: 12, name: '0012-saved-views', sql: savedViews },
  { number: 13, name: '0013-evidence-trash', sql: evidenceTrash },
  { number: 14, name: '0014-redacted-copies', sql: redactedCopies },
  { number: 17, name: '0017-limit-lifts', sql: limitLifts },
  { number: 18, name: '0018-second-appeal-due', sql: secondAppealDue },
  { number: 22, name: '0022-second-attempt', sql: secondAttempt },
  { number: 23, name: '0023-appeal-versions', sql: appealVersions },
  { number: 24, name: '0024-submissions', sql: submissions },
  { number: 25, name: '0025-actions', sql: actions },
  { number: 26, name: '0026-appeal-templates', sql: appealTemplates },
  { number: 27, name: '0027-audits', sql: audits },
  { number: 28, name: '0028-duties', sql: duties },
  { number: 29, name: '0029-appeals-template', sql: appealsTemplate },
  { number: 30, name: '0030-period-address-reply', sql: periodAddressReply },
  { number: 33, name: '0033-reviews', sql: reviews },
  { number: 34, name: '0034-checklists', sql: checklists },
];
