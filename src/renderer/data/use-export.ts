import { useState } from 'react';
import type { Answer } from '#shared/contract/result.ts';
import { useBusy } from './use-busy.ts';
import { startJob, type RunningJob } from './jobs.ts';
import { tellFailure } from './told-failure.ts';
import { tellFile } from './told-file.ts';

/** What came of an export, in words. */
export type Told = {
  readonly words: string;
  readonly failed: boolean;
  /** Shows the file in its folder; only where one was written. */
  readonly onShow?: () => void;
};

/** A file that was written where the user said: what is in it, and its path; null when the user said nowhere. */
export type Written = { readonly what: string; readonly path: string | null };

const show = (path: string, failed: (words: string) => void): void => {
  void startJob('app.reveal', { what: 'placed', path }).answer.then((shown) => {
    if (!shown.ok) failed(shown.error.message);
  });
};

const toldOf = (answer: Answer<Written>, tell: (told: Told) => void): Told | null => {
  if (!answer.ok) return { words: answer.error.message, failed: true };
  const { what, path } = answer.value;
  if (path === null) return null;
  const onShow = (): void => show(path, (words) => tell({ words, failed: true }));
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

/** The same on a long screen: what was written is told by the shell, beside it stands only why something was not. */
export const useToldExport = <T>(written: (value: T) => Written) => {
  const [failure, setFailure] = useState<Told | null>(null);
  const { busy: isBusy, begin: takeTurn, end } = useBusy();

  const begin = (start: () => RunningJob<T>): void => {
    if (!takeTurn()) return;
    setFailure(null);
    void start().answer.then((answer) => {
      end();
      if (!answer.ok) {
        setFailure({ words: answer.error.message, failed: true });
        return;
      }
      const { what, path } = written(answer.value);
      if (path !== null) tellFile({ what, detail: path, onShow: () => show(path, tellFailure) });
    });
  };
  return { failure, isBusy, begin };
};
