import type { Span } from './proposal.ts';

/** How far a word may stand from what it belongs to. */
const REACH = 220;

/** Where a thought ends: an empty line, a sentence, or a line that begins with a label of its own. */
const boundary =
  /\n[^\S\n]*\n|(?<![ap]\.m|\bno|\bnos|\bid|\bref)[.!?]\s+(?=[\p{Lu}\d])|[;•]\s|\n(?=[^\S\n]*[\p{L}][\p{L}\d /()-]{0,40}[:：])/giu;

const lastBoundary = (text: string): number =>
  [...text.matchAll(boundary)].reduce((end, match) => Math.max(end, match.index + match[0].length), 0);

/** The words of the same thought before a span, at most `REACH` characters. */
export const before = (text: string, { from }: Span): string => {
  const reach = text.slice(Math.max(0, from - REACH), from);
  return reach.slice(lastBoundary(reach));
};

/** The words of the same thought after a span, at most `REACH` characters. */
export const after = (text: string, { to }: Span): string => {
  const reach = text.slice(to, to + REACH);
  const [end] = reach.matchAll(boundary);
  return end === undefined ? reach : reach.slice(0, end.index + 1);
};

/** The whole thought that holds a span. */
export const around = (text: string, span: Span): string =>
  `${before(text, span)}${text.slice(span.from, span.to)}${after(text, span)}`;

/** The line that holds a span, at most `REACH` characters to each side, with the place where it begins. */
export const lineAt = (
  text: string,
  { from, to }: Span,
): { readonly line: string; readonly start: number } => {
  const least = Math.max(0, from - REACH);
  const start = Math.max(least, text.slice(least, from).lastIndexOf('\n') + 1 + least);
  const end = text.slice(to, to + REACH).indexOf('\n');
  return { line: text.slice(start, to + (end === -1 ? REACH : end)), start };
};

/** A line "Label: value", or a label alone with its value in the next line. */
export interface LabelledValue extends Span {
  readonly label: string;
  readonly value: string;
  /** Whether the value stands in the line below its label, as one place of a menu below another does. */
  readonly isBelow: boolean;
}

const isNextLabel = /^[\p{L}][\p{L}\d /()-]{0,40}[:：]/u;

/** Each value that stands after one of the labels (a source of a regular expression) at the beginning of a line. */
export const valuesAfter = (text: string, labels: string): readonly LabelledValue[] => {
  const pattern = new RegExp(
    `^[^\\S\\n]*(?:[-*•·]\\s*)?(${labels})[^\\S\\n]*(?:[:：][^\\S\\n]*([^\\n]*)|\\t[^\\S\\n]*([^\\n]+)|\\r?(?=\\n[^\\S\\n]*\\S))`,
    'gimu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [all, label = '', own = match[3] ?? ''] = match;
    const end = match.index + all.length;
    const nextLine = own.trim() === '' ? /^\s*?\n[^\S\n]*([^\n]+)/u.exec(text.slice(end, end + REACH)) : null;
    const raw = nextLine?.[1] ?? own;
    const value = raw.trim();
    if (value === '' || (nextLine !== null && isNextLabel.test(value))) return [];
    const rawFrom = nextLine === null ? end - own.length : end + nextLine[0].length - raw.length;
    const from = rawFrom + raw.indexOf(value);
    return [{ label, value, from, to: from + value.length, isBelow: nextLine !== null }];
  });
};
