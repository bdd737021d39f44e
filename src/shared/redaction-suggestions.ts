import type { PageBox, TextRun } from './evidence-pages.ts';

/** What a suggestion takes words for. */
export type PrivateKind = 'name' | 'phone' | 'email' | 'address';

/** Words of a page that look like those of a private person, and the place to cover. */
export interface Suggestion {
  readonly kind: PrivateKind;
  readonly text: string;
  readonly box: PageBox;
}

interface Segment {
  readonly run: TextRun;
  readonly from: number;
}

interface Line {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly left: number;
}

interface Find {
  readonly kind: PrivateKind;
  readonly from: number;
  readonly to: number;
}

const middle = ({ box }: TextRun): number => box.top + box.height / 2;

const isBeside = (a: TextRun, b: TextRun): boolean =>
  Math.abs(middle(a) - middle(b)) < Math.min(a.box.height, b.box.height) / 2;

/** The runs of a page as lines, from the top; runs that stand apart on a line have spaces between them. */
const linesOf = (runs: readonly TextRun[]): readonly Line[] => {
  const rows: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isBeside(first, run)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.box.left - b.box.left)));
};

const gapBetween = (before: TextRun, after: TextRun): string => {
  const gap = after.box.left - (before.box.left + before.box.width);
  const letter = before.box.width / Math.max(1, before.text.length);
  if (gap > letter * 3) return '   ';
  return gap > letter * 0.3 ? ' ' : '';
};

const lineOf = (row: readonly TextRun[]): Line => {
  let text = '';
  const segments: Segment[] = [];
  for (const [index, run] of row.entries()) {
    const before = row[index - 1];
    if (before !== undefined) text += gapBetween(before, run);
    segments.push({ run, from: text.length });
    text += run.text;
  }
  return { text, segments, left: row[0]?.box.left ?? 0 };
};

