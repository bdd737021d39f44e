import type { CaptureField, CaptureKind, CaptureProposal } from '#shared/capture/read-capture.ts';
import type { Evidence } from '#shared/evidence.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { instantOfLocal, type Instant, type Zone } from '#shared/kernel/time.ts';
import type { NoticeProposal } from '#shared/notice-reading/read-notice.ts';
import { casesOfTickets } from '#shared/tickets.ts';
import type { Violation } from '#shared/violations.ts';

/** A proposal with the letter that marks it in the picture. */
export interface Marked {
  readonly letter: string;
  readonly proposal: CaptureProposal;
}

// Without I and O, which are taken for digits.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A, B and so on to Z, then AA, AB: each place in the picture has its own. */
const letterOf = (index: number): string => {
  const before = Math.floor(index / letters.length);
  return `${before === 0 ? '' : letterOf(before - 1)}${letters[index % letters.length] ?? ''}`;
};

/** Proposals as they are listed, each with a letter. */
export const marked = (proposals: readonly CaptureProposal[]): readonly Marked[] =>
  proposals.map((proposal, index) => ({ letter: letterOf(index), proposal }));

const names: Readonly<Record<CaptureField, string>> = {
  rating: 'Rating',
  shownAt: 'Updated on the page',
  ticket: 'Ticket number',
  type: 'Type',
  title: 'Title',
  status: 'State on the ticket',
  points: 'Points',
  noticeAt: 'Notice came',
  correctionDue: 'Correct by',
  appealDue: 'Appeal by',
  secondAppealDue: 'Second appeal by',
  evidenceDue: 'Evidence by',
  orders: 'Order',
  listings: 'Listing',
  account: 'Account',
};

export const fieldName = ({ field }: CaptureProposal): string => names[field];

/** Fields of which a case can have several. */
const isListed = (field: CaptureField): boolean => field === 'orders' || field === 'listings';

const isSame = (a: CaptureProposal, b: CaptureProposal): boolean =>
  a.field === b.field && a.value === b.value;

/** What is confirmed after one proposal was confirmed or taken back: of a field that takes one value, the last counts. */
export const toggled = (
  confirmed: readonly CaptureProposal[],
  proposal: CaptureProposal,
): readonly CaptureProposal[] => {
  if (confirmed.some((one) => isSame(one, proposal)))
    return confirmed.filter((one) => !isSame(one, proposal));
  const kept = confirmed.filter(({ field }) => field !== proposal.field || isListed(field));
  return [...kept, proposal];
};

/** What is confirmed after all sure ones were: what a person chose for a field stays. */
export const withSure = (
  confirmed: readonly CaptureProposal[],
  all: readonly CaptureProposal[],
): readonly CaptureProposal[] =>
  all
    .filter(({ sure }) => sure)
    .reduce((kept, proposal) => {
      const isTaken = kept.some(
        (one) => isSame(one, proposal) || (one.field === proposal.field && !isListed(proposal.field)),
      );
      return isTaken ? kept : [...kept, proposal];
    }, confirmed);

const formField = ({ field, value }: CaptureProposal): Readonly<Record<string, string>> => {
  if (field === 'points')
    return value === '0' ? { pointsKind: 'none' } : { pointsKind: 'printed', points: value };
  if (field === 'noticeAt') return { noticeAt: value, noticeSaid: 'yes' };
  return field === 'account' ? { account: 'yes' } : { [field]: value };
};

/** The picture that waits for a case; `isFromBefore`: it was on file before it was read. */
export interface WaitingPicture {
  readonly evidenceId: string;
  readonly isFromBefore: boolean;
}

const filesOf = (picture: WaitingPicture | null): string =>
  picture === null ? '' : `${picture.evidenceId} save:ticket-page${picture.isFromBefore ? ' before' : ''}`;

/** The confirmed facts as the fields of a notice's form, and the picture that waits for the case; null for none. */
export const noticeFields = (
  confirmed: readonly CaptureProposal[],
  picture: WaitingPicture | null,
): Readonly<Record<string, string>> => {
  const single = confirmed.filter(({ field }) => !isListed(field)).map(formField);
  const list = (wanted: CaptureField): string =>
    confirmed
      .filter(({ field }) => field === wanted)
      .map(({ value }) => value)
      .join('\n');
  return {
    ...Object.fromEntries(single.flatMap((field) => Object.entries(field))),
    orders: list('orders'),
    listings: list('listings'),
    files: filesOf(picture),
  };
};

