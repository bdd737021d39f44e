import { type PrivateWords, privateWordsIn } from '../../redaction-suggestions.ts';
import { isReference, ownerOf } from '../../private-owners.ts';
import type { ReadText } from '../draft-texts.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Noticed, placeKey } from './check.ts';

const kindWords = {
  phone: 'number to call',
  email: 'e-mail address',
  address: 'address',
  name: 'name',
} as const;

// A text about a buyer's parcel says nothing else by default.
const isOthers = (text: string, found: PrivateWords): boolean => {
  if (isReference(text, found)) return false;
  const owner = ownerOf(text, found);
  return owner === null || owner === 'buyer';
};

const othersIn = remembered(
  (paragraph: string): readonly (PrivateWords & { readonly shown: string })[] =>
    privateWordsIn(paragraph)
      .filter((found) => isOthers(paragraph, found))
      .map((found) => ({ ...found, shown: paragraph.slice(found.from, found.to) })),
  () => '',
);

const inText = ({ paragraphs, name, spot }: ReadText, printed: string): readonly Noticed[] =>
  paragraphs
    .flatMap((paragraph) => othersIn(paragraph, null))
    .filter(({ shown }) => !printed.includes(shown.replaceAll(/\s/gu, '')))
    .slice(0, 1)
    .map(({ kind, shown }) => ({
      at: placeKey(spot),
      title: `This ${kindWords[kind]} may be a buyer’s`,
      detail: `“${shown}” in ${name}. Take out what the appeal doesn’t need; the order’s number says which buyer it is.`,
      spot,
    }));

const buyerData: Check['look'] = ({ facts, texts }) => {
  const { orders } = facts.records;
  const numbers = [facts.ticket, ...orders].join('\n').replaceAll(/[^\S\n]/gu, '');
  return texts.flatMap((text) => inText(text, numbers));
};

/** Buyers' data in what is written; the files have their own look (policy facts §6: only for the order). */
export const privacyChecks: readonly Check[] = [{ key: 'private', severity: 'look', look: buyerData }];
