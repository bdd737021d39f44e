import type { StateLook } from '#renderer/ui/states.ts';
import type { KnownList } from '#renderer/data/checklists.ts';
import type { AuditResult, AuditScope, Checklist } from '#shared/audits/checklist.ts';
import type { ChecklistChange } from '#shared/audits/checklist-changes.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { outcomeLooks } from '../audit-words.ts';

export const scopeWords: Readonly<Record<AuditScope, string>> = {
  listings: 'Listings',
  orders: 'Orders',
  contacts: 'Conversations',
  shop: 'The shop as a whole',
};

/** Whether a checklist ships, is the shop's own, or is offered no more. */
export const stateOf = ({ own }: KnownList): StateLook => {
  if (own === null) return { tone: 'neut', shape: 'lock', word: 'Shipped' };
  return own.retiredAt === null
    ? { tone: 'accent', shape: 'dot', word: 'Own' }
    : { tone: 'neut', shape: 'off', word: 'Retired' };
};

const counted = (count: number, noun: string): string =>
  `${String(count)}${NBSP}${noun}${count === 1 ? '' : 's'}`;

/** "20 items in 5 sections". */
export const sizeWords = ({ items, sections }: Pick<Checklist, 'items' | 'sections'>): string =>
  `${counted(items.length, 'item')} in ${counted(sections.length, 'section')}`;

/** "Partly, Not": results by their words, in the order of their keys. */
export const answersWords = (answers: readonly AuditResult[]): string =>
  answers.map((one) => outcomeLooks[one].word.toLowerCase()).join(' or ');

const partNames: Readonly<Record<ChecklistChange['part'], string>> = {
  list: 'Checklist',
  section: 'Section',
  item: 'Item',
};

/** "Item changed (question, severity)". */
export const changeWords = ({ part, kind, fields }: ChecklistChange): string =>
  `${partNames[part]} ${kind}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}`;
