import { useState } from 'react';
import type { Failure, Result } from '#shared/contract/result.ts';
import { useBusy } from '#renderer/data/use-busy.ts';

/** Sends what a small form holds and keeps its error for the place where it belongs. */
export const useCommand = () => {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { busy: isBusy, begin, end } = useBusy();

  const run = async (step: () => Promise<Result<unknown>>): Promise<boolean> => {
    if (!begin()) return false;
    const result = await step();
    end();
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
