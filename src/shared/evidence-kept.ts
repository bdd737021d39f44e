import type { Action } from './actions/action.ts';
import type { Appeal, Exhibit } from './appeals/appeal.ts';
import type { AuditAnswer } from './audits/audit.ts';
import type { Contact } from './contacts.ts';
import type { Duty, DutyOccurrence } from './duties/duty.ts';
import type { Evidence } from './evidence.ts';
import type { Review } from './review/review.ts';

/** What may hold a file: the exhibits, appeals, contacts, actions, answers of audits, duties and reviews of its shop, or those alone that name it. */
export interface FileHolders {
  readonly exhibits: readonly Pick<Exhibit, 'evidenceId' | 'appealId'>[];
  readonly appeals: readonly Pick<Appeal, 'id' | 'attempt' | 'status' | 'replyId'>[];
  readonly contacts: readonly Pick<Contact, 'evidenceId' | 'violationId'>[];
  readonly actions: readonly Pick<Action, 'id' | 'number' | 'proof'>[];
  readonly answers: readonly Pick<AuditAnswer, 'auditId' | 'evidence'>[];
  readonly duties: readonly Pick<Duty, 'id' | 'number' | 'evidenceId'>[];
  readonly occurrences: readonly Pick<DutyOccurrence, 'dutyId' | 'evidence'>[];
  readonly reviews: readonly Pick<Review, 'id' | 'number' | 'evidenceId'>[];
}

/** Why a file can't go into the trash, and where that is mended or seen. */
export interface KeptFile {
  readonly words: string;
  readonly holder: {
    readonly kind: 'appeal' | 'case' | 'action' | 'audit' | 'duty' | 'review';
    readonly id: string;
  };
}

const keptByReview = (
  id: string,
  name: string,
  { reviews }: Pick<FileHolders, 'reviews'>,
): KeptFile | null => {
  const review = reviews.find(({ evidenceId }) => evidenceId === id);
  if (review === undefined) return null;
  const words = `${name} is the PDF of review ${String(review.number)}: it is kept with what was signed.`;
  return { words, holder: { kind: 'review', id: review.id } };
};

const keptByDuty = (
  id: string,
  name: string,
  { duties, occurrences }: Pick<FileHolders, 'duties' | 'occurrences'>,
): KeptFile | null => {
  const paper = duties.find(({ evidenceId }) => evidenceId === id);
  if (paper !== undefined) {
    const words = `${name} is the paper that duty ${String(paper.number)} renews. Name another one there first.`;
    return { words, holder: { kind: 'duty', id: paper.id } };
  }
  const said = occurrences.find(({ evidence }) => evidence.includes(id));
  if (said === undefined) return null;
  const number = duties.find((duty) => duty.id === said.dutyId)?.number;
  const words = `${name} proves that duty ${String(number ?? '')} was done: it is kept with what was signed.`;
  return { words, holder: { kind: 'duty', id: said.dutyId } };
};

/**
 * What keeps a file out of the trash, or null: an appeal that shows it (a sent one first, since its exhibits stay as they
 * were sent), a contact that it holds, an action that it proves, an answer of an audit, a review, or a duty. The rule of main and of every screen that offers the trash.
 */
export const keptFile = (
  { id, number }: Pick<Evidence, 'id' | 'number'>,
  holders: FileHolders,
): KeptFile | null => {
  const { exhibits, appeals, contacts, actions, answers } = holders;
  const shown = new Set(exhibits.filter(({ evidenceId }) => evidenceId === id).map((one) => one.appealId));
  const own = appeals.filter((appeal) => shown.has(appeal.id));
  const appeal = own.find(({ status }) => status !== 'draft') ?? own[0];
  const name = `Evidence ${String(number)}`;
  if (appeal !== undefined) {
    const of = `an exhibit of appeal ${String(appeal.attempt)}`;
    const words =
      appeal.status === 'draft'
        ? `${name} is ${of}. Take it out there first.`
        : `${name} is ${of}, which was sent: it is kept as it was sent.`;
    return { words, holder: { kind: 'appeal', id: appeal.id } };
  }
  const answered = appeals.find(({ replyId }) => replyId === id);
  if (answered !== undefined) {
    const words = `${name} holds the answer to appeal ${String(answered.attempt)}: it is kept with its outcome.`;
    return { words, holder: { kind: 'appeal', id: answered.id } };
  }
  const contact = contacts.find(({ evidenceId }) => evidenceId === id);
  if (contact !== undefined) {
    const words = `${name} holds a contact of a case. Take it out there first.`;
    return { words, holder: { kind: 'case', id: contact.violationId } };
  }
  const action = actions.find(({ proof }) => proof.includes(id));
  if (action !== undefined) {
    const words = `${name} proves action ${String(action.number)}. Take it out there first.`;
    return { words, holder: { kind: 'action', id: action.id } };
  }
  const answer = answers.find(({ evidence }) => evidence.includes(id));
  if (answer === undefined) return keptByReview(id, name, holders) ?? keptByDuty(id, name, holders);
  const words = `${name} is shown with an answer of an audit. A signed audit keeps it; in an open one take it out there first.`;
  return { words, holder: { kind: 'audit', id: answer.auditId } };
};
