import type { TextRun } from './evidence-pages.ts';
import type { PrivateFind } from './private-finds.ts';
import { isReference, ownerOf } from './private-owners.ts';
import { findsInRows, headOf } from './private-rows.ts';
import { linesOf } from './redaction-lines.ts';
import { namesOn, type Suggestion, suggestionsFor } from './redaction-suggestions.ts';

/** A find with its owner by the words before it; null where they say that it is nobody's who buys. */
const weighed = ({ kind, text }: Suggestion, page: string, from: number): PrivateFind | null => {
  // Only a label gives a name away.
  if (kind === 'name') return { kind, text, isBuyers: true };
  if (from === -1) return { kind, text, isBuyers: false };
  const words = { kind, from, to: from + text.length };
  const owner = ownerOf(page, words);
  if (owner === 'own' || owner === 'business' || isReference(page, words)) return null;
  return { kind, text, isBuyers: owner === 'buyer' };
};

/** What looks like a private person's data on pages of text, by the words and places of their runs. */
export const findsOnPages = (pages: readonly (readonly TextRun[])[]): readonly PrivateFind[] => {
  const names = pages.flatMap(namesOn);
  return pages.flatMap((runs) => {
    const page = linesOf(runs)
      .map(({ text }) => text.replaceAll(/\s+/gu, ' '))
      .join('\n');
    const ends = new Map<string, number>();
    return suggestionsFor(runs, names).flatMap((found): readonly PrivateFind[] => {
      const from = page.indexOf(found.text, ends.get(found.text) ?? 0);
      ends.set(found.text, from + found.text.length);
      const find = weighed(found, page, from);
      return find === null ? [] : [find];
    });
  });
};

const linesOnPage = 60;

/** Lines of plain text as a page of its own, each a run as wide as it is long. */
const pageOf = (lines: readonly string[]): readonly TextRun[] => {
  const longest = Math.max(1, ...lines.map(({ length }) => length));
  return lines.flatMap((text, index): readonly TextRun[] => {
    const box = {
      left: 0,
      top: index / linesOnPage,
      width: text.length / longest,
      height: 0.8 / linesOnPage,
    };
    return text.trim() === '' ? [] : [{ text, box }];
  });
};

const findsInProse = (lines: readonly string[]): readonly PrivateFind[] =>
  findsOnPages(
    Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, page) =>
      pageOf(lines.slice(page * linesOnPage, (page + 1) * linesOnPage)),
    ),
  );

const delimiters = [/\t/u, /\s*\|\s*/u, /;/u, /,/u, /\s{2,}/u] as const;

/** The lines of a text as rows, by what stands between the heads of their columns; null where it has no such heads. */
const asTable = (
  lines: readonly string[],
): { readonly at: number; readonly rows: readonly string[][] } | null => {
  for (const delimiter of delimiters) {
    const rows = lines.map((line) => line.split(delimiter));
    const at = headOf(rows.map((row) => (row.length > 1 ? row : [])));
    if (at >= 0) return { at, rows: rows.slice(at) };
  }
  return null;
};

/** What looks like a private person's data in the lines of a plain text, also where they are columns. */
export const findsInLines = (lines: readonly string[]): readonly PrivateFind[] => {
  const table = asTable(lines);
  if (table === null) return findsInProse(lines);
  return [...findsInProse(lines.slice(0, table.at)), ...findsInRows(table.rows)];
};

/** Mail providers that give an address to anyone. */
const publicMail =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|proton|protonmail|gmx|mail|qq|163|naver)\.[\p{L}.]+/u;
const addressed = /^(?:from|reply-to|to|cc)\s*:/iu;

/**
 * The lines of an e-mail to look through: its text, and of its head the addresses that are no business's own. What else stands
 * in a head are numbers of machines, many of which look like addresses.
 */
export const mailLines = (lines: readonly string[]): readonly string[] => {
  const end = lines.findIndex((line) => line.trim() === '');
  const head = lines.slice(0, end === -1 ? lines.length : end);
  const body = end === -1 ? [] : lines.slice(end);
  return [...head.filter((line) => addressed.test(line) && publicMail.test(line.toLowerCase())), ...body];
};
