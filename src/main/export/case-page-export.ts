import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { JobContext, JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { vaultPath } from '../services/vault.ts';
import { readCase } from './case-page-data.ts';
import { casePage } from './case-page.ts';
import { safeFileName } from './file-names.ts';

/** Each picture small, as a data address; one that can't be shown is left out. */
const smallPictures = async (
  wanted: readonly string[],
  vault: string,
  { work, signal, progress }: JobContext,
): Promise<ReadonlyMap<string, string>> => {
  const pictures = new Map<string, string>();
  for (const [done, sha256] of wanted.entries()) {
    progress({ done, total: wanted.length, words: 'pictures' });
    const address = await work('picture.small', { path: vaultPath(vault, sha256) }, { signal });
    if (address !== null) pictures.set(sha256, address);
  }
  return pictures;
};

/** Writes a case with all that belongs to it as one HTML file where the user says. */
export const exportCasePage: JobHandler<'case.export'> = async (asked, context) => {
  const { records, env, preferences, askWhere, signal } = context;
  const now = env.now();
  const isSample = preferences.read().space === 'sample';
  const { shop, number, wanted, withPictures } = readCase({ ...asked, records, now, isSample });
  const page = casePage(withPictures(await smallPictures(wanted, records.vault, context)));
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  const fileName = safeFileName(`${shop.name} case ${String(number)} ${dayOf(now, shop.zone)}.html`);
  return { path: await saveAs(askWhere, { fileName, kind: 'Web page', extension: 'html' }, page), number };
};
