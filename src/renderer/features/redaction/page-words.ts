import type { TextRun } from '#shared/evidence-pages.ts';
import { listWords } from '#shared/kernel/words.ts';
import { namesOn, type Suggestion, suggestionsFor } from '#shared/redaction-suggestions.ts';

/** The words of one page, each with its place; null where they can't be read. */
export type Words = readonly TextRun[] | null;

/** What is known of the words of a page: its own, and those that were read from its pixels (undefined: not yet). */
export interface PageWords {
  readonly page: number;
  readonly own: Words;
  readonly seen: Words | undefined;
}

const noRuns: readonly TextRun[] = [];

/** The words of a page that can be looked through. */
export const runsOf = ({ own, seen }: Pick<PageWords, 'own' | 'seen'>): readonly TextRun[] =>
  own !== null && own.length > 0 ? own : (seen ?? noRuns);

/** Whether the words of a page could still be read from its pixels. */
export const isToRead = ({ own, seen }: Pick<PageWords, 'own' | 'seen'>): boolean =>
  own?.length === 0 && seen === undefined;

const keptNames = new WeakMap<readonly TextRun[], readonly string[]>();
const keptFinds = new WeakMap<
  readonly TextRun[],
  { readonly key: string; readonly found: readonly Suggestion[] }
>();

const namesIn = (runs: readonly TextRun[]): readonly string[] => {
  const kept = keptNames.get(runs) ?? namesOn(runs);
  keptNames.set(runs, kept);
  return kept;
};

/** The names that the pages of a file give away, each once. */
export const namesOf = (pages: readonly PageWords[]): readonly string[] =>
  [...new Set(pages.flatMap((one) => namesIn(runsOf(one))))].toSorted((a, b) => a.localeCompare(b));

/** The suggestions for the words of a page; found once for the same words and names. */
export const suggestionsOn = (runs: readonly TextRun[], names: readonly string[]): readonly Suggestion[] => {
  const key = names.join('\n');
  const kept = keptFinds.get(runs);
  if (kept?.key === key) return kept.found;
  const found = suggestionsFor(runs, names);
  keptFinds.set(runs, { key, found });
  return found;
};

/** "3", "3 and 4", "3, 5–9 and 12". */
const pageList = (pages: readonly number[]): string => {
  const stretches: { readonly from: number; to: number }[] = [];
  for (const page of pages) {
    const last = stretches.at(-1);
    if (last !== undefined && last.to === page - 1) last.to = page;
    else stretches.push({ from: page, to: page });
  }
  return listWords(
    stretches.flatMap(({ from, to }) => {
      if (to === from) return [String(from)];
      return to === from + 1 ? [String(from), String(to)] : [`${String(from)}–${String(to)}`];
    }),
  );
};

/** Says of which pages no word can be looked through; null where there is none. */
export const silentWords = (pages: readonly PageWords[]): string | null => {
  const silent = pages.filter((one) => runsOf(one).length === 0).map(({ page }) => page);
  if (silent.length === 0) return null;
  return silent.length === 1
    ? `Page\u00a0${pageList(silent)} has no text that can be read: look at it yourself.`
    : `Pages ${pageList(silent)} have no text that can be read: look at them yourself.`;
};

const toLookWords = (toLook: number): string | null => {
  if (toLook === 0) return null;
  return toLook === 1
    ? '1 page is still being looked through.'
    : `${String(toLook)} pages are still being looked through.`;
};

/** Asks whether a copy is to be saved while suggestions of other pages are open, or may come; null where neither is so. */
export const openElsewhereWords = (
  elsewhere: readonly { readonly page: number; readonly count: number }[],
  toLook: number,
): string | null => {
  const looking = toLookWords(toLook);
  if (elsewhere.length === 0) return looking;
  const count = elsewhere.reduce((sum, one) => sum + one.count, 0);
  const pages = elsewhere.map(({ page }) => page).toSorted((a, b) => a - b);
  const open = count === 1 ? '1 suggestion is' : `${String(count)} suggestions are`;
  const found = `${open} still open on ${pages.length === 1 ? 'page' : 'pages'}\u00a0${pageList(pages)}.`;
  return looking === null ? found : `${found} ${looking}`;
};

const look = 'Look for names, numbers and addresses yourself.';
const missed = 'Patterns miss things: look yourself too.';

/** What a page's suggestions are worth: why there are none, and always that a person has to look too. */
export const lookWords = (words: PageWords, found: number, open: number): string => {
  if (open > 0) return missed;
  if (isToRead(words))
    return 'This page has no text of its own, only pixels. Its words can be read from them, here on this computer. It takes some seconds a page and misses things: look yourself too.';
  if (words.seen === null) return `The words of this page could not be read. ${look}`;
  if (runsOf(words).length === 0) return `No words were found on this page. ${look}`;
  return found === 0
    ? `Nothing on this page looks like a name after a label, a phone number, an e-mail or street address. ${missed}`
    : `All that was found on this page is covered. ${missed}`;
};
