import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AppError } from '#shared/contract/result.ts';
import type { JobInput, JobOutput } from '#shared/contract/jobs.ts';
import type { StoredFile } from '#shared/evidence.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { NBSP, printedDay } from '#shared/kernel/time-words.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import type { Review } from '#shared/review/review.ts';
import { chainHead } from '../db/history.ts';
import { findRow } from '../db/queries.ts';
import type { JobContext, JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { vaultPath } from '../services/vault.ts';
import { safeFileName } from './file-names.ts';
import { reviewFileName, reviewReportOf, triedLines, type ReviewPrint } from './review-report.ts';
import type { MadeReport, Report } from './report.ts';

/** Prints a report; throws an `AppError` with words for the user. */
type Print = (report: Report, context: JobContext) => Promise<MadeReport>;

const found = (id: string, { records }: Pick<JobContext, 'records'>): Review => {
  const review = findRow(records.db, 'reviews', id);
  if (review === null) throw new AppError('notFound', 'This review is not on record.');
  return review;
};

const printOf = (review: Review, { records, env, preferences }: JobContext): ReviewPrint => {
  const { db, packs } = records;
  const shop = findRow(db, 'shops', review.shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const pack = packs.inForce(shop, dayOf(review.signedAt, shop.zone));
  const signer = review.signedBy === null ? null : findRow(db, 'people', review.signedBy);
  return {
    review,
    shop: { name: shop.name, isSample: preferences.read().space === 'sample' },
    zone: shop.zone,
    zoneLabel: zoneLabel(pack, shop.zone),
    paper: pack.paper,
    signedBy: signer?.name ?? null,
    duties: review.duties.flatMap(({ dutyId, day }) => {
      const duty = findRow(db, 'duties', dutyId);
      return duty === null ? [] : [`Duty${NBSP}${String(duty.number)}, ${duty.title}, ${printedDay(day)}`];
    }),
    head: chainHead(db),
    madeAt: env.now(),
  };
};

/** Fewer lines of each part till it is one page; long notes may take more all the same. */
const printOnOnePage = async (said: ReviewPrint, print: Print, context: JobContext): Promise<MadeReport> => {
  let made: MadeReport | null = null;
  for (const most of triedLines(said.review)) {
    made = await print(reviewReportOf(said, most), context);
    if (made.pages === 1) return made;
  }
  if (made === null) throw new AppError('internal', 'The review was not printed.');
  return made;
};

/** In one turn with the look whether the bytes are still there, as with every file that comes in. */
const store = async (
  bytes: Uint8Array,
  fileName: string,
  { records, work, signal }: JobContext,
): Promise<StoredFile> => {
  const { vault } = records;
  const input = { vault, source: { kind: 'bytes' as const, bytes, fileName } };
  let file = await work('vault.store', input, { signal });
  while (!existsSync(vaultPath(vault, file.sha256))) file = await work('vault.store', input, { signal });
  return file;
};

/** Makes the PDF of a signed review and files it as evidence. Where that fails, the review stays signed without one. */
export const fileReviewReport = async (
  { id }: JobInput<'review.report'>,
  print: Print,
  context: JobContext,
): Promise<JobOutput<'review.report'>> => {
  const review = found(id, context);
  if (review.evidenceId !== null)
    throw new AppError('refused', `Review ${review.number} has its PDF on file already.`);
  const said = printOf(review, context);
  const { bytes } = await printOnOnePage(said, print, context);
  const fileName = safeFileName(reviewFileName(review, said.shop.name));
  const file = await store(bytes, fileName, context);
  const { records, actor } = context;
  const result = records.bus.run('review.file', { id, file }, actor);
  if (!result.ok) throw new AppError(result.error.code, result.error.message);
  return { ...result.value, seq: result.seq };
};

/** Writes a copy of the PDF of a review where the user says. */
export const exportReview: JobHandler<'review.export'> = async ({ id }, context) => {
  const { records, askWhere } = context;
  const { evidenceId } = found(id, context);
  const file = evidenceId === null ? null : findRow(records.db, 'evidence', evidenceId);
  if (file === null) throw new AppError('notFound', 'No PDF of this review is on file. Make it first.');
  const bytes = await readFile(vaultPath(records.vault, file.sha256));
  const proposal = { fileName: file.fileName, kind: 'PDF', extension: 'pdf' };
  return { path: await saveAs(askWhere, proposal, bytes) };
};
