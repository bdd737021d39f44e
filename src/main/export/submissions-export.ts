import { sendingsOf } from '#shared/appeals/sendings.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { safeFileName } from './file-names.ts';
import { submissionsCsv } from './submissions-csv.ts';

/** Writes the named sendings of a shop as CSV where the user says. Throws `notFound` and `cancelled`, and as `saveAs` does. */
export const exportSubmissions: JobHandler<'submissions.export'> = async (
  { shopId, submissionIds },
  context,
) => {
  const { records, env, askWhere, signal } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const own = { shopId };
  const submissions = new Map(selectRows(records.db, 'submissions', own).map((one) => [one.id, one]));
  const sendings = sendingsOf(
    submissionIds.flatMap((id) => submissions.get(id) ?? []),
    selectRows(records.db, 'appeals', own),
    selectRows(records.db, 'violations', own),
  );
  const fileName = safeFileName(`${shop.name} sendings ${dayOf(env.now(), shop.zone)}.csv`);
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  const proposal = { fileName, kind: 'CSV', extension: 'csv' };
  return {
    path: await saveAs(askWhere, proposal, submissionsCsv(sendings, shop.zone)),
    count: sendings.length,
  };
};
