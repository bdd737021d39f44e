import type { Contact } from '../contacts.ts';
import { escaped } from '../kernel/words.ts';
import type { Person, Shop } from '../shops.ts';
import type { Violation } from '../violations.ts';
import type { Section } from './appeal.ts';
import { withoutLegalForm } from './checks/shop-name.ts';
import { gapWords, type Piece, piecesOf, textOf } from './text.ts';

/** What is on record of a case and its shop, and must not travel into a text for other cases. */
export interface KnownFacts {
  readonly ticket: string;
  readonly orders: readonly string[];
  readonly listings: readonly string[];
  readonly shopName: string;
  /** Names of the team. */
  readonly people: readonly string[];
  /** With whom the case was spoken about. */
  readonly contacts: readonly string[];
}

/** The records that name what a text for other cases must not say. */
export interface NamingRecords {
  readonly violation: Pick<Violation, 'id' | 'ticket' | 'hits'>;
  readonly shop: Pick<Shop, 'name'>;
  /** Those of the shop. */
  readonly people: readonly Pick<Person, 'name'>[];
  /** Of these only those about the case count. */
  readonly contacts: readonly Pick<Contact, 'violationId' | 'withWhom'>[];
}

/** The facts of a case from its records: the window cleans by them, and main refuses by the same. */
export const factsOfCase = ({ violation, shop, people, contacts }: NamingRecords): KnownFacts => ({
  ticket: violation.ticket,
  orders: violation.hits.orders,
  listings: violation.hits.listings,
  shopName: shop.name,
  people: people.map(({ name }) => name),
  contacts: contacts
    .filter(({ violationId }) => violationId === violation.id)
    .map(({ withWhom }) => withWhom),
});

interface Place {
  readonly from: number;
  readonly to: number;
  readonly what: string;
}

const ownGaps = {
  ticket: 'Ticket number',
  order: 'Order number',
  listing: 'Listing',
  shop: 'Shop name',
  person: 'Name',
  date: 'Date',
  day: 'Day',
  contact: 'Address',
  amount: 'Amount',
  number: 'Number',
} as const;
const ownGapWords: ReadonlySet<string> = new Set(Object.values(ownGaps));

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Thai}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const BETWEEN_WORDS = String.raw`[^\p{L}\p{M}\p{N}\n…]{0,8}`;
// Words of the platform that stand beside the name of someone who was spoken with.
const PLATFORM_WORDS: ReadonlySet<string> = new Set(['tiktok', 'shop', 'seller', 'support', 'center']);

interface Known {
  readonly find: RegExp;
  readonly what: string;
  /** A single word counts as a name only where it is not written small, as a plain word is. */
  readonly isNameAlone: boolean;
}

const knownAs = (text: string, what: string): readonly Known[] => {
  const words = text.normalize('NFC').match(WORD) ?? [];
  if (words.join('').length < 2) return [];
  const whole = words.map(escaped).join(BETWEEN_WORDS);
  const find = UNSPACED.test(text)
    ? new RegExp(whole, 'giu')
    : new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${whole}(?![\p{L}\p{M}\p{N}])`, 'giu');
  return [{ find, what, isNameAlone: words.length === 1 && !/^\p{Ll}/u.test(text) }];
};

const eachName = (name: string): readonly Known[] => {
  const words = (name.match(WORD) ?? []).filter(
    (word) => !/^\p{Ll}/u.test(word) && !PLATFORM_WORDS.has(word.toLowerCase()),
  );
  return [name, ...words].flatMap((one) => knownAs(one, ownGaps.person));
};

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const dayNumber = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const patterns: readonly Known[] = [
  {
    find: /(?:[^\s|@]{0,64}@[^\s|@]{1,200}|(?:https?:\/\/|www\.)[^\s|]{1,2000})(?<![.,;:)*])/giu,
    what: ownGaps.contact,
    isNameAlone: false,
  },
  {
    find: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${dayNumber}\s+(?:of\s+)?${month}\b(?:\.?,?\s+\d{4})?|${month}\b\.?\s+(?:${dayNumber}(?:,?\s+\d{4})?|\d{4}))(?![\p{L}\p{N}])`,
      'giu',
    ),
    what: ownGaps.date,
    isNameAlone: false,
  },
  { find: /(?<!\p{N})\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\p{N})/gu, what: ownGaps.date, isNameAlone: false },
  {
    find: /(?<![\p{L}\p{N}])(?:January|February|April|June|July|August|September|October|November|December|(?<=(?:in|since|until|by|of|during|early|mid|late) )(?:March|May))(?![\p{L}\p{N}])/gu,
    what: ownGaps.date,
    isNameAlone: false,
  },
  {
    find: /(?<![\p{L}\p{N}])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![\p{L}\p{N}])/gu,
    what: ownGaps.day,
    isNameAlone: false,
  },
];

