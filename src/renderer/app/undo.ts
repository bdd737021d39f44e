import { allTold, onSent, sendPart, tellSent, type Sent } from '#renderer/data/send.ts';
import { useRedoable } from '#renderer/state/redoable.ts';
import type { Failure } from '#shared/contract/result.ts';

/** One step of a person: the numbers of its history entries in the order in which they were made. */
export interface Step {
  readonly seqs: readonly number[];
  readonly words?: string | undefined;
  /** What was done, where it can't be taken back. */
  readonly final?: string | undefined;
}

// Only numbers of history entries: the history itself knows what they changed.
let done: readonly Step[] = [];
let undone: readonly Step[] = [];
let turning = false;
let era = 0;
const keepUndone = (steps: readonly Step[]): void => {
  undone = steps;
  useRedoable.setState({ is: steps.length > 0 });
};

const nothingLeft = new Set<(words: string) => void>();

/** Forgets what could be undone, since another shop or other records are open. */
export const forgetUndo = (): void => {
  era += 1;
  done = [];
  keepUndone([]);
};

let remembered: Promise<unknown> = Promise.resolve();

/**
 * Remembers a step of this window, one that can't be taken back too, once it is known whether it can. It is forgotten where
 * another shop was opened meanwhile. What was undone before can't be done again then.
 */
export const rememberDone = (coming: Promise<Step | null>): void => {
  const own = era;
  const add = (step: Step | null): void => {
    if (step === null || own !== era) return;
    done = [...done, step];
    keepUndone([]);
  };
  remembered = Promise.all([remembered, coming]).then(([, step]) => {
    add(step);
  });
};

/** Calls `listen` when there is no step left to take back or to do again. */
export const onNothingLeft = (listen: (words: string) => void): (() => void) => {
  nothingLeft.add(listen);
  return () => nothingLeft.delete(listen);
};

const sayNothingLeft = (words: string): null => {
  for (const listen of nothingLeft) listen(words);
  return null;
};

const takeEach = async ({ seqs, words }: Step, prefix: string): Promise<Step | Failure> => {
  const taken: number[] = [];
  let failure: Failure | null = null;
  for (const seq of seqs.toReversed()) {
    const result = await sendPart('history.undo', { seq });
    if (result.ok) taken.push(result.seq);
    else {
      failure = result.error;
      break;
    }
  }
  const said = words === undefined || failure !== null ? {} : { words: `${prefix}: ${words}` };
  await tellSent({ name: 'history.undo', seqs: taken, ...said });
  return failure ?? { seqs: taken, ...(words === undefined ? {} : { words }) };
};

const take = async (step: Step, prefix: string): Promise<Step | Failure> => {
  turning = true;
  try {
    return await takeEach(step, prefix);
  } finally {
    turning = false;
  }
};

let last: Promise<unknown> = Promise.resolve();

// A key that is pressed again before the first answer is there means the step before; none is lost, and none taken twice.
// What was done last may be on the screen before it is told and remembered here.
const inTurn = (act: () => Promise<Failure | null>): Promise<Failure | null> => {
  const whenKnown = async (): Promise<Failure | null> => {
    await allTold();
    await remembered;
    return act();
  };
  const next = last.then(whenKnown, whenKnown);
  last = next;
  return next;
};

const undoNow = async (named: Step | undefined): Promise<Failure | null> => {
  if (named !== undefined && !done.includes(named)) return null;
  const step = named ?? done.at(-1);
  if (step === undefined)
    return sayNothingLeft('Nothing is left to undo here. History shows what else can be taken back.');
  // It stays the newest: an undo never reaches past it for something that was not meant.
  if (step.final !== undefined)
    return sayNothingLeft(
      `“${step.final}” can’t be undone, and nothing was. History shows what else can be taken back.`,
    );
  done = done.filter((one) => one !== step);
  const taken = await take(step, 'Undone');
  if (!('seqs' in taken)) return taken;
  keepUndone([...undone, taken]);
  return null;
};

/** Undoes a step; the newest of this window when none is named. Answers why it could not be done. */
export const undo = (step?: Step): Promise<Failure | null> => inTurn(() => undoNow(step));

const redoNow = async (): Promise<Failure | null> => {
  const step = undone.at(-1);
  if (step === undefined) return sayNothingLeft('Nothing is left to do again.');
  keepUndone(undone.slice(0, -1));
  const taken = await take(step, 'Done again');
  if (!('seqs' in taken)) return taken;
  done = [...done, taken];
  return null;
};

/** Does again what was undone last: undoing an undo. Answers why it could not be done. */
export const redo = (): Promise<Failure | null> => inTurn(redoNow);

/** Commands that save what is being typed, or a part of something bigger: no toast, no step of undo. */
const quiet: readonly string[] = [
  'appeal.write',
  'claim.write',
  'exhibit.describe',
  'audit.note',
  'batch.open',
  'batch.addReadings',
];

/** Calls `listen` for each command of this window that a person would call one step. */
export const onStep = (listen: (step: Sent, turned: boolean) => void): (() => void) =>
  onSent((sent) => {
    if (!quiet.includes(sent.name)) listen(sent, turning);
  });
