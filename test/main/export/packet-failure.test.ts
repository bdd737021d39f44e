import { expect, it } from 'vitest';
import { packetFailure } from '#main/export/packet-failure.ts';
import { AppError } from '#shared/contract/result.ts';

const refusedWith = (code: string): Error => Object.assign(new Error(`${code}: no, '/home/me/x'`), { code });

it.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['EROFS', 'readOnly'],
])('%s is told in words without its path', (code, told) => {
  const failure = packetFailure(refusedWith(code));
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({
    code: told,
    message: expect.stringContaining('The packet was not written.'),
  });
  expect(failure).not.toMatchObject({ message: expect.stringMatching(/\/home|E[A-Z]{3}/u) });
});

it('what was stopped at its signal is cancelled, not failed', () => {
  const { reason } = AbortSignal.abort();
  expect(packetFailure(reason)).toMatchObject({
    code: 'cancelled',
    message: 'Cancelled. Nothing was written.',
  });
});

it('an error in words, and one that nobody foresaw, stay as they are', () => {
  for (const error of [new AppError('damaged', 'Torn.'), new Error('x is undefined')])
    expect(packetFailure(error)).toBe(error);
});
