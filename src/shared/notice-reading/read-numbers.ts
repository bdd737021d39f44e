import { before, lineAt } from './clauses.ts';
import { overlaps, type NoticeProposal, type Span } from './proposal.ts';

type NumberField = 'ticket' | 'orders' | 'listings';

const idWord = '(?:ids?|nos?\\.?|numbers?|codes?|references?|refs?\\.?|#)';
const foreignNouns =
  'return|refund|package|parcel|shipment|shipping|tracking|payment|transaction|invoice|appeal|customer|buyer|creator|policy|rule|shop|store|seller|account|user|chat|message|conversation|campaign|tax|vat|bank|card|warehouse|knowledge|purchase|work|replacement|exchange|settlement|statement|phone|contact';

/** Words that say what the number after them is. The first alternative that fits the longest phrase counts. */
const labelPattern = new RegExp(
  [
    `(?<foreign>(?<![\\p{L}\\d_])(?:(?:${foreignNouns})\\s+(?:order\\s+)?(?:${idWord}|order)|order\\s+(?:item|line)\\s+${idWord}|tracking|waybill|awb|phone|tel|telephone|mobile|whatsapp|hotline|fax|iban|imei|ean|upc|gtin|knowledge_id|zip|postcode|barcode|bar code|serial)(?![\\p{L}\\d_]))`,
    `(?<orders>(?<![\\p{L}\\d_])orders?(?:\\s*\\(s\\))?(?:\\s+${idWord}(?:\\s*\\(s\\))?)?(?![\\p{L}\\d_]))`,
    `(?<listings>(?<![\\p{L}\\d_])(?:products?|listings?|items?)(?:\\s+${idWord}(?:\\s*\\(s\\))?)?(?![\\p{L}\\d_]))`,
    `(?<sku>(?<![\\p{L}\\d_])(?:sku|video|live|content|ad|post)s?(?:\\s+${idWord})?(?![\\p{L}\\d_]))`,
    `(?<ticket>(?<![\\p{L}\\d_])(?:(?:violation|enforcement|penalty|case|ticket|notice|record)s?(?:\\s+(?:record|ticket|case|notice))?(?:\\s*${idWord})?|(?:reference|ref\\.?)(?:\\s*(?:id|no\\.?|number|code|#))?)(?![\\p{L}\\d_]))`,
  ].join('|'),
  'giu',
);

