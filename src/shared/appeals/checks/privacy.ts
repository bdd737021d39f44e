import { type PrivateWords, privateWordsIn } from '../../redaction-suggestions.ts';
import { isReference, type Owner, ownerOf } from '../../private-owners.ts';
import { nothingPrivate, type PrivateCounts } from '../../evidence-look.ts';
import { listWords } from '../../kernel/words.ts';
import type { ReadText } from '../draft-texts.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Draft, type Noticed, placeKey, saying } from './check.ts';
import { isSameAddress } from './shop-address.ts';
import { privateKindWords, privateWords } from './private-words.ts';

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

/** How many of each kind were found. */
const countsOf = (found: readonly Told[]): PrivateCounts =>
  found.reduce((counts, { kind }) => ({ ...counts, [kind]: counts[kind] + 1 }), nothingPrivate);

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
        ? `This ${privateKindWords[first.kind][0]} may be a buyer’s`
        : `${privateWords(countsOf(found))} may be a buyer’s`,
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
  const { shopAddress } = facts.cover;
  const isShops = ({ kind, shown }: Told): boolean =>
    kind === 'address' && shopAddress !== null && isSameAddress(shown, shopAddress);
  return texts.flatMap((text) => {
    const others = allIn(text)
      .filter(({ owner }) => owner === null || owner === 'buyer')
      .filter(({ shown }) => !numbers.includes(shown.replaceAll(/\s/gu, '')) && !own.has(bareOf(shown)))
      .filter((one) => !isShops(one));
    return inText(text, [
      ...new Map(others.map((one) => [`${one.kind} ${bareOf(one.shown)}`, one])).values(),
    ]);
  });
};

/** Buyers' data in what is written; the files have their own look (policy facts §6: only for the order). */
export const privacyChecks: readonly Check[] = [{ key: 'private', severity: 'look', look: buyerData }];