const longestFirst = (a: string, b: string): number => b.length - a.length;

const knownOf = (facts: KnownFacts): readonly Known[] => {
  const shop = [facts.shopName, withoutLegalForm(facts.shopName)];
  return [
    ...knownAs(facts.ticket, ownGaps.ticket),
    ...facts.orders.filter((order) => !/\p{N}/u.test(order)).flatMap((one) => knownAs(one, ownGaps.order)),
    ...shop.flatMap((one) => knownAs(one, ownGaps.shop)),
    ...facts.listings.toSorted(longestFirst).flatMap((one) => knownAs(one, ownGaps.listing)),
    ...[...facts.people, ...facts.contacts].toSorted(longestFirst).flatMap(eachName),
    ...patterns,
  ];
};

const placesOf = (text: string, { find, what, isNameAlone }: Known): readonly Place[] =>
  [...text.matchAll(find)]
    .filter(({ 0: found }) => found !== '' && !(isNameAlone && /^\p{Ll}/u.test(found)))
    .map(({ 0: found, index }) => ({ from: index, to: index + found.length, what }));

const compact = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

const CURRENCY = String.raw`(?:\p{Sc}|(?<![\p{L}\p{N}])(?:USD|GBP|EUR|VND|THB|SGD|MYR|PHP|IDR|RM|Rp)(?![\p{L}]))`;
const CURRENCY_BEFORE = new RegExp(String.raw`(?:US)?${CURRENCY}\s?$`, 'u');
const CURRENCY_AFTER = new RegExp(String.raw`^\s?${CURRENCY}`, 'u');

/** Every figure, whatever it counts: a run with a digit, with those beside it that belong to the same number. */
const figuresOf = (text: string, { ticket, orders }: KnownFacts): readonly Place[] => {
  const runs: { from: number; to: number }[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!/\p{N}/u.test(word)) continue;
    const last = runs.at(-1);
    if (last !== undefined && /^(?:[ \u00a0.:/\\#_–-]{1,3}|,)$/u.test(text.slice(last.to, index)))
      last.to = index + word.length;
    else runs.push({ from: index, to: index + word.length });
  }
  const ownTicket = compact(ticket);
  const known = new Set(orders.map(compact));
  return runs.map(({ from, to }) => {
    const digits = compact(text.slice(from, to));
    if (digits === ownTicket) return { from, to, what: ownGaps.ticket };
    if (known.has(digits)) return { from, to, what: ownGaps.order };
    const before = CURRENCY_BEFORE.exec(text.slice(Math.max(0, from - 8), from))?.[0] ?? '';
    const after = CURRENCY_AFTER.exec(text.slice(to, to + 8))?.[0] ?? '';
    const what = before === '' && after === '' ? ownGaps.number : ownGaps.amount;
    return { from: from - before.length, to: to + after.length, what };
  });
};

const cutAt = (text: string, places: readonly Place[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, what } of places) {
    if (from < at) continue;
    if (from > at) pieces.push({ kind: 'text', text: text.slice(at, from) });
    pieces.push({ kind: 'gap', what });
    at = to;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
};

// Text that is cut stays text beside its gaps, so that no later rule reads the words of a gap.
const gapped = (text: string, facts: KnownFacts, known: readonly Known[]): readonly Piece[] => {
  const rules = [
    ...known.map((one) => (part: string) => placesOf(part, one)),
    (part: string) => figuresOf(part, facts),
  ];
  return rules.reduce<readonly Piece[]>(
    (pieces, rule) =>
      pieces.flatMap((piece) => (piece.kind === 'text' ? cutAt(piece.text, rule(piece.text)) : [piece])),
    [{ kind: 'text', text }],
  );
};

const plainLine = (text: string, facts: KnownFacts, known: readonly Known[]): string =>
  gapped(text, facts, known)
    .map((piece) => (piece.kind === 'text' ? piece.text : '…'))
    .join('');

// Letters and digits that stand as entities beside bold words are read as what they are.
const decoded = (markdown: string): string =>
  markdown.replaceAll(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/giu, (whole, decimal?: string, hex?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const char = String.fromCodePoint(Math.min(code, 0x10ffff));
    return /[\p{L}\p{M}\p{N}]/u.test(char) ? char : whole;
  });

const CITATION = /[ \u00a0]*\[\[ex:[^\]\n]*\]\](?=[.,;:!?)]|[ \u00a0]*$)|\[\[ex:[^\]\n]*\]\][ \u00a0]?/gmu;

