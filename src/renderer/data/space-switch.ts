import { create } from 'zustand';
import { startJob, type RunningJob } from './jobs.ts';
import { flushUnsaved } from './unsaved.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { Answer } from '#shared/contract/result.ts';
import type { Space } from '#shared/choices.ts';

interface SpaceSwitch {
  readonly what: 'open' | 'reset' | null;
  readonly progress: JobProgress | null;
  readonly failure: string | null;
  readonly cancel: () => void;
  readonly change: (space: Space) => Promise<void>;
  readonly reset: () => Promise<void>;
  readonly dismiss: () => void;
}

const unsaved =
  'Some of the text of an appeal is not saved yet; a note stands above it and says why. Mend it, then try again. These records stay open.';

const nothing = (): void => undefined;

/** Opening other records and making the sample anew: one at a time, whichever screen asked. */
export const useSpaceSwitch = create<SpaceSwitch>()((set, get) => {
  const run = async (
    what: 'open' | 'reset',
    begin: (listen: (progress: JobProgress) => void) => RunningJob<unknown>,
  ): Promise<void> => {
    if (get().what !== null) return;
    if (!(await flushUnsaved())) {
      set({ failure: unsaved });
      return;
    }
    // A second click may have come while the text was saved.
    if (get().what !== null) return;
    const { answer, cancel } = begin((progress) => set({ progress }));
    set({ what, progress: null, failure: null, cancel });
    const told: Answer<unknown> = await answer;
    set({
      what: null,
      progress: null,
      cancel: nothing,
      failure: told.ok || told.error.code === 'cancelled' ? null : told.error.message,
    });
  };
  return {
    what: null,
    progress: null,
    failure: null,
    cancel: nothing,
    change: (space) => run('open', (listen) => startJob('space.open', { space }, listen)),
    reset: () => run('reset', (listen) => startJob('sample.reset', {}, listen)),
    dismiss: () => set({ failure: null }),
  };
});
