import { around } from '../../notice-reading/clauses.ts';
import type { CaseFacts, ReadText } from '../draft-texts.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Draft, type Noticed, ofDraft, placeKey, saying } from './check.ts';
import { labelBefore } from './labels.ts';
import { lettersOff } from './likeness.ts';

// A slip is told from another number only where a number is long: the app's own choice.
const FEWEST_SIGNS = 8;
const FEWEST_OF_ORDER = 12;

interface LongNumber {
  readonly paragraph: string;
  readonly from: number;
  readonly to: number;
  /** As it is written, and without its spaces and dashes. */
  readonly shown: string;
  readonly bare: string;
}

interface NumberInText extends LongNumber {
  readonly text: ReadText;
}

const bareOf = (number: string): string => number.replaceAll(/[\s\-–]/gu, '').toUpperCase();

const numberPattern = /(?<![\p{L}\d])(?:\p{Lu}{1,6}-?)?\d(?:[ \u00a0-]?\d)+(?![\p{L}\d])/gu;

const numbersIn = remembered(
  (paragraph: string): readonly LongNumber[] =>
    [...paragraph.matchAll(numberPattern)]
      .map(({ 0: shown, index }) => ({
        paragraph,
        from: index,
        to: index + shown.length,
        shown,
        bare: bareOf(shown),
      }))
      .filter(({ bare }) => bare.length >= FEWEST_SIGNS),
  () => '',
);

const numbersOf = ofDraft(({ texts }): readonly NumberInText[] =>
  texts.flatMap((text) =>
    text.paragraphs.flatMap((paragraph) => numbersIn(paragraph, null).map((one) => ({ ...one, text }))),
  ),
);

const isSlipOf = (number: string, known: string): boolean =>
  known.length >= FEWEST_SIGNS && lettersOff(number, known, 1) === 1;

/** The numbers that the case itself prints: none of them is ever a slip. */
const printedBare = (
  { orders, listings, noticeText }: CaseFacts,
  lines: readonly string[],
): ReadonlySet<string> =>
  new Set([
    ...orders.map(bareOf),
    ...[...listings, noticeText, ...lines].flatMap((text) => numbersIn(text, null)).map(({ bare }) => bare),
  ]);

const noticed = ({ text, shown, bare }: NumberInText, words: readonly [string, string]): Noticed => ({
  at: `${placeKey(text.spot)} ${bare}`,
  title: `${words[0]} ${shown} ${words[1]}`,
  detail: '',
  spot: text.spot,
  mark: saying(shown),
});

/** Another ticket or order may be named to compare: then its sentence says so. */
const compared = /\b(?:others?|another|earlier|previous|former|compar\w+|example|unlike|replacement)\b/iu;

const isCompared = (one: LongNumber): boolean => compared.test(around(one.paragraph, one));

/** A number in the groups in which it was written, so that the eye finds what differs. */
const inGroupsOf = (shown: string, known: string): string => {
  const groups = shown.split(/[ \u00a0]/u);
  if (groups.join('').length !== known.length) return known;
  let at = 0;
  return groups.map(({ length }) => known.slice(at, (at += length))).join(' ');
};

const ticketSlips: Check['look'] = (draft) => {
  const { ticket, records, lines } = draft.facts;
  const known = bareOf(ticket);
  const printed = printedBare(records, lines);
  return (
    numbersOf(draft)
      .filter(({ bare }) => isSlipOf(bare, known) && !printed.has(bare))
      // Another number may stand right before the whole one.
      .filter(({ bare, shown }) => !(shown.includes(' ') && bare.includes(known)))
      .filter((one) => !isCompared(one))
      .map((one) => ({
        ...noticed(one, ['Ticket number', 'is not the one on record']),
        detail: `In ${one.text.name}. The case has ${inGroupsOf(one.shown, known)}. Correct the text, or the case.`,
      }))
  );
};

const labels = {
  order: /\borders?\b/giu,
  other:
    /\b(?:tracking|parcels?|packages?|tickets?|violations?|skus?|products?|listings?|items?|invoices?|cases?|serial|batch|model|phone)\b/giu,
} as const;

const isOrder = (one: NumberInText): boolean => labelBefore(one.paragraph, one, labels) === 'order';

const orderMeantBy = (number: string, orders: readonly string[]): string | null =>
  orders.find((order) => order.length >= FEWEST_OF_ORDER && isSlipOf(number, order)) ?? null;

/** The long numbers of a draft that neither the case's orders are nor anything else that the case prints. */
const strangers = ofDraft((draft): readonly NumberInText[] => {
  const { records, lines, ticket } = draft.facts;
  const printed = printedBare(records, lines);
  return numbersOf(draft).filter(
    ({ bare }) => bare.length >= FEWEST_OF_ORDER && !printed.has(bare) && bare !== bareOf(ticket),
  );
});

const ordersOf = ({ facts }: Draft): readonly string[] => facts.records.orders.map(bareOf);

const orderSlips: Check['look'] = (draft) => {
  const orders = ordersOf(draft);
  return strangers(draft).flatMap((one): readonly Noticed[] => {
    const meant = orderMeantBy(one.bare, orders);
    if (meant === null) return [];
    return [
      {
        ...noticed(one, ['Order', 'is not one of the case']),
        detail: `In ${one.text.name}. The case has ${meant}. Correct the text; if it is another order, add it to the case.`,
      },
    ];
  });
};

const otherOrders: Check['look'] = (draft) => {
  const orders = ordersOf(draft);
  const lengths = new Set(orders.map(({ length }) => length));
  return strangers(draft)
    .filter((one) => lengths.has(one.bare.length) && isOrder(one))
    .filter(({ bare }) => orderMeantBy(bare, orders) === null)
    .filter((one) => !isCompared(one))
    .map((one) => ({
      ...noticed(one, ['Order', 'is not named by the case']),
      detail: `In ${one.text.name}. The notice names ${orders.length === 1 ? '1 order' : `${orders.length} orders`}, not this one. Say why it matters, or correct it.`,
    }));
};

/** Numbers that differ between records and text: one wrong digit sends a reader to another case. */
export const numberMends: readonly Check[] = [
  { key: 'ticket typo', severity: 'mend', look: ticketSlips },
  { key: 'order typo', severity: 'mend', look: orderSlips },
];

export const numberLooks: readonly Check[] = [{ key: 'other order', severity: 'look', look: otherOrders }];
