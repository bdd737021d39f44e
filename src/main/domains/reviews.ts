import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { printedDay } from '#shared/kernel/time-words.ts';
import type { Review, reviewCommands, ReviewedDay, ReviewReport } from '#shared/review/review.ts';
import { isInWeek, weekTo } from '#shared/review/week.ts';
import type { Tx } from '../db/tx.ts';
import { fileEvidence } from './evidence-file.ts';
import type { Handlers } from './handler.ts';
import { sayOfDuty } from './say-duty.ts';

const refused = (words: string): AppError => new AppError('refused', `${words} Nothing was written.`);

const named = ({ number, report }: Pick<Review, 'number' | 'report'>): string =>
  `Review ${number}, week to ${printedDay(report.until)}`;

/** A week that is over or goes on, told by what stood on record till now, and signed once. */
const checkReport = (tx: Tx, shopId: string, { from, until, at }: ReviewReport): void => {
  const { zone } = tx.get('shops', shopId);
  const weeks = tx.all('reviews', { shopId });
  const reports = weeks.map(({ report }) => report);
  if (from !== weekTo(until, reports).from)
    throw refused('A review looks back on seven days, or on those since the last one.');
  if (until > dayOf(tx.now, zone) || at > tx.now) throw refused('A review can’t look ahead.');
  const before = weeks.find(({ report }) => isInWeek(until, report));
  if (before !== undefined)
    throw refused(`The days up to ${printedDay(until)} were signed already, in review ${before.number}.`);
};

const signDay = (tx: Tx, review: Review, { dutyId, day }: ReviewedDay): void => {
  const duty = tx.get('duties', dutyId);
  if (duty.shopId !== review.shopId || duty.kind !== 'review')
    throw refused(`Duty ${duty.number} is none of reviews of this shop.`);
  if (!isInWeek(day, review.report))
    throw refused(`${printedDay(day)} does not lie in the week that is reviewed.`);
  const note = `Review ${review.number}`;
  sayOfDuty(tx, duty, review.signedBy, { day, outcome: 'done', note, evidence: [] });
};

/** The days of duties that a review signed show its file too. */
const showWithDays = (tx: Tx, { duties }: Review, evidenceId: string): void => {
  for (const own of duties)
    for (const said of tx.all('dutyOccurrences', { ...own }))
      tx.put('dutyOccurrences', { ...said, evidence: [...said.evidence, evidenceId] });
};

/** Weekly reviews: what was read is signed for good, and its PDF filed as evidence. */
export const reviewHandlers: Handlers<typeof reviewCommands> = {
  'review.sign': (tx, { shopId, report, notes, duties }, { actor }) => {
    checkReport(tx, shopId, report);
    const review = tx.put('reviews', {
      shopId,
      number: tx.nextNumber(shopId, 'review'),
      report,
      notes,
      duties,
      signedAt: tx.now,
      signedBy: actor,
      evidenceId: null,
    });
    for (const one of duties) signDay(tx, review, one);
    const { id, number } = review;
    return { value: { id, number }, sentence: `${named(review)}, signed off` };
  },
  'review.file': (tx, { id, file }) => {
    const review = tx.get('reviews', id);
    if (review.evidenceId !== null) throw refused(`Review ${review.number} has its PDF on file already.`);
    const { shopId, number, signedAt } = review;
    const words = { violationId: null, validUntil: null, redactedFrom: null };
    const caption = `Weekly review ${number}, week to ${printedDay(review.report.until)}`;
    const filed = fileEvidence(tx, file, { shopId, ...words, caption, capturedAt: signedAt });
    tx.put('reviews', { ...review, evidenceId: filed.id });
    showWithDays(tx, review, filed.id);
    return {
      value: { evidenceId: filed.id, number: filed.number },
      sentence: `${named(review)}: PDF filed as evidence ${filed.number}`,
    };
  },
};
