import { onSent, send } from '#renderer/data/send.ts';
import type { Failure } from '#shared/contract/result.ts';

// Only numbers of history entries: the history itself knows what they changed.
let done: readonly number[] = [];
let undone: readonly number[] = [];
let turning = false;

/** Forgets what could be undone, since other records are open. */
export const forgetUndo = (): void => {
  done = [];
  undone = [];
};

/** Remembers an entry of this window that can be taken back. What was undone before can't be done again then. */
export const rememberDone = (seq: number): void => {
  done = [...done, seq];
  undone = [];
};

const take = async (seq: number): Promise<number | Failure> => {
  turning = true;
  const result = await send('history.undo', { seq });
  turning = false;
  return result.ok ? result.seq : result.error;
};

/** Undoes an entry; the newest of this window when none is named. Answers why it could not be done. */
export const undo = async (seq = done.at(-1)): Promise<Failure | null> => {
  if (seq === undefined || turning) return null;
  done = done.filter((one) => one !== seq);
  const taken = await take(seq);
  if (typeof taken !== 'number') return taken;
  undone = [...undone, taken];
  return null;
};

/** Does again what was undone last: undoing an undo. */
export const redo = async (): Promise<Failure | null> => {
  const seq = undone.at(-1);
  if (seq === undefined || turning) return null;
  undone = undone.slice(0, -1);
  const taken = await take(seq);
  if (typeof taken !== 'number') return taken;
  done = [...done, taken];
  return null;
};

/** Commands that save what is being typed, or a part of something bigger: no toast, no step of undo. */
const quiet: readonly string[] = ['appeal.write', 'claim.write', 'batch.open', 'batch.addReadings'];

/** Calls `listen` for each command of this window that a person would call one step. */
export const onStep = (listen: (seq: number, turned: boolean) => void): (() => void) =>
  onSent(({ name, seq }) => {
    if (!quiet.includes(name)) listen(seq, turning);
  });