const uncited = (markdown: string): string => {
  let text = markdown;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replaceAll(CITATION, '');
  }
  return text;
};

const LIST_NUMBER = /^([>\s]*)\d{1,9}([.)])(?=\s|$)/u;

/** Lists are numbered by where they stand, so that no number of theirs is one that was written. */
const lineGapped = (line: string, facts: KnownFacts, known: readonly Known[]): string => {
  const [marker = ''] = LIST_NUMBER.exec(line) ?? [];
  const rest = line.slice(marker.length);
  return marker.replace(/\d+/u, '1') + textOf(gapped(rest, facts, known));
};

const gappedOnce = (markdown: string, facts: KnownFacts, known: readonly Known[]): string =>
  piecesOf(uncited(decoded(markdown.normalize('NFC'))))
    .map((piece, index, all) => {
      if (piece.kind === 'exhibit') return '';
      if (piece.kind === 'text') {
        // Only what begins a line can be the number of a list.
        const [first = '', ...lines] = piece.text.split('\n');
        const begins = index === 0 || (all[index - 1]?.kind === 'text' && first === '');
        const head = begins ? lineGapped(first, facts, known) : textOf(gapped(first, facts, known));
        return [head, ...lines.map((line) => lineGapped(line, facts, known))].join('\n');
      }
      if (ownGapWords.has(piece.what)) return textOf([piece]);
      const what = gapWords(plainLine(piece.what, facts, known));
      return textOf([{ kind: 'gap', what: what === '' ? '…' : what }]);
    })
    .join('')
    .trim();

// Brackets that stand open beside a token can make another one of what is left, so it is looked at until nothing changes.
const MOST_ROUNDS = 12;
const markdownGapped = (markdown: string, facts: KnownFacts, known: readonly Known[]): string => {
  let text = markdown;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = gappedOnce(text, facts, known);
    if (next === text) return text;
    text = next;
  }
  return '';
};

/** Turns sections of one case into ones for any case; what it made is left as it is when it is asked again. */
export type WithoutFacts = (sections: readonly Section[]) => readonly Section[];

/**
 * What of sections may be kept for other cases: facts on record, names, dates, addresses, amounts and every other figure become
 * gaps, and citations go. Numbers in words and names that are on no record can't be known, so the user reads the rest.
 */
export const withoutFacts = (facts: KnownFacts): WithoutFacts => {
  const known = knownOf(facts);
  return (sections) =>
    sections.map(({ id, title, markdown }, index) => ({
      id: /^[a-z]+$/u.test(id) ? id : `other${index}`,
      title: plainLine(title.normalize('NFC'), facts, known),
      markdown: markdownGapped(markdown, facts, known),
    }));
};
