import { useState } from 'react';
import { useBusy } from '#renderer/data/use-busy.ts';
import type { Result } from '#shared/contract/result.ts';

type Fields = Readonly<Record<string, string>>;

/** Sends what a form of the case's file holds, once at a time, and keeps what was wrong for where it belongs. */
export const useRecording = (onDone: () => void) => {
  const [errors, setErrors] = useState<Fields>({});
  const [message, setMessage] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const refuse = (fields: Fields) => {
    setErrors(fields);
    setMessage(null);
  };
  const run = async (step: () => Promise<Result<unknown>>) => {
    if (!begin()) return;
    const result = await step();
    end();
    if (result.ok) {
      onDone();
      return;
    }
    setErrors(result.error.fields ?? {});
    setMessage(result.error.message);
  };
  return { errors, message, busy, refuse, run };
};
