import { contactChannel, contactDirection, type Contact } from '#shared/contacts.ts';
import { localDateTime, type Instant, type Zone } from '#shared/kernel/time.ts';
import { shortWords } from '#shared/case-timeline/file-events.ts';

/** What stands in the form of a contact. */
export interface TypedContact {
  readonly channel: Contact['channel'];
  readonly direction: Contact['direction'];
  readonly withWhom: string;
  readonly at: string;
  readonly words: string;
  readonly answerBy: string;
  readonly evidenceId: string | null;
}

/** A contact on record, to be changed. */
export const typedOf = (contact: Contact, zone: Zone): TypedContact => ({
  channel: contact.channel,
  direction: contact.direction,
  withWhom: contact.withWhom,
  at: localDateTime(contact.at, zone),
  words: contact.words,
  answerBy: contact.answerBy ?? '',
  evidenceId: contact.evidenceId,
});

/** A new contact begins with the channel and the name of the last one. */
export const newAfter = (last: Contact | null, now: Instant, zone: Zone): TypedContact => ({
  channel: last?.channel ?? 'chat',
  direction: 'out',
  withWhom: last?.withWhom ?? '',
  at: localDateTime(now, zone),
  words: '',
  answerBy: '',
  evidenceId: null,
});

type Fields = Readonly<Record<string, string>>;

/** The form as it is kept while it is not logged. */
export const keptOf = ({ evidenceId, ...typed }: TypedContact): Fields => ({
  ...typed,
  evidenceId: evidenceId ?? '',
});

/** The form as it was kept; what is not in it stays as in `start`. */
export const typedFromKept = (fields: Fields, start: TypedContact): TypedContact => ({
  channel: contactChannel.options.find((one) => one === fields['channel']) ?? start.channel,
  direction: contactDirection.options.find((one) => one === fields['direction']) ?? start.direction,
  withWhom: fields['withWhom'] ?? start.withWhom,
  at: fields['at'] ?? start.at,
  words: fields['words'] ?? start.words,
  answerBy: fields['answerBy'] ?? start.answerBy,
  evidenceId: (fields['evidenceId'] ?? '') || null,
});

/** What was kept, in short. */
export const keptContactWords = (fields: Fields): string =>
  shortWords(fields['words'] ?? '') || 'No word of what was said yet.';
