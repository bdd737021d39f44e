import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { safeFileName } from './file-names.ts';
import { submissionsCsv, type SubmissionLine } from './submissions-csv.ts';

/** Writes the named sendings of a shop as CSV where the user says. */
export const exportSubmissions: JobHandler<'submissions.export'> = async (
  { shopId, submissionIds },
  context,
) => {
  const { records, env, askWhere, signal } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const own = { shopId };
  const submissions = new Map(selectRows(records.db, 'submissions', own).map((one) => [one.id, one]));
  const appeals = new Map(selectRows(records.db, 'appeals', own).map((one) => [one.id, one]));
  const cases = new Map(selectRows(records.db, 'violations', own).map((one) => [one.id, one]));
  const lines = submissionIds.flatMap((id): readonly SubmissionLine[] => {
    const submission = submissions.get(id);
    const appeal = appeals.get(submission?.appealId ?? '');
    const violation = cases.get(appeal?.violationId ?? '');
    if (submission === undefined || appeal === undefined || violation === undefined) return [];
    return [{ submission, appeal, violation }];
  });
  const fileName = safeFileName(`${shop.name} sendings ${dayOf(env.now(), shop.zone)}.csv`);
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  const proposal = { fileName, kind: 'CSV', extension: 'csv' };
  return { path: await saveAs(askWhere, proposal, submissionsCsv(lines, shop.zone)), count: lines.length };
};
