import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#shared/contract/result.ts';
import { countEntries, type Verdict, walkChain } from '../db/history.ts';
import { openReadOnly } from '../db/open.ts';

export interface WalkContext {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Walks the history's chain on a connection of its own that can't write; see `walkChain`. */
export const verifyHistory = async (
  input: { readonly database: string },
  { signal, progress }: WalkContext,
): Promise<Verdict> => {
  const db = openReadOnly(input.database);
  try {
    const total = countEntries(db);
    const walk = walkChain(db);
    for (;;) {
      const step = walk.next();
      if (step.done === true) return step.value;
      progress(step.value, total);
      await nextTurn();
      if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
    }
  } finally {
    db.close();
  }
};
