import { useRef } from 'react';
import { useIntake } from '#renderer/data/intake.ts';
import { send } from '#renderer/data/send.ts';
import { withHeld, type HeldRow } from './held-files.ts';
import type { NoticeChange } from './use-notice.ts';

/**
 * Files of a notice that is not recorded yet. Each is filed in the vault at once, as evidence of no case, so that it
 * outlives the window; the form remembers which they are, and recording the notice gives them to its case.
 */
export const useHeldFiles = (shopId: string, change: (made: NoticeChange) => void) => {
  const intake = useIntake(shopId);
  const last = useRef<Promise<void>>(Promise.resolve());

  const file = async (files: readonly File[], what: string): Promise<void> => {
    const { added } = await intake.take(files, null);
    const ids = added.map(({ id }) => id);
    if (ids.length > 0) change((form) => ({ files: withHeld(form.files, ids, what) }));
  };

  return {
    intake,
    /** Files dropped, pasted or chosen, all showing `what` (empty: not said yet); one lot after the other. */
    add: (files: readonly File[], what = ''): void => {
      const before = last.current;
      const run = async (): Promise<void> => {
        await before;
        await file(files, what);
      };
      last.current = run();
    },
    /** Resolves when no file is on its way any more. */
    settled: (): Promise<void> => last.current,
    leaveOut: async ({ file: { id, rev } }: HeldRow): Promise<void> => {
      await send('evidence.remove', { id, rev });
    },
  };
};