/**
 * What was read and not confirmed, for the notice's form to ask once more: never sure there, and without a place, as the
 * form has no picture. A field that takes one value and has it is asked no more.
 */
export const openProposals = (
  rows: readonly CaptureProposal[],
  confirmed: readonly CaptureProposal[],
): readonly NoticeProposal[] =>
  rows.flatMap((one) => {
    if (one.field === 'rating' || one.field === 'shownAt') return [];
    const isAnswered = confirmed.some(
      (other) => isSame(one, other) || (one.field === other.field && !isListed(one.field)),
    );
    if (isAnswered) return [];
    const { field, value } = one;
    return [
      { field, value, from: -1, to: -1, sure: false, why: 'Read in the picture, and not confirmed there.' },
    ];
  });

const isTicket = ({ field }: CaptureProposal): boolean => field === 'ticket';

const ticketsOf = (proposals: readonly CaptureProposal[]): readonly string[] =>
  proposals.filter(isTicket).map(({ value }) => value);

/** The cases that a picture is of: `known` by the ticket that was confirmed; `likely` until one is, by those read. */
export interface CasesOfPicture {
  readonly known: readonly Violation[];
  readonly likely: readonly Violation[];
}

export const casesOf = (
  read: readonly CaptureProposal[],
  confirmed: readonly CaptureProposal[],
  violations: readonly Violation[],
): CasesOfPicture => ({
  known: casesOfTickets(ticketsOf(confirmed), violations),
  likely: confirmed.some(isTicket) ? [] : casesOfTickets(ticketsOf(read), violations),
});

/**
 * The evidence on file with the same bytes: the one of the case that the picture goes to, else one of no case, else one
 * that belongs to another case. Null where the picture is new.
 */
export const sameOnFile = (
  sha256: string,
  evidence: readonly Evidence[],
  caseId: string | null,
): Evidence | null => {
  const same = evidence.filter((file) => file.sha256 === sha256 && isOnFile(file));
  const of = (id: string | null) => same.find(({ violationId }) => violationId === id);
  return of(caseId) ?? of(null) ?? same[0] ?? null;
};

const captions: Readonly<Record<CaptureKind, string>> = {
  reading: 'Account health page',
  case: 'Ticket page',
  evidence: '',
};

/** What a picture is filed as, unless a person says otherwise. */
export const captionOf = (kind: CaptureKind, confirmed: readonly CaptureProposal[]): string => {
  const ticket = confirmed.find(({ field }) => field === 'ticket')?.value;
  return kind === 'case' && ticket !== undefined ? `Ticket page ${ticket}` : captions[kind];
};

/** What stands in the fields below the proposals, as text. */
export interface CaptureForm {
  readonly rating: string;
  /** Wall time of the shop, empty when not known. */
  readonly taken: string;
  readonly note: string;
  /** Null: as the app proposes it. */
  readonly caption: string | null;
  /** Whether the rating is what was confirmed, and nothing that was typed. */
  readonly isGiven: boolean;
}

const valueOf = (field: CaptureField, confirmed: readonly CaptureProposal[]): string | undefined =>
  confirmed.find((one) => one.field === field)?.value;

/** The fields once other proposals are confirmed: what was typed stays, what a confirmation had set goes with it. */
export const followed = (form: CaptureForm, confirmed: readonly CaptureProposal[]): CaptureForm => {
  if (!form.isGiven && form.rating !== '') return form;
  const rating = valueOf('rating', confirmed);
  return { ...form, rating: rating ?? '', isGiven: rating !== undefined };
};

/** The form with what a person typed, which no confirmation overwrites. */
export const typedOver = (form: CaptureForm, part: Partial<CaptureForm>): CaptureForm => ({
  ...form,
  ...part,
  isGiven: form.isGiven && !Object.hasOwn(part, 'rating'),
});

/** When the page itself says that it was updated, if that is confirmed: the time of the reading, not of the picture. */
export const pageTime = (confirmed: readonly CaptureProposal[], zone: Zone): Instant | null => {
  const shown = valueOf('shownAt', confirmed);
  return shown === undefined ? null : instantOfLocal(shown, zone);
};