// Letters differ in width, and where a run is cut is only known from its letters.
const weights: readonly (readonly [letters: RegExp, weight: number])[] = [
  [/[iljtfrI.,:;'|!()\-\s]/u, 0.55],
  [/[mwMW@%]/u, 1.5],
  [/[A-Z\d]/u, 1.1],
];

const weightOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (weights.find(([letters]) => letters.test(letter))?.[1] ?? 1),
    0,
  );

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The part of a run between two letters, with some room around it, so that no edge of a letter shows. */
const partOf = ({ text, box }: TextRun, from: number, to: number): PageBox => {
  const whole = weightOf(text) || 1;
  const start = weightOf(text.slice(0, from)) / whole;
  const end = weightOf(text.slice(0, to)) / whole;
  const letter = box.width / whole;
  const left = clamp(box.left + box.width * start - letter * (from === 0 ? 0.2 : 0.6));
  const right = clamp(box.left + box.width * end + letter * (to >= text.length ? 0.2 : 0.6));
  const rim = box.height * 0.06;
  const top = clamp(box.top - rim);
  return { left, top, width: right - left, height: clamp(box.top + box.height + rim) - top };
};

const around = (boxes: readonly PageBox[]): PageBox | null => {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
};

const placeOf = ({ segments }: Line, { from, to }: Find): PageBox | null =>
  around(
    segments.flatMap(({ run, from: at }) => {
      const start = Math.max(0, from - at);
      const end = Math.min(run.text.length, to - at);
      return end > start ? [partOf(run, start, end)] : [];
    }),
  );

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Digits in groups, as people write a number to call; those in one piece only after "+" or a word that says so. */
const phone = /(?<![\p{L}\d])(?:\+|\b00)?\(?\d[\d\s().\-/\u2011\u2013]{6,}\d/gu;
const phoneLabel =
  /\b(?:phone|mobile|cell|tel|telephone|call|whatsapp|contact)(?:\s*(?:no|number))?\.?\s*:?\s*$/iu;
/** What stands before the digits of a longer reference, as of a parcel: "1Z 999 AA1 ". */
const partOfReference = /(?:\p{L}\d+|\d)[\s-]*$/u;
const isDate =
  /^(?:19|20)\d{2}[\s.\-/]|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/u;

const street =
  /\b\d{1,6}[A-Za-z]?,?\s+(?:[\p{L}\d.'’-]+\s+){0,5}(?:st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|way|ct|court|pl|place|ter|terrace|pkwy|parkway|hwy|highway|cir|circle|close|crescent|square|sq)\b\.?(?:,?\s+(?:apt|apartment|unit|suite|ste|flat|floor|#)\.?\s*[\w-]+)?/giu;
const jalan = /\b(?:jalan|jl\.?|lorong|soi|thanon)\s+[\p{L}\d][^,\n]{2,60}/giu;
const box = /\bp\.?\s?o\.?\s?box\s+\d+/giu;
const usTown = /\b\p{Lu}[\p{L}.'’ -]{1,40},\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/gu;
const ukPostcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b/gu;

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

const phonesIn = (line: string): readonly Find[] =>
  every(line, phone, 'phone').filter(({ from, to }) => isPhone(line, from, line.slice(from, to)));

const afterLabel = (line: string, label: RegExp, kind: PrivateKind): readonly Find[] =>
  [...line.matchAll(label)].flatMap((match): readonly Find[] => {
    const from = match.index + match[0].length;
    const found = value.exec(line.slice(from))?.[0].trimEnd() ?? '';
    if (!/\p{L}/u.test(found) || (kind === 'name' && found.length > longestName)) return [];
    return [{ kind, from, to: from + found.length }];
  });

const findsIn = (line: string): readonly Find[] => [
  ...every(line, email, 'email'),
  ...phonesIn(line),
  ...afterLabel(line, nameLabel, 'name'),
  ...afterLabel(line, addressLabel, 'address'),
  ...[street, jalan, box, usTown, ukPostcode].flatMap((pattern) => every(line, pattern, 'address')),
];

/** The longer find counts where two overlap. */
const apart = (finds: readonly Find[]): readonly Find[] => {
  const kept: Find[] = [];
  for (const find of finds.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (kept.every(({ from, to }) => find.to <= from || find.from >= to)) kept.push(find);
  return kept.toSorted((a, b) => a.from - b.from);
};

const bareLabel =
  /^\s*(?:buyer|recipient|customer|consignee|receiver|deliver(?:ed)?\s+to|ship(?:ped)?\s+to|sold\s+to|bill(?:ed)?\s+to)(?:\s+name)?\s*:?\s*$/iu;

const wholeLine = ({ text }: Line): Find => ({ kind: 'name', from: 0, to: text.trimEnd().length });

/** A line under a label that stands alone ("Ship to") begins with a name. */
const isUnderLabel = (line: Line, before: Line | undefined): boolean =>
  before !== undefined &&
  bareLabel.test(before.text) &&
  Math.abs(before.left - line.left) < 0.02 &&
  line.text.trim().length <= longestName &&
  /\p{L}/u.test(line.text);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

const shortestName = 4;

/** Names that a label gave away, wherever else they stand. */
const againIn = (line: string, names: readonly string[]): readonly Find[] =>
  names
    .filter((name) => name.length >= shortestName)
    .flatMap((name) => every(line, new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, 'giu'), 'name'));

interface FoundLine {
  readonly line: Line;
  readonly finds: readonly Find[];
}

const foundLines = (runs: readonly TextRun[]): readonly FoundLine[] => {
  const lines = linesOf(runs);
  return lines.map((line, index) => ({
    line,
    finds: isUnderLabel(line, lines[index - 1]) ? [wholeLine(line)] : findsIn(line.text),
  }));
};

const namesOf = (found: readonly FoundLine[]): readonly string[] =>
  found.flatMap(({ line, finds }) =>
    finds.filter(({ kind }) => kind === 'name').map(({ from, to }) => line.text.slice(from, to).trim()),
  );

/** The names that labels of a page give away, to be looked for on the other pages of the file. */
export const namesOn = (runs: readonly TextRun[]): readonly string[] => namesOf(foundLines(runs));

/**
 * Words of a page that look like a private person's: e-mail addresses, numbers to call, addresses, names after a label such
 * as "Buyer:" and wherever they stand again. In: the runs of a page's text layer, and names that other pages gave away. A
 * help for the eye, made of patterns of our own: it finds some, never all.
 */
export const suggestionsFor = (
  runs: readonly TextRun[],
  names: readonly string[] = [],
): readonly Suggestion[] => {
  const found = foundLines(runs);
  const known = [...new Set([...names, ...namesOf(found)])];
  return found.flatMap(({ line, finds }) =>
    apart([...finds, ...againIn(line.text, known)]).flatMap((find): readonly Suggestion[] => {
      const place = placeOf(line, find);
      const text = line.text.slice(find.from, find.to).replaceAll(/\s+/gu, ' ');
      return place === null ? [] : [{ kind: find.kind, text, box: place }];
    }),
  );
};
