import type { StateLook } from '#renderer/ui/states.ts';
import { fairFrom, goodFrom, type ScoreBand } from '#shared/audits/score.ts';
import { shareWords } from '../audit-words.ts';

/** Word, shape and colour of a score. */
export const bandLooks: Readonly<Record<ScoreBand, StateLook>> = {
  good: { tone: 'good', shape: 'check', word: 'Good' },
  fair: { tone: 'attn', shape: 'half', word: 'Fair' },
  low: { tone: 'dang', shape: 'cross', word: 'Low' },
};

export const bandWords = `Good is from ${shareWords(goodFrom)} on, fair from ${shareWords(fairFrom)}; both are this app’s own bounds. Runs of one month count together, item by item.`;

/** A place in the grid of sections and months. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a place in a grid of so many rows and columns; null for any other key. */
export const gridMove = (
  { row, column }: Spot,
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Spot | null => {
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
};
