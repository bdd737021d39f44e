import { expect, it } from 'vitest';
import { packetFailure } from '#main/export/packet-failure.ts';
import { AppError } from '#shared/contract/result.ts';

const told = (error: unknown): AppError => {
  const failure = packetFailure(error);
  if (failure instanceof AppError) return failure;
  throw new Error('not told in words');
};

it.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['EROFS', 'readOnly'],
])('%s is told in words without its path', (cause, expected) => {
  const { code, message } = told(
    Object.assign(new Error(`${cause}: no, mkdir '/home/me/x'`), { code: cause }),
  );
  expect(code).toBe(expected);
  expect(message).toContain('The packet was not written.');
  expect(message).not.toMatch(/\/home|E[A-Z]{3}/u);
});

it('what was stopped at its signal is cancelled, not failed', () => {
  const { code, message } = told(new DOMException('This operation was aborted', 'AbortError'));
  expect({ code, message }).toEqual({ code: 'cancelled', message: 'Cancelled. Nothing was written.' });
});

it('an error in words, and one that nobody foresaw, stay as they are', () => {
  for (const error of [new AppError('damaged', 'Torn.'), new Error('x is undefined')])
    expect(packetFailure(error)).toBe(error);
});
