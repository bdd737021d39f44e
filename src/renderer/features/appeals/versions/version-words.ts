import type { VersionCause, VersionMark } from '#shared/appeals/version.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import type { Comparison } from './compare.ts';
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

/** What a version is called: its own name, or why and when it was kept last. */
export const versionName = (marks: readonly VersionMark[], zone: string, now: number): string => {
  const named = marks.findLast(({ name }) => name !== '');
  const last = marks.at(-1);
  return named?.name ?? (last === undefined ? '' : markWords(last, zone, now));
};

/** What stands under a version's name: every other reason, and how many words. */
export const versionLines = (marks: readonly VersionMark[], zone: string, now: number): readonly string[] => {
  const name = versionName(marks, zone, now);
  return marks
    .toReversed()
    .map((mark) => `${markWords(mark, zone, now)}${mark.by === '' ? '' : `, ${mark.by}`}`)
    .filter((words) => words !== name);
};

/** "1 word", "247 words". */
export const countWords = (count: number): string =>
  `${numberWords(count)}\u00a0${count === 1 ? 'word' : 'words'}`;

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

/** "Claim 2, added" for what is new or gone as a whole. */
export const stateWords = (state: 'same' | 'changed' | 'added' | 'removed'): string =>
  state === 'removed' ? 'Taken away' : upperFirst(state === 'same' ? 'unchanged' : state);
