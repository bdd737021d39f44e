import {
  type AppealTemplate,
  type appealTemplateCommands,
  isTooLong,
  longestTemplateText,
  mostTemplates,
} from '#shared/appeals/own-template.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { factsOfCase, withoutFacts } from '#shared/appeals/without-facts.ts';
import { AppError } from '#shared/contract/result.ts';
import { isSameName } from '#shared/saved-views.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

const checkName = (others: readonly AppealTemplate[], name: string): void => {
  if (others.some((one) => isSameName(one.name, name)))
    throw new AppError('invalid', `A template named “${name}” is there already.`, {
      name: 'Taken by another template',
    });
};

const cleanerFor = (tx: Tx, { shopId, violationId }: Appeal) =>
  withoutFacts(
    factsOfCase({
      violation: tx.get('violations', violationId),
      shop: tx.get('shops', shopId),
      people: tx.all('people', { shopId }),
      contacts: tx.all('contacts', { violationId }),
    }),
  );

/** Sections kept for further appeals, without the facts of the case that they come from. */
export const appealTemplateHandlers: Handlers<typeof appealTemplateCommands> = {
  'appealTemplate.save': (tx, { appealId, name, type, sections }) => {
    const appeal = tx.get('appeals', appealId);
    const { shopId, mode } = appeal;
    const others = tx.all('appealTemplates', { shopId });
    checkName(others, name);
    if (others.length >= mostTemplates)
      throw new AppError('refused', `${mostTemplates} templates are kept already. Delete one first.`);
    if (isTooLong(sections))
      throw new AppError(
        'refused',
        `A template has at most ${longestTemplateText.toLocaleString('en-GB')} characters. Keep some sections as headings only.`,
      );
    if (JSON.stringify(cleanerFor(tx, appeal)(sections)) !== JSON.stringify(sections))
      throw new AppError(
        'refused',
        'Facts of the case would have come into the template, since the records changed meanwhile. Open this dialog again and look at what is kept.',
      );
    const { id } = tx.put('appealTemplates', { shopId, name, mode, type, sections });
    return { value: { id }, sentence: `Template “${name}” saved` };
  },
  'appealTemplate.rename': (tx, { id, rev, name }) => {
    const old = tx.get('appealTemplates', id);
    checkName(
      tx.all('appealTemplates', { shopId: old.shopId }).filter((one) => one.id !== id),
      name,
    );
    tx.put('appealTemplates', { ...old, rev, name });
    return { value: undefined, sentence: `Template “${old.name}” renamed to “${name}”` };
  },
  'appealTemplate.remove': (tx, { id, rev }) => {
    const { name } = tx.get('appealTemplates', id);
    tx.drop('appealTemplates', id, rev);
    return { value: undefined, sentence: `Template “${name}” deleted` };
  },
};
