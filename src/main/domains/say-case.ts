import type { Tx } from '../db/tx.ts';

/** "case 9", for the sentence of a change that belongs to an appeal. */
export const caseOf = (tx: Tx, { violationId }: { readonly violationId: string }): string =>
  `case ${tx.get('violations', violationId).number}`;
