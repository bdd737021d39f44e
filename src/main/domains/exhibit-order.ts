import type { Exhibit } from '#shared/appeals/appeal.ts';
import type { Tx } from '../db/tx.ts';

/** Exhibits of an appeal in their order; an exhibit's number is its place in it, from 1. */
export const exhibitsInOrder = (tx: Tx, appealId: string): readonly Exhibit[] =>
  tx.all('exhibits', { appealId }).toSorted((a, b) => a.position - b.position);

/** Numbers follow order: whatever stands at another place than before is written anew. */
export const renumber = (tx: Tx, exhibits: readonly Exhibit[]): void => {
  for (const [position, exhibit] of exhibits.entries()) {
    if (exhibit.position !== position) tx.put('exhibits', { ...exhibit, position });
  }
};

/** Closes what an undo left open in the numbers of an appeal's exhibits. */
export const renumberExhibits = (tx: Tx, appealId: string): void =>
  renumber(tx, exhibitsInOrder(tx, appealId));
