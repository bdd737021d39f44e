import { type PrivateWords, privateWordsIn } from '../../redaction-suggestions.ts';
import { isReference, type Owner, ownerOf } from '../../private-owners.ts';
import { listWords } from '../../kernel/words.ts';
import type { ReadText } from '../draft-texts.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Draft, type Noticed, placeKey, saying } from './check.ts';

const kindWords = {
  phone: ['number to call', 'numbers to call'],
  email: ['e-mail address', 'e-mail addresses'],
  address: ['address', 'addresses'],
  name: ['name', 'names'],
} as const;

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

interface Told extends PrivateWords {
  readonly shown: string;
  /** Null where nothing says it. */
  readonly owner: Owner | null;
}

const toldIn = remembered(
  (paragraph: string): readonly Told[] =>
    privateWordsIn(paragraph)
      .filter((found) => !isReference(paragraph, found))
      .map((found) => ({
        ...found,
        shown: paragraph.slice(found.from, found.to),
        owner: ownerOf(paragraph, found),
      })),
  () => '',
);

const allIn = ({ paragraphs }: ReadText): readonly Told[] =>
  paragraphs.flatMap((paragraph) => toldIn(paragraph, null));

const bareOf = (shown: string): string => shown.toLowerCase().replaceAll(/[\s().,+\u2011–-]/gu, '');

/** What is called the shop's own in the case or anywhere in the draft is its own wherever it stands. */
const ownWords = ({ facts: { cover, records }, texts }: Draft): ReadonlySet<string> => {
  const onRecord = [records.noticeText, cover.detail].flatMap((text) =>
    text.split(/\n{2,}/u).flatMap((paragraph) => toldIn(paragraph, null)),
  );
  const own = [...texts.flatMap(allIn), ...onRecord].filter(
    ({ owner }) => owner === 'own' || owner === 'writer',
  );
  return new Set(own.map(({ shown }) => bareOf(shown)));
};

/** What of it was found, each once: "2 numbers to call and 1 address". */
const kindsIn = (found: readonly Told[]): string =>
  listWords(
    [...new Set(found.map(({ kind }) => kind))].map((kind) =>
      counted(found.filter((one) => one.kind === kind).length, kindWords[kind]),
    ),
  );

const MOST_SHOWN = 3;

const inText = ({ name, spot }: ReadText, found: readonly Told[]): readonly Noticed[] => {
  const [first] = found;
  if (first === undefined) return [];
  const isOne = found.length === 1;
  const shown = found.map((one) => `“${one.shown}”`);
  const more = shown.length - MOST_SHOWN;
  const words = more > 0 ? `${shown.slice(0, MOST_SHOWN).join(', ')} and ${more} more` : listWords(shown);
  return [
    {
      at: placeKey(spot),
      title: isOne
        ? `This ${kindWords[first.kind][0]} may be a buyer’s`
        : `${kindsIn(found)} may be a buyer’s`,
      detail: `${words} in ${name}. Take out what the appeal doesn’t need; the order’s number says which buyer it is.`,
      spot,
      mark: saying(first.shown),
    },
  ];
};

const buyerData: Check['look'] = (draft) => {
  const { facts, texts } = draft;
  const numbers = [facts.ticket, ...facts.records.orders].join('\n').replaceAll(/[^\S\n]/gu, '');
  const own = ownWords(draft);
  return texts.flatMap((text) => {
    const others = allIn(text)
      .filter(({ owner }) => owner === null || owner === 'buyer')
      .filter(({ shown }) => !numbers.includes(shown.replaceAll(/\s/gu, '')) && !own.has(bareOf(shown)));
    return inText(text, [
      ...new Map(others.map((one) => [`${one.kind} ${bareOf(one.shown)}`, one])).values(),
    ]);
  });
};

/** Buyers' data in what is written; the files have their own look (policy facts §6: only for the order). */
export const privacyChecks: readonly Check[] = [{ key: 'private', severity: 'look', look: buyerData }];
