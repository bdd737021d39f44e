import { contactWords, type Contact, type contactCommands } from '#shared/contacts.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { Tx } from '../db/tx.ts';
import { checkNotAhead } from './check-time.ts';
import { usableFile } from './evidence-file.ts';
import type { Handlers } from './handler.ts';
import { caseOf } from './say-case.ts';

type Said = Pick<Contact, 'violationId' | 'at' | 'words' | 'answerBy' | 'evidenceId'>;

const checkContact = (tx: Tx, { violationId, at, words, answerBy, evidenceId }: Said): void => {
  const { shopId } = tx.get('violations', violationId);
  checkNotAhead('A contact', at, tx.now);
  if (words.trim() === '' && evidenceId === null)
    throw new AppError('invalid', 'What was said is needed, or the file that holds it.', {
      words: 'What was said is needed',
    });
  if (answerBy !== null && answerBy < dayOf(at, tx.get('shops', shopId).zone))
    throw new AppError('invalid', 'An answer can’t be promised for a day before the contact.', {
      answerBy: 'Before the contact',
    });
  if (evidenceId === null) return;
  if (usableFile(tx, evidenceId, shopId).violationId !== violationId)
    throw new AppError('refused', 'This file belongs to another case. Nothing was written.', {
      evidenceId: 'Of another case',
    });
};

/** What was said about a case, by chat, mail or phone. */
export const contactHandlers: Handlers<typeof contactCommands> = {
  'contact.record': (tx, { violationId, ...said }) => {
    checkContact(tx, { violationId, ...said });
    const { shopId } = tx.get('violations', violationId);
    const { id } = tx.put('contacts', { shopId, violationId, ...said });
    return { value: { id }, sentence: `Contact about ${caseOf(tx, { violationId })}: ${contactWords(said)}` };
  },
  'contact.edit': (tx, { id, rev, ...said }) => {
    const old = tx.get('contacts', id);
    checkContact(tx, { ...old, ...said });
    tx.put('contacts', { ...old, ...said, rev });
    return { value: undefined, sentence: `Contact about ${caseOf(tx, old)} changed: ${contactWords(said)}` };
  },
  'contact.remove': (tx, { id, rev }) => {
    const old = tx.get('contacts', id);
    tx.drop('contacts', id, rev);
    return { value: undefined, sentence: `Contact about ${caseOf(tx, old)} removed: ${contactWords(old)}` };
  },
};
