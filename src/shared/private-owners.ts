import { labelBefore } from './appeals/checks/labels.ts';
import { before } from './notice-reading/clauses.ts';
import type { PrivateWords } from './redaction-suggestions.ts';

/** Whose data it is, by the nearest word before it. */
const owners = {
  buyer: /\b(?:buyers?|customers?|recipients?|clients?|he|she|they|their|delivered|signed)\b/giu,
  own: /\b(?:our|us|we|(?:the|this)\s+shop(?:[’']s)?)\b/giu,
  /** Whoever writes: in a draft the shop, in a file often a buyer. */
  writer: /\b(?:my|me)\b/giu,
  business:
    /\b(?:carriers?|couriers?|hub|depot|warehouse|suppliers?|manufacturers?|makers?|offices?|laborator(?:y|ies)|lab|headquarters|packing room|factory|studio|support)\b/giu,
} as const;
export type Owner = keyof typeof owners;

/** What a number is that only looks like one to call. */
const references =
  /\b(?:orders?|tracking|parcels?|packages?|tickets?|violations?|skus?|cases?|invoices?|batch|serial|model)(?:\s+(?:no\.?|numbers?|ids?))?\s*[:#]?\s*$/iu;

/** Whose private words of a text are by the nearest word that says so; null where none does. */
export const ownerOf = (text: string, { from, to }: Pick<PrivateWords, 'from' | 'to'>): Owner | null =>
  labelBefore(text, { from, to }, owners);

/** Whether what looks like a number to call is called an order, a parcel or the like. */
export const isReference = (text: string, { kind, from, to }: PrivateWords): boolean =>
  kind === 'phone' && references.test(before(text, { from, to }));
