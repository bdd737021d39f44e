import { useRef, useState } from 'react';
import { makeTurns } from '#renderer/data/in-turn.ts';
import { useIntake } from '#renderer/data/intake.ts';
import { send, sendPart, tellSent } from '#renderer/data/send.ts';
import { tellFailure } from '#renderer/data/told-failure.ts';
import { listWords } from '#shared/kernel/words.ts';
import { withHeld, withoutFiled, withoutHeld, type HeldRow } from './held-files.ts';
import type { NoticeChange } from './use-notice.ts';

const takeBackFiles = async (rows: readonly HeldRow[], fail: (words: string) => void): Promise<void> => {
  const seqs: number[] = [];
  for (const { file } of rows) {
    const result = await sendPart('evidence.remove', { id: file.id, rev: file.rev });
    if (result.ok) seqs.push(result.seq);
    else fail(result.error.message);
  }
  const words = seqs.length === 1 ? {} : { words: `${String(seqs.length)}\u00a0files put into the trash` };
  await tellSent({ name: 'evidence.remove', seqs, ...words });
};

/**
 * Files of a notice that is not recorded yet. Each is filed in the vault at once, as evidence of no case, so that it
 * outlives the window; the form remembers which they are, and recording the notice gives them to its case.
 */
export const useHeldFiles = (shopId: string, change: (made: NoticeChange) => void) => {
  const intake = useIntake(shopId);
  const { fail } = intake;
  const [turns] = useState(() =>
    makeTurns(() => {
      fail('The files could not be filed. What is on file is safe; drop the others once more.');
    }),
  );
  /** The case that is being recorded; null where none is, or it was refused. */
  const recording = useRef<Promise<string | null>>(Promise.resolve(null));

  /** Names of files that were not filed, until they are or a person goes on without them. */
  const unfiled = useRef<readonly string[]>([]);

  const forget = (): void => {
    unfiled.current = [];
    intake.forget();
  };

  const file = async (files: readonly File[], what: string): Promise<boolean> => {
    const names = files.map(({ name }) => name);
    unfiled.current = [...new Set([...unfiled.current, ...names])];
    // A file that comes while the notice is being recorded is evidence of its case.
    const caseId = await recording.current;
    const { added } = await intake.take(files, caseId);
    unfiled.current = withoutFiled(unfiled.current, added);
    if (added.length > 0 && caseId === null)
      change((form) => ({
        files: withHeld(
          form.files,
          added.map(({ id }) => id),
          what,
        ),
      }));
    const left = withoutFiled(names, added);
    // The form is gone by then, and with it the place where this would stand.
    if (left.length > 0 && caseId !== null) tellFailure(`Not filed with the case: ${listWords(left)}.`);
    return added.length === files.length;
  };

  return {
    intake: { ...intake, forget },
    /** Files dropped, pasted or chosen, all showing `what` (empty: not said yet); one lot after the other. */
    add: (files: readonly File[], what = ''): void => {
      turns.add(() => file(files, what));
    },
    /** Records once no file is on its way any more; not where some could not be filed and nobody has gone on without. */
    record: async (
      step: () => Promise<string | null>,
      onUnfiled: (names: readonly string[]) => void,
      isWithout: boolean,
    ): Promise<string | null> => {
      await turns.settled();
      if (unfiled.current.length > 0 && !isWithout) {
        onUnfiled(unfiled.current);
        return null;
      }
      recording.current = step();
      return recording.current;
    },
    /** Puts files of the notice into the trash, as one step. */
    takeBack: (rows: readonly HeldRow[]): Promise<void> => takeBackFiles(rows, fail),
    /** Takes a file out of the notice: into the trash, but for one that was on file before the notice was. */
    leaveOut: async ({ file: { id, rev }, isFromBefore }: HeldRow): Promise<void> => {
      if (isFromBefore) change((form) => ({ files: withoutHeld(form.files, id) }));
      else await send('evidence.remove', { id, rev });
    },
  };
};
