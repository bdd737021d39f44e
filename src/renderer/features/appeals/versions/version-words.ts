import type { VersionCause, VersionMark } from '#shared/appeals/version.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { lowerFirst } from '#shared/kernel/words.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import type { ComparedPart, Comparison } from './compare.ts';
import type { How } from './word-diff.ts';

const causeWords: Readonly<Record<VersionCause, string>> = {
  pause: 'Before a pause,',
  byHand: 'Kept',
  exported: 'Exported',
  sent: 'Sent',
  beforeRestore: 'Before another was put back,',
};

/** "Exported Mon 23 Nov, 14:12". */
export const markWords = ({ cause, at }: VersionMark, zone: string, now: number): string =>
  `${causeWords[cause]} ${formatInstant(at, zone, now)}`;

/** "1 word", "247 words". */
export const countWords = (count: number): string =>
  `${numberWords(count)}\u00a0${count === 1 ? 'word' : 'words'}`;

const nameIn = (marks: readonly VersionMark[]): string | undefined =>
  marks.findLast(({ name }) => name !== '')?.name;

const lastWords = (marks: readonly VersionMark[], zone: string, now: number): string =>
  marks
    .slice(-1)
    .map((mark) => markWords(mark, zone, now))
    .join('');

/** What a version is called: its own name, or why and when it was kept last. */
export const versionName = (marks: readonly VersionMark[], zone: string, now: number): string =>
  nameIn(marks) ?? lastWords(marks, zone, now);

/** The same within a sentence: "“For Kim”", "exported Mon 23 Nov, 14:12". */
export const versionInWords = (marks: readonly VersionMark[], zone: string, now: number): string => {
  const name = nameIn(marks);
  return name === undefined ? `the version ${lowerFirst(lastWords(marks, zone, now))}` : `“${name}”`;
};

/** What stands under a version's name: every other reason, newest first, and how many words by whom. */
export const versionLines = (
  { marks, words }: { readonly marks: readonly VersionMark[]; readonly words: number },
  zone: string,
  now: number,
): readonly string[] => {
  const title = versionName(marks, zone, now);
  const reasons = marks.toReversed().map((mark) => markWords(mark, zone, now));
  const people = new Set(marks.map(({ by }) => by).filter((by) => by !== ''));
  return [...new Set(reasons.filter((one) => one !== title)), [countWords(words), ...people].join(', ')];
};

/** "3 parts changed, 41 words added, 12 taken away." */
export const summaryWords = ({ changed, added, removed }: Comparison): string => {
  if (changed === 0) return 'No difference.';
  const parts = changed === 1 ? '1 part changed' : `${numberWords(changed)} parts changed`;
  const words = [
    ...(added === 0 ? [] : [`${countWords(added)} added`]),
    ...(removed === 0 ? [] : [`${added === 0 ? countWords(removed) : numberWords(removed)} taken away`]),
  ];
  return `${[parts, ...(words.length === 0 ? ['no word added or taken away'] : words)].join(', ')}.`;
};

/** Why a part is not compared word by word; empty where it is. */
export const howWords = (how: How): string => {
  if (how === 'words') return '';
  const why = 'So much differs here that words are not compared one by one';
  return how === 'lines'
    ? `${why}; lines are.`
    : `${why}: the text before stands first, the text after below.`;
};

/** How a part as a whole stands; nothing where it shows by its words. */
export const stateWords: Readonly<Record<ComparedPart['state'], string>> = {
  same: 'Unchanged',
  changed: '',
  added: 'Added',
  removed: 'Taken away',
};
