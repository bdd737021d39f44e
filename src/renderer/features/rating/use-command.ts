import { useState } from 'react';
import type { Failure, Result } from '#shared/contract/result.ts';

/** Sends what a small form holds and keeps its error for the place where it belongs. */
export const useCommand = () => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  const run = async (step: () => Promise<Result<unknown>>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    const result = await step();
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    return result.ok;
  };

  const refuse = (field: string, words: string) => {
    setFailure({ code: 'invalid', message: words, fields: { [field]: words } });
  };

  const clear = () => {
    setFailure(null);
  };

  const fieldError = (field: string): string | undefined => failure?.fields?.[field];
  const message = failure !== null && failure.fields === undefined ? failure.message : null;
  return { run, refuse, clear, isBusy, fieldError, message };
};
