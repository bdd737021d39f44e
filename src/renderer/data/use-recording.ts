import { useState } from 'react';
import type { Result } from '#shared/contract/result.ts';
import { useBusy } from './use-busy.ts';

type Fields = Readonly<Record<string, string>>;

/** What stands in a form till it is recorded. */
interface Left {
  readonly isLeft: boolean;
  readonly startAnew: () => void;
  readonly done: () => void;
}

/**
 * Sends what a form holds, once at a time, and keeps what was wrong for where it belongs. `form` is what
 * stands there till then; null where it is kept otherwise.
 */
export const useRecording = (form: Left | null, onDone: () => void) => {
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
      form?.done();
      onDone();
      return;
    }
    setErrors(result.error.fields ?? {});
    setMessage(result.error.message);
  };
  const left =
    form === null
      ? null
      : {
          isLeft: form.isLeft,
          startAnew: () => {
            form.startAnew();
            refuse({});
          },
        };
  return { left, errors, message, busy, refuse, run };
};
