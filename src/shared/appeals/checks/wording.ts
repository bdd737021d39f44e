import { escaped, listWords } from '../../kernel/words.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Noticed, ofDraft, placeKey, saying } from './check.ts';
import { letterPhrases } from './phrases-letter.ts';
import { tonePhrases } from './phrases-tone.ts';
import type { Phrases, WordingKind } from './phrases.ts';

const MASK = '\u0000';
const FEWEST_OF_LINE = 12;
const MOST_SHOWN = 3;

const blank = (found: string): string => MASK.repeat(found.length);

/** A text as phrases are looked for in it: small letters, plain signs, each letter at its place. */
const plainSigns = (text: string): string => text.replaceAll('’', "'").replaceAll(/[\s\u00a0]/gu, ' ');

const quotation = /“[^“”]{1,600}”|"[^"]{1,600}"|«[^«»]{1,600}»/gu;

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+|\n/u).map((sentence) => sentence.trim());

interface Others {
  /** What others wrote or how things are called: the notice's lines, and names. Null where nothing is known. */
  readonly words: RegExp | null;
}

const notOwn = ofDraft(({ facts: { cover, lines, records } }): Others => {
  const names = [cover.shopName, cover.title, ...records.listings].filter((name) => name.trim().length > 1);
  const said = [...lines, ...sentencesOf(records.noticeText)].filter((line) => line.length >= FEWEST_OF_LINE);
  const all = [...said, ...names].map((one) => escaped(plainSigns(one.trim())));
  return { words: all.length === 0 ? null : new RegExp(all.join('|'), 'giu') };
});

const wordSource = (word: string): string =>
  word === '*' ? "[a-z']+" : `(?:${word.split('|').map(escaped).join('|')})`;

const source = (words: string): string =>
  words
    .split(' ')
    .reduce((so, word) => (word === '**' ? `${so}(?:[a-z0-9',-]+ +){0,3}` : `${so}${wordSource(word)} +`), '')
    .replace(/ \+$/u, '');

interface Matcher {
  readonly entry: Phrases;
  readonly pattern: RegExp;
}

const matchers: readonly Matcher[] = [...tonePhrases, ...letterPhrases].map((entry) => ({
  entry,
  pattern: new RegExp(
    `(?<![a-z0-9'])(?:${entry.words
      .toSorted((a, b) => b.length - a.length)
      .map(source)
      .join('|')})(?![a-z0-9])`,
    'g',
  ),
}));

const titles: Readonly<Record<WordingKind, string>> = {
  emotional: 'Emotional wording',
  blaming: 'Blame or a threat',
  pleading: 'Pleading',
  boilerplate: 'Words of a form letter',
  promise: 'A promise of an outcome',
};

const capitals = /(?<![\p{L}\d])\p{Lu}[\p{Lu}'’]*(?:[ ,]+\p{Lu}[\p{Lu}'’]*){2,}(?![\p{L}\d])/gu;
const common =
  /^(?:NOT|THIS|THAT|YOU|YOUR|WE|OUR|ARE|IS|WAS|NEVER|PLEASE|THE|AND|NO|HAVE|HAS|DID|IT|ALL|EVERY|AGAIN|NOW|STOP|MUST|WHY|FAULT)$/u;
const long = /\p{Lu}{5,}/gu;

const isShouted = (run: string): boolean =>
  run.split(/[ ,]+/u).some((word) => common.test(word)) || [...run.matchAll(long)].length > 1;

const shoutedIn = (own: string): string | null => {
  const run = [...own.matchAll(capitals)].find(([found]) => isShouted(found))?.[0];
  return run ?? /[!?]*!{2,}[!?]*|\?{2,}/u.exec(own)?.[0] ?? null;
};

interface Hit {
  readonly entry: Phrases;
  readonly from: number;
  readonly words: string;
}

/** What the seller's own words of a paragraph hold; what is quoted or a name is blanked, and each letter keeps its place. */
const heard = remembered(
  (paragraph: string, others: RegExp | null) => {
    const unquoted = plainSigns(paragraph).replaceAll(quotation, blank);
    const own = others === null ? unquoted : unquoted.replaceAll(others, blank);
    const small = own.toLowerCase();
    const hits = matchers
      .flatMap(({ entry, pattern }) =>
        [...small.matchAll(pattern)].map((match): Hit => {
          const from = match.index;
          return { entry, from, words: paragraph.slice(from, from + match[0].length) };
        }),
      )
      .toSorted((a, b) => a.from - b.from);
    return { hits, shouted: shoutedIn(own) };
  },
  (others) => others?.source ?? '',
);

const wording = (kind: WordingKind): Check => ({
  key: kind,
  severity: 'look',
  look: (draft) => {
    const others = notOwn(draft).words;
    return draft.texts.flatMap(({ paragraphs, name, spot }): readonly Noticed[] => {
      const hits = paragraphs
        .flatMap((paragraph) => heard(paragraph, others).hits)
        .filter(({ entry }) => entry.kind === kind);
      const [first] = hits;
      if (first === undefined) return [];
      const shown = [...new Set(hits.map(({ words }) => `“${words}”`))];
      const more = shown.length > MOST_SHOWN ? ' and others' : '';
      return [
        {
          at: placeKey(spot),
          title: `${titles[kind]}: ${more === '' ? listWords(shown) : `${shown.slice(0, MOST_SHOWN).join(', ')}${more}`}`,
          detail: `In ${name}. ${first.entry.why} ${first.entry.instead}`,
          spot,
          mark: saying(first.words),
        },
      ];
    });
  },
});

const shouting: Check['look'] = (draft) => {
  const others = notOwn(draft).words;
  return draft.texts.flatMap(({ paragraphs, name, spot }): readonly Noticed[] => {
    const [found] = paragraphs.flatMap((paragraph) => heard(paragraph, others).shouted ?? []);
    if (found === undefined) return [];
    return [
      {
        at: placeKey(spot),
        title: `Capitals or marks that shout: “${found}”`,
        detail: `In ${name}. A neutral tone is read to its end. Write it in small letters and end it with a full stop.`,
        spot,
        mark: saying(found),
      },
    ];
  });
};

const kinds: readonly WordingKind[] = ['emotional', 'blaming', 'pleading', 'boilerplate', 'promise'];

/** How the text sounds, in English: a neutral tone is part of a good appeal (policy facts §5.5). */
export const wordingChecks: readonly Check[] = [
  ...kinds.map(wording),
  { key: 'shouting', severity: 'look', look: shouting },
];
