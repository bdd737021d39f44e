import { checklistText } from '#shared/audits/checklist-file.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import { AppError } from '#shared/contract/result.ts';
import { selectRows } from '../db/queries.ts';
import type { JobContext, JobHandler } from '../jobs.ts';
import { shippedChecklists } from '../services/checklists.ts';
import { saveAs } from '../services/save-as.ts';
import { safeFileName } from './file-names.ts';

const contentFor = (shopId: string, listId: string, version: number, { records }: JobContext): Checklist => {
  const [own] = selectRows(records.db, 'checklists', { shopId, listId });
  const kept =
    own === undefined
      ? shippedChecklists().find((one) => one.id === listId && one.version === version)
      : selectRows(records.db, 'checklistVersions', { checklistId: own.id, version })[0]?.content;
  if (kept === undefined)
    throw new AppError('notFound', 'This version of the checklist is not on record. Nothing was written.');
  return kept;
};

/** Writes a version of a checklist as the JSON file that an import reads. */
export const exportChecklist: JobHandler<'checklist.export'> = async (
  { shopId, listId, version },
  context,
) => {
  const list = contentFor(shopId, listId, version, context);
  const fileName = safeFileName(`${list.title} version ${list.version}.json`);
  if (context.signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  const proposal = { fileName, kind: 'JSON', extension: 'json' };
  return { path: await saveAs(context.askWhere, proposal, checklistText(list)), title: list.title };
};
