import type { CaptureField, CaptureKind, CaptureProposal } from '#shared/capture/read-capture.ts';
import type { Evidence } from '#shared/evidence.ts';
import { instantOfLocal, type Instant, type Zone } from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { caseStates } from '#renderer/ui/states.ts';

/** A proposal with the letter that marks it in the picture. */
export interface Marked {
  readonly letter: string;
  readonly proposal: CaptureProposal;
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Proposals as they are listed, each with a letter; there are seldom more than ten. */
export const marked = (proposals: readonly CaptureProposal[]): readonly Marked[] =>
  proposals.map((proposal, index) => ({ letter: letters[index] ?? '+', proposal }));

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
  evidenceDue: 'Evidence by',
  orders: 'Order',
  listings: 'Listing',
  account: 'Account',
};

export const fieldName = ({ field }: CaptureProposal): string => names[field];

export interface Wording {
  readonly pack: Pack;
  readonly zone: Zone;
  readonly now: Instant;
}

const isTime = (field: CaptureField): boolean =>
  field === 'shownAt' || field.endsWith('At') || field.endsWith('Due');

const stateWords = new Map<string, string>(Object.entries(caseStates).map(([key, { word }]) => [key, word]));

/** What a proposal says, as it is shown: times in words, a type and a state by their names. */
export const valueWords = ({ field, value }: CaptureProposal, { pack, zone, now }: Wording): string => {
  if (isTime(field)) {
    const at = instantOfLocal(value, zone);
    return at === null ? value : formatInstant(at, zone, now);
  }
  if (field === 'type') return violationTypeOf(pack, value)?.title ?? value;
  if (field === 'status') return stateWords.get(value) ?? value;
  return field === 'account' ? 'The whole account' : value;
};

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
  return field === 'account' ? { account: 'yes' } : { [field]: value };
};

/** The confirmed facts as the fields of a notice's form, and the file that waits for the case. */
export const noticeFields = (
  confirmed: readonly CaptureProposal[],
  evidenceId: string,
): Readonly<Record<string, string>> => {
  const single = confirmed.filter(({ field }) => !isListed(field)).map(formField);
  const list = (wanted: CaptureField): string =>
    confirmed
      .filter(({ field }) => field === wanted)
      .map(({ value }) => value)
      .join('\n');
  const files = `${evidenceId} save:ticket-page`;
  return {
    ...Object.fromEntries(single.flatMap((field) => Object.entries(field))),
    orders: list('orders'),
    listings: list('listings'),
    files,
  };
};

const bare = (ticket: string): string => ticket.replaceAll(/\s/gu, '').toLowerCase();

/** The cases on record whose ticket the picture names, each once. */
export const knownCases = (
  notice: readonly CaptureProposal[],
  violations: readonly Violation[],
): readonly Violation[] => {
  const tickets = new Set(notice.filter(({ field }) => field === 'ticket').map(({ value }) => bare(value)));
  return violations.filter(({ ticket }) => ticket !== '' && tickets.has(bare(ticket)));
};

/** The evidence that has the same bytes and is not in the trash; null where the picture is new. */
export const sameOnFile = (sha256: string, evidence: readonly Evidence[]): Evidence | null =>
  evidence.find((file) => file.sha256 === sha256 && file.trashedAt === null) ?? null;

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
