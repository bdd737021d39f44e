import type { PageBox, TextRun } from './evidence-pages.ts';
import { escaped } from './kernel/words.ts';
import { addressesIn, beginsWithStreet } from './redaction-addresses.ts';
import { hasColumns, spansIn } from './redaction-columns.ts';
import { isLabel, type PrivateKind } from './redaction-labels.ts';
import { around, cellsOf, type Line, linesOf, placeOf, type Stretch } from './redaction-lines.ts';

export type { PrivateKind } from './redaction-labels.ts';

/** Words of a page that look like those of a private person, and the place to cover. */
export interface Suggestion {
  readonly kind: PrivateKind;
  readonly text: string;
  readonly box: PageBox;
}

interface Find extends Stretch {
  readonly kind: PrivateKind;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Digits in groups, as people write a number to call; those in one piece only after "+" or a word that says so. */
const phone = /(?<![\p{L}\d])(?:\+|\b00)?\(?\d[\d\s().\-/\u2011\u2013]{6,}\d/gu;
const phoneLabel =
  /\b(?:(?:phone|mobile|cell|tel|telephone|call|whatsapp|contact)(?:\s*(?:no|number))?\.?\s*:?|(?:call|text|reach|ring)\s+(?:me|us)(?:\s+(?:on|at))?:?|my\s+number\s+is)\s*$/iu;
/** What stands before the digits of a longer reference, as of a parcel: "1Z 999 AA1 ". */
const partOfReference = /(?:\p{L}\d+|\d)[\s-]*$/u;
const isDate =
  /^(?:19|20)\d{2}[\s.\-/]|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/u;

const nameLabel =
  /\b(?:buyer|recipient|customer|consignee|receiver|addressee|attn|attention|signed\s+(?:for\s+)?by|received\s+by|deliver(?:ed)?\s+to|ship(?:ped)?\s+to|sold\s+to|bill(?:ed)?\s+to)(?:['’]s)?(?:\s+(?:name|full\s+name))?\s*(?::|\s{3,})\s*/giu;
const addressLabel = /\b(?:(?:shipping|delivery|billing|buyer|recipient)\s+)?address\s*(?::|\s{3,})\s*/giu;
/** What a label can be followed by: up to where the next thing on the line begins. */
const value = /^[^\s].*?(?=\s{3,}|\s*[|;]|$)/u;
const longestName = 60;
const fewestDigits = 8;
const mostDigits = 15;

const digitsIn = (text: string): number => text.replaceAll(/\D/gu, '').length;

const isPhone = (line: string, from: number, found: string): boolean => {
  const digits = digitsIn(found);
  if (digits < fewestDigits || digits > mostDigits) return false;
  if (phoneLabel.test(line.slice(0, from))) return true;
  if (isDate.test(found) || partOfReference.test(line.slice(0, from))) return false;
  const groups = found.split(/[\s().\-/\u2011\u2013]+/u).filter((group) => group !== '');
  return found.startsWith('+') || (groups.length >= 3 && groups.every((group) => group.length <= 5));
};

const every = (line: string, pattern: RegExp, kind: PrivateKind): readonly Find[] =>
  [...line.matchAll(pattern)].map((match) => ({
    kind,
    from: match.index,
    to: match.index + match[0].trimEnd().length,
  }));

/** A line without what was found in it, each letter of it replaced. */
const masked = (line: string, finds: readonly Stretch[]): string =>
  finds.reduce((text, { from, to }) => text.slice(0, from) + '|'.repeat(to - from) + text.slice(to), line);

/** A number to call ends before the number of a house that follows it. */
const beforeStreet = (line: string, find: Find): Find => {
  const tail = /\s(\d{1,6})$/u.exec(line.slice(find.from, find.to));
  if (tail === null || digitsIn(line.slice(find.from, find.from + tail.index)) < fewestDigits) return find;
  const at = find.from + tail.index;
  return beginsWithStreet(line.slice(at + 1)) ? { ...find, to: at } : find;
};

const afterLabel = (line: string, label: RegExp, kind: PrivateKind): readonly Find[] =>
  [...line.matchAll(label)].flatMap((match): readonly Find[] => {
    const from = match.index + match[0].length;
    const found = value.exec(line.slice(from))?.[0].trimEnd() ?? '';
    if (!/\p{L}/u.test(found) || isLabel(found)) return [];
    return kind === 'name' ? named(found, from) : [{ kind, from, to: from + found.length }];
  });

/** "Jane Roe, 12 Elm St, Springfield": after a label for a name stand the name, the address or both. */
const named = (found: string, from: number): readonly Find[] => {
  const [address] = addressesIn(found);
  const name = found.slice(0, address?.from).replace(/[\s,;(/–-]+$/u, '');
  const isName = /\p{L}/u.test(name) && name.length <= longestName;
  const rest: readonly Find[] =
    address === undefined ? [] : [{ kind: 'address', from: from + address.from, to: from + found.length }];
  return isName ? [{ kind: 'name', from, to: from + name.length }, ...rest] : rest;
};

/** "Ship to Emily Carter, 43004": a name and a postal code in a sentence. */
const shipTo =
  /\b(?:[Ss]hip(?:ped)?|[Dd]eliver(?:ed)?|[Ss]en[dt])\s+to\s+(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}),\s*(\d{5}(?:-\d{4})?)\b/gu;

const shippedTo = (line: string): readonly Find[] =>
  [...line.matchAll(shipTo)].flatMap(({ 0: all, 1: name = '', 2: code = '', index }): readonly Find[] => {
    const start = index + all.indexOf(name);
    const end = index + all.length;
    return [
      { kind: 'name', from: start, to: start + name.length },
      { kind: 'address', from: end - code.length, to: end },
    ];
  });

/** What looks private within one cell of a line; an address never begins or ends within a number to call. */
const findsInCell = (line: string, { from, to }: Stretch): readonly Find[] => {
  const cell = line.slice(from, to);
  const moved = (find: Find): Find => ({ ...find, from: find.from + from, to: find.to + from });
  const phones = every(cell, phone, 'phone')
    .map((one) => beforeStreet(cell, one))
    .map(moved)
    .filter((one) => isPhone(line, one.from, line.slice(one.from, one.to)));
  const rest = masked(line, phones).slice(from, to);
  const addresses = addressesIn(rest).map((one): Find => ({ ...one, kind: 'address' }));
  return [...phones, ...[...every(rest, email, 'email'), ...addresses].map(moved)];
};

const findsIn = (line: Line, isHead: boolean): readonly Find[] => {
  const finds = cellsOf(line).flatMap((cell) => findsInCell(line.text, cell));
  const rest = masked(
    line.text,
    finds.filter(({ kind }) => kind === 'phone'),
  );
  if (isHead) return finds;
  return [
    ...finds,
    ...afterLabel(rest, nameLabel, 'name'),
    ...afterLabel(rest, addressLabel, 'address'),
    ...shippedTo(rest),
  ];
};

/** The longer find counts where two overlap. */
const apart = (finds: readonly Find[]): readonly Find[] => {
  const kept: Find[] = [];
  for (const find of finds.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (kept.every(({ from, to }) => find.to <= from || find.from >= to)) kept.push(find);
  return kept.toSorted((a, b) => a.from - b.from);
};

const shortestName = 4;

/** Names that a label gave away, wherever else they stand. */
const againIn = (line: string, names: readonly string[]): readonly Find[] =>
  names
    .filter((name) => name.length >= shortestName)
    .flatMap((name) => every(line, new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, 'giu'), 'name'));

/** Words of a written text that look like a private person's, with the place where they stand. */
export interface PrivateWords extends Stretch {
  readonly kind: PrivateKind;
}

/**
 * The e-mail addresses, numbers to call and addresses of a text that was written, by the same patterns as those of a page;
 * whose they are is not for a pattern to say.
 */
export const privateWordsIn = (text: string): readonly PrivateWords[] => {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    if (!/[\d@]/u.test(line)) return [];
    return apart(findsInCell(line, { from: 0, to: line.length })).map(({ kind, from, to }) => ({
      kind,
      from: from + start,
      to: to + start,
    }));
  });
};

interface Found {
  readonly kind: PrivateKind;
  readonly parts: readonly (Stretch & { readonly line: Line })[];
}

const wordsOf = ({ parts }: Found): string =>
  parts
    .map(({ line, from, to }) => line.text.slice(from, to).trim())
    .join(' ')
    .replaceAll(/\s+/gu, ' ');

/** What is found on a page from its top, with the names that are known looked for too. */
const foundOn = (runs: readonly TextRun[], names: readonly string[]): readonly Found[] => {
  const lines = linesOf(runs);
  const spans = spansIn(lines);
  return lines.flatMap((line): readonly Found[] => {
    const taken = spans.flatMap(({ parts }) => parts.filter((part) => part.line === line));
    const finds = [...findsIn(line, hasColumns(line)), ...againIn(line.text, names)].filter((find) =>
      taken.every(({ from, to }) => find.to <= from || find.from >= to),
    );
    return [
      ...spans.filter(({ parts }) => parts[0]?.line === line),
      ...apart(finds).map(({ kind, from, to }) => ({ kind, parts: [{ line, from, to }] })),
    ];
  });
};

/** The names that labels of a page give away, to be looked for on the other pages of the file. */
export const namesOn = (runs: readonly TextRun[]): readonly string[] =>
  foundOn(runs, [])
    .filter(({ kind }) => kind === 'name')
    .map(wordsOf);

/**
 * Words of a page that look like a private person's: e-mail addresses, numbers to call, addresses, names after a label such
 * as "Buyer:" or beneath it, and wherever they stand again. In: the runs of a page's text layer, and names that other pages
 * gave away. A help for the eye, made of patterns of our own: it finds some, never all.
 */
export const suggestionsFor = (
  runs: readonly TextRun[],
  names: readonly string[] = [],
): readonly Suggestion[] =>
  foundOn(runs, [...new Set([...names, ...namesOn(runs)])]).flatMap((found): readonly Suggestion[] => {
    const place = around(found.parts.flatMap(({ line, from, to }) => placeOf(line, { from, to }) ?? []));
    return place === null ? [] : [{ kind: found.kind, text: wordsOf(found), box: place }];
  });
