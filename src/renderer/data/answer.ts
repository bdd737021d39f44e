import { z } from 'zod';
import type { Answer, Failure } from '#shared/contract/result.ts';

const code = z.enum([
  'invalid',
  'notFound',
  'conflict',
  'refused',
  'notUndoable',
  'cancelled',
  'diskFull',
  'readOnly',
  'damaged',
  'unreadable',
  'internal',
]);

const failed = z.object({
  ok: z.literal(false),
  error: z.object({ code, message: z.string(), fields: z.record(z.string(), z.string()).optional() }),
});
const succeeded = z.object({ ok: z.literal(true), seq: z.number().optional(), value: z.unknown() });

const brokenOff: Failure = {
  code: 'internal',
  message: 'The answer could not be read. All saved records are safe; close the window and open it again.',
};

/** Reads what main replied: the value by its schema, or the failure. `seq` is 0 where the lane has none. */
export const readAnswer = <T>(
  reply: unknown,
  value: z.ZodType<T>,
): Answer<{ readonly value: T; readonly seq: number }> => {
  const failure = failed.safeParse(reply);
  if (failure.success) {
    const { code: errorCode, message, fields } = failure.data.error;
    return {
      ok: false,
      error: fields === undefined ? { code: errorCode, message } : { code: errorCode, message, fields },
    };
  }
  const success = succeeded.safeParse(reply);
  const parsed = success.success ? value.safeParse(success.data.value) : null;
  if (success.data === undefined || parsed?.success !== true) return { ok: false, error: brokenOff };
  return { ok: true, value: { value: parsed.data, seq: success.data.seq ?? 0 } };
};
