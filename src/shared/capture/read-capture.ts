import { readNoticeText, type NoticeContext, type NoticeProposal } from '../notice-reading/read-notice.ts';
import type { Pack } from '../policy/pack.ts';
import { readHealth, type HealthProposal } from './read-health.ts';
import { placesOf, type Box, type CapturedPage } from './page.ts';
import { doubtOf } from './sureness.ts';

/** Something that a picture says, with its places in the picture, for a person to confirm. */
export type CaptureProposal = (NoticeProposal | HealthProposal) & { readonly places: readonly Box[] };
export type CaptureField = CaptureProposal['field'];

/** What can be made of a picture: a reading, a case, or a file of evidence alone. */
export type CaptureKind = 'reading' | 'case' | 'evidence';

/** A picture as it was understood. */
export interface Capture {
  readonly kind: CaptureKind;
  /** For a reading. */
  readonly health: readonly CaptureProposal[];
  /** For a case. */
  readonly notice: readonly CaptureProposal[];
  /** The names of rates that the picture shows with a percentage; the app keeps no rates yet. */
  readonly rates: readonly string[];
}

const checked = (page: CapturedPage, proposal: NoticeProposal | HealthProposal): CaptureProposal => {
  const { from, to, sure, why } = proposal;
  const doubt = sure ? doubtOf(page, from, to) : null;
  return { ...proposal, sure: sure && doubt === null, why: doubt ?? why, places: placesOf(page, from, to) };
};

/** Fields that only a ticket's own page has. */
const ofTicket: readonly CaptureField[] = [
  'ticket',
  'points',
  'correctionDue',
  'appealDue',
  'secondAppealDue',
  'evidenceDue',
];

const kindOf = (health: readonly CaptureProposal[], notice: readonly CaptureProposal[]): CaptureKind => {
  const tells = new Set(notice.map(({ field }) => field));
  const isTicket = tells.has('ticket') || ofTicket.filter((field) => tells.has(field)).length > 1;
  const isSureTicket = notice.some(({ field, sure }) => field === 'ticket' && sure);
  const rating = health.find(({ field }) => field === 'rating');
  if (isSureTicket || (isTicket && rating?.sure !== true)) return 'case';
  if (rating !== undefined) return 'reading';
  return isTicket ? 'case' : 'evidence';
};

const percent = /\d\s?%/u;

const ratesIn = ({ text }: CapturedPage, { metrics }: Pack): readonly string[] => {
  const lines = text.toLowerCase().split('\n');
  return metrics
    .map(({ title }) => title)
    .filter((name) =>
      lines.some(
        (line, at) =>
          line.includes(name.toLowerCase()) && lines.slice(at, at + 3).some((next) => percent.test(next)),
      ),
    );
};

/**
 * Reads a page for what the app can hold: a reading of the rating, and the facts of a ticket. Proposals only; sure are
 * those whose words leave no other meaning and which two looks at the picture read alike.
 */
export const readCapture = (page: CapturedPage, context: NoticeContext): Capture => {
  const health = readHealth(page, context).map((one) => checked(page, one));
  const notice = readNoticeText(page.text, context).map((one) => checked(page, one));
  return { kind: kindOf(health, notice), health, notice, rates: ratesIn(page, context.pack) };
};