const inDoubt =
  /\b(?:not|except(?:ing)?|exclud(?:e|es|ed|ing)|unaffected|other than|instead of|example|e\.g|sample|previous|earlier|old|original|another|similar|related|linked|duplicate|closed)\b|n[’']t\b/iu;
const directGap = /^[\s:：#.,([–-]{0,8}(?:(?:is|are)\s+)?$/u;
const listGap =
  /^(?:\s*[,;、/&|]\s*|\s+and\s+|\s*,\s*and\s+|[^\S\n]*\r?\n[^\S\n]*(?:[-*•·]\s*|\d{1,3}[.)]\s+)?|[ \u00a0\t]+)$/u;
const numberPattern =
  /(?<![\p{L}\d.+*=&?%_/-])(?:\d{3}-\d{7}-\d{7}|\d{4}(?:[ \u00a0]\d{4}){2,4}(?:[ \u00a0]\d{1,3})?|\d{8,22})(?![\p{L}\d*%_]|[./-]\d)/gu;
const codePattern = /^[\p{L}\d]{1,12}(?:[-_/][\p{L}\d]{1,20}){0,4}(?![\p{L}\d]|[-_/.]\d)/u;
/** A day written in one word, or the code of something else. */
const notATicket = /^(?:\d{1,2}\p{L}{3,9}\d{2,4}$|sku|asin|inv|po[-_\d])/iu;
const leastDigits = 4;
const longNumber = /^\d{15,20}$/u;

interface Found extends Span {
  readonly value: string;
  readonly field: NumberField | 'other' | null;
  readonly plural: boolean;
  readonly doubt: string | null;
  readonly words: string;
}

const digitsOf = (text: string): string =>
  /^[\d \u00a0]+$/u.test(text) ? text.replaceAll(/[ \u00a0]/gu, '') : text;

const addressReach = 240;

const isInAddress = (text: string, { from }: Span): boolean => {
  const word =
    text
      .slice(Math.max(0, from - addressReach), from)
      .split(/\s/u)
      .at(-1) ?? '';
  return /:\/\/|www\.|@/u.test(word);
};

const fieldOf = (groups: Readonly<Record<string, string | undefined>>): NumberField | 'other' => {
  if (groups['orders'] !== undefined) return 'orders';
  if (groups['listings'] !== undefined) return 'listings';
  return groups['ticket'] === undefined ? 'other' : 'ticket';
};

/** What stands before a number: the nearest word that says what it is. */
const byLabel = (text: string, span: Span): Omit<Found, keyof Span | 'value'> => {
  const lead = before(text, span);
  const label = [...lead.matchAll(labelPattern)].at(-1);
  if (label === undefined) return { field: null, plural: false, doubt: null, words: '' };
  const gap = lead.slice(label.index + label[0].length);
  const doubt = directGap.test(gap)
    ? null
    : `“${label[0].trim()}” stands before it, with other words between.`;
  const { line } = lineAt(text, span);
  return {
    field: fieldOf(label.groups ?? {}),
    plural: /s\b|\(s\)/iu.test(label[0]),
    doubt: inDoubt.test(line) ? 'Other words in its line leave in doubt what it is.' : doubt,
    words: label[0].trim(),
  };
};

/** A number that goes on a list is what the number before it is; sure of it where the label names several. */
const byList = (
  text: string,
  span: Span,
  last: Found | undefined,
): Omit<Found, keyof Span | 'value'> | null => {
  if (last === undefined) return null;
  const gap = text.slice(last.to, span.from);
  if (!listGap.test(gap)) return null;
  const { field, plural, words } = last;
  if (field === null) return { field, plural, doubt: null, words };
  const alike = digitsOf(text.slice(span.from, span.to)).length === last.value.length;
  const named = last.plural || !gap.includes('\n');
  const doubt = alike && named ? null : 'It follows another number and has no words of its own.';
  return { field, plural, doubt: last.doubt ?? doubt, words };
};

const numbersIn = (text: string, taken: readonly Span[]): readonly Found[] => {
  const all: Found[] = [];
  for (const match of text.matchAll(numberPattern)) {
    const span = { from: match.index, to: match.index + match[0].length };
    if (taken.some((one) => overlaps(one, span)) || isInAddress(text, span)) continue;
    const kind = byList(text, span, all.at(-1)) ?? byLabel(text, span);
    all.push({ ...span, value: digitsOf(match[0]), ...kind });
  }
  return all;
};

const codeNouns = '(?<noun>violation|enforcement|case|ticket)';
const codeLabel = new RegExp(
  `(?<![\\p{L}\\d_])(?:(?:${codeNouns}|reference)\\s*(?:(?<id>id|no\\.?|number|#)|code)(?![\\p{L}\\d])[^\\S\\n]*[:：]?|(?:violation|enforcement|case|ticket|reference|ref\\.?)[^\\S\\n]*[:：])[^\\S\\n]*#?[^\\S\\n]*`,
  'giu',
);
/** Shorter than those that `numberPattern` finds. */
const shortNumber = /^\d{5,7}$/u;

const isReference = (code: string): boolean =>
  /\p{L}/u.test(code) && !notATicket.test(code) && (code.match(/\d/gu)?.length ?? 0) >= leastDigits;

/** Why a code behind a label may be something else; null where the label says that it is the ticket's. */
const codeDoubt = (text: string, match: RegExpExecArray, span: Span): string | null => {
  const { line, start } = lineAt(text, span);
  if (text.slice(start, match.index).trim() !== '' || inDoubt.test(line))
    return 'Other words in its line leave in doubt what it is.';
  const { noun, id } = match.groups ?? {};
  const isNamed = noun !== undefined && id !== undefined;
  const isShort = shortNumber.test(text.slice(span.from, span.to));
  return isShort && !isNamed ? 'No word says that it is the ticket’s own number.' : null;
};

/** References with letters, such as "VR-2026-118823", and short numbers: only right after a word that names them. */
const codesIn = (text: string, taken: readonly Span[]): readonly Found[] =>
  [...text.matchAll(codeLabel)].flatMap((match) => {
    const from = match.index + match[0].length;
    const [code = ''] = codePattern.exec(text.slice(from, from + 80)) ?? [];
    const span = { from, to: from + code.length };
    if (!isReference(code) && !shortNumber.test(code)) return [];
    if (taken.some((one) => overlaps(one, span))) return [];
    const doubt = codeDoubt(text, match, span);
    const words = match[0].replace(/[\s:：#]+$/u, '');
    return [{ ...span, value: code, field: 'ticket' as const, plural: false, doubt, words }];
  });

const unlabelled = (number: Found): readonly NoticeProposal[] => {
  if (!longNumber.test(number.value)) return [];
  const { value, from, to } = number;
  const why = 'A long number without a word that says what it is.';
  return (['ticket', 'orders'] as const).map((field) => ({ field, value, from, to, sure: false, why }));
};

/** What the places of each number call it, those without a word left out. */
const namesOf = (found: readonly Found[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  for (const { value, field } of found) {
    if (field !== null) names.set(value, (names.get(value) ?? new Set()).add(field));
  }
  return names;
};

/** The ticket's number, order numbers and product numbers, by the words beside them. `taken` are the dates. */
export const readNumbers = (text: string, taken: readonly Span[]): readonly NoticeProposal[] => {
  const found = [...numbersIn(text, taken), ...codesIn(text, taken)];
  const names = namesOf(found);
  return found.flatMap((number) => {
    const { field, value, from, to, words, doubt } = number;
    if (field === 'other') return [];
    const calls = names.get(value)?.size ?? 0;
    if (field === null) return calls > 0 ? [] : unlabelled(number);
    const why = calls > 1 ? 'The text calls this number two things.' : doubt;
    return [{ field, value, from, to, sure: why === null, why: why ?? `“${words}” stands before it.` }];
  });
};
