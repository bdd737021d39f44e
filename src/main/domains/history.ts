import type { historyCommands } from '#shared/history.ts';
import type { Handlers } from './handler.ts';

/** Undo and redo: one command for every change, since it works on the history itself. */
export const historyHandlers: Handlers<typeof historyCommands> = {
  'history.undo': (tx, { seq }) => {
    const sentence = tx.undo(seq);
    return { value: { sentence }, sentence, undoes: seq };
  },
};
