import type { Appeal, Claim, Exhibit } from '#shared/appeals/appeal.ts';
import type { AttemptBefore } from '#shared/appeals/draft-texts.ts';
import { proofKey, repetitionOf } from '#shared/appeals/earlier-attempt.ts';
import { claimsInOrder } from '#shared/appeals/order.ts';
import { draftPlainText, numbersOf, plainText } from '#shared/appeals/text.ts';
import { loggedAt } from '#shared/clock-facts.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { AppealRecords } from './records.ts';

/** The rejected attempt that an appeal follows, as it was sent. */
export interface Earlier {
  readonly appeal: Appeal;
  /** As it was sent, its exhibits by number. */
  readonly text: string;
  /** Its timeline, a row in a line. */
  readonly timeline: string;
  /** The text without citations, as it is compared. */
  readonly plain: string;
  readonly proofs: ReadonlySet<string>;
  /** The file that holds the platform's answer; null where none is filed. */
  readonly reply: Evidence | null;
}

/** A first attempt of which only the changes of the case's state are on record. */
export interface RecordedAttempt {
  readonly attempt: number;
  readonly sentAt: Instant | null;
  readonly rejectedAt: Instant | null;
  /** What was noted with the rejection, empty for nothing. */
  readonly note: string;
}

/** What is on record of the attempt before, where no text of it is kept here; null where there was none, or it is kept. */
export const recordedAttempt = ({
  appeal,
  earlier,
  violation,
}: Pick<AppealRecords, 'appeal' | 'earlier' | 'violation'>): RecordedAttempt | null => {
  if (earlier !== null || appeal.attempt < 2) return null;
  const rejection = violation.statusLog.find(({ status }) => status === 'appeal1Rejected');
  return {
    attempt: appeal.attempt - 1,
    sentAt: loggedAt(violation, 'appeal1Sent'),
    rejectedAt: rejection?.at ?? null,
    note: rejection?.note ?? '',
  };
};

const noNumbers = new Map<string, number>();

/** What was sent, of the records of an attempt; `files` are those of the shop. */
export const earlierFrom = (
  appeal: Appeal,
  parts: { readonly claims: readonly Claim[]; readonly exhibits: readonly Exhibit[] },
  files: readonly Evidence[],
): Earlier => {
  const byId = new Map(files.map((file) => [file.id, file]));
  const exhibits = parts.exhibits.toSorted((a, b) => a.position - b.position);
  const draft = {
    request: appeal.request,
    sections: appeal.sections,
    claims: claimsInOrder(parts.claims),
  };
  const numbers = numbersOf(exhibits);
  const shown = exhibits.flatMap(({ evidenceId }) => byId.get(evidenceId) ?? []);
  return {
    appeal,
    text: draftPlainText(draft, numbers),
    timeline: appeal.timeline.map(({ when, what }) => `${when}: ${plainText(what, numbers)}`).join('\n'),
    plain: draftPlainText(draft, noNumbers),
    proofs: new Set(shown.map(proofKey)),
    reply: byId.get(appeal.replyId ?? '') ?? null,
  };
};

/** How much of the open draft was sent before; null for a first attempt. */
export const attemptBefore = ({ appeal, claims, exhibits, earlier }: AppealRecords): AttemptBefore | null => {
  if (earlier === null) return null;
  const { request, sections, news } = appeal;
  const { attempt } = earlier.appeal;
  const text = draftPlainText({ request, sections, claims }, noNumbers);
  const proofs = exhibits.map(({ file }) => (file === null ? null : proofKey(file)));
  const before = { attempt, text: earlier.plain, proofs: earlier.proofs };
  return { attempt, news, repetition: repetitionOf(text, proofs, before) };
};
