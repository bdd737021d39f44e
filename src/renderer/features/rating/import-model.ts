import { numberWords } from '#renderer/ui/numbers.ts';
import type { Preview, PreviewRow } from '#shared/readings-import/contract.ts';
import { isReplaced, type Choices } from '#shared/readings-import/rows.ts';

export type ImportView = 'all' | PreviewRow['kind'];

const names: readonly { readonly key: ImportView; readonly name: string }[] = [
  { key: 'all', name: 'All' },
  { key: 'new', name: 'New' },
  { key: 'differs', name: 'Differ' },
  { key: 'same', name: 'On record' },
  { key: 'rejected', name: 'Rejected' },
];

/** The number of all rows of a file that hold something. */
export const rowsOf = ({ counts }: Preview): number =>
  counts.new + counts.same + counts.differs + counts.rejected;

/** The views of the preview with their counts; a kind that no row has is left out. */
export const importViews = (preview: Preview) =>
  names
    .map(({ key, name }) => ({ key, name, count: key === 'all' ? rowsOf(preview) : preview.counts[key] }))
    .filter(({ key, count }) => key === 'all' || count > 0);

export const rowsInView = ({ rows }: Preview, view: ImportView): readonly PreviewRow[] =>
  view === 'all' ? rows : rows.filter(({ kind }) => kind === view);

/** How many readings on record the choices replace. */
export const replacedCount = ({ counts, rows }: Preview, choices: Choices): number => {
  const differing = rows.filter(({ kind }) => kind === 'differs');
  const replaced = differing.filter((row) => isReplaced(row, choices)).length;
  // Rows that are not shown follow the choice for all.
  return replaced + (choices.all === 'replace' ? counts.differs - differing.length : 0);
};

/** How many readings the import would write. */
export const writtenCount = (preview: Preview, choices: Choices): number =>
  preview.counts.new + replacedCount(preview, choices);

/** What happens to a row, in a word or two. */
export const fateOf = (row: PreviewRow, choices: Choices): string => {
  if (row.kind === 'new') return 'Added';
  if (row.kind === 'same') return 'Left out';
  if (row.kind === 'rejected') return 'Rejected';
  return isReplaced(row, choices) ? 'Replaces' : 'Kept as it is';
};

/** A reading or more of them: "1 reading", "143 readings". */
export const readingsWords = (count: number): string =>
  `${numberWords(count)}\u00a0${count === 1 ? 'reading' : 'readings'}`;

/** The rejected rows as a spreadsheet takes them: date and rating as they stood, a row a line. */
export const rejectedText = (preview: Preview): string =>
  rowsInView(preview, 'rejected')
    .map(({ dateText, ratingText }) => `${dateText}\t${ratingText}`)
    .join('\n');
