import { type PrivateWords, privateWordsIn } from '../../redaction-suggestions.ts';
import { before } from '../../notice-reading/clauses.ts';
import type { ReadText } from '../draft-texts.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Noticed, placeKey } from './check.ts';
import { labelBefore } from './labels.ts';

/** Whose data it is, by the nearest word before it; a text about a buyer's parcel says nothing else by default. */
const owners = {
  buyer: /\b(?:buyers?|customers?|recipients?|clients?|he|she|they|their|delivered|signed)\b/giu,
  own: /\b(?:our|us|my|me|we|(?:the|this)\s+shop(?:[’']s)?)\b/giu,
  business:
    /\b(?:carriers?|couriers?|hub|depot|warehouse|suppliers?|manufacturers?|makers?|offices?|laborator(?:y|ies)|lab|headquarters|packing room|factory|studio|support)\b/giu,
} as const;

/** What a number is that only looks like one to call. */
const references =
  /\b(?:orders?|tracking|parcels?|packages?|tickets?|violations?|skus?|cases?|invoices?|batch|serial|model)(?:\s+(?:no\.?|numbers?|ids?))?\s*[:#]?\s*$/iu;

const kindWords = {
  phone: 'number to call',
  email: 'e-mail address',
  address: 'address',
  name: 'name',
} as const;

const isOthers = (text: string, { kind, from, to }: PrivateWords): boolean => {
  const owner = labelBefore(text, { from, to }, owners);
  const lead = before(text, { from, to });
  if (kind === 'phone' && references.test(lead)) return false;
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
