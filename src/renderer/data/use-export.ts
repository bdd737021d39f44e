import { useState } from 'react';
import type { Answer } from '#shared/contract/result.ts';
import { useBusy } from './use-busy.ts';
import { startJob, type RunningJob } from './jobs.ts';

/** What came of an export, in words. */
export type Told = {
  readonly words: string;
  readonly failed: boolean;
  /** Shows the file in its folder; only where one was written. */
  readonly onShow?: () => void;
};

/** A file that was written where the user said: what is in it, and its path; null when the user said nowhere. */
export type Written = { readonly what: string; readonly path: string | null };

const toldOf = (answer: Answer<Written>, tell: (told: Told) => void): Told | null => {
  if (!answer.ok) return { words: answer.error.message, failed: true };
  const { what, path } = answer.value;
  if (path === null) return null;
  const onShow = (): void => {
    void startJob('app.reveal', { what: 'placed', path }).answer.then((shown) => {
      if (!shown.ok) tell({ words: shown.error.message, failed: true });
    });
  };
  return { words: `${what} written to ${path}`, failed: false, onShow };
};

/** One export at a time: what was told of the last one, and the way to begin another. */
export const useExport = <T>(written: (value: T) => Written) => {
  const [told, setTold] = useState<Told | null>(null);
  const { busy: isBusy, begin: takeTurn, end } = useBusy();

  const begin = (start: () => RunningJob<T>): void => {
    if (!takeTurn()) return;
    setTold(null);
    void start().answer.then((answer) => {
      end();
      setTold(toldOf(answer.ok ? { ok: true, value: written(answer.value) } : answer, setTold));
    });
  };
  return { told, isBusy, begin };
};
