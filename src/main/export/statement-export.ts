import { AppError } from '#shared/contract/result.ts';
import type { JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { statementInputOf } from './packet-input.ts';

/** Writes the statement of an appeal, as it is saved, as a Word document where the user says. */
export const exportStatement: JobHandler<'statement.export'> = async ({ appealId }, context) => {
  const { records, env, work, signal, preferences, askWhere } = context;
  const input = statementInputOf({
    db: records.db,
    vault: records.vault,
    packs: records.packs,
    appealId,
    exportedAt: env.now(),
    isSample: preferences.read().space === 'sample',
  });
  const bytes = await work('statement.write', input, { signal });
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  const proposal = { fileName: `${input.fileBase}.docx`, kind: 'Word document', extension: 'docx' };
  return { path: await saveAs(askWhere, proposal, Buffer.from(bytes)) };
};
