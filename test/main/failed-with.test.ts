import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failedWith } from '#main/worker/failed-with.ts';
import { AppError } from '#shared/contract/result.ts';

const folder = mkdtempSync(join(tmpdir(), 'good-standing-'));

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

it.each([
  [
    'a file that is gone',
    () => readFileSync(join(folder, 'gone.png')),
    'notFound',
    'The file is not there any more.',
  ],
  ['a folder', () => readFileSync(folder), 'unreadable', 'This is a folder, not a file.'],
])('the system’s refusal of %s is told in words without its path', (_name, act, code, message) => {
  expect(failedWith(thrownBy(act))).toEqual({ code, message });
});

it.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM'])('%s is told in words', (code) => {
  const told = failedWith(Object.assign(new Error(`${code}: no, write '/home/me/x'`), { code }));
  expect(told.code).not.toBe('internal');
  expect(told.message).not.toMatch(/ENO|EAC|EPERM|EDQ|\/home/u);
});

it('what was stopped at its signal is cancelled, not failed', () => {
  const stopped = thrownBy(() => {
    AbortSignal.abort().throwIfAborted();
  });
  expect(failedWith(stopped)).toEqual({ code: 'cancelled', message: 'Cancelled. Nothing was changed.' });
});

it('an error in words stays as it is, and an unforeseen one keeps its own', () => {
  expect(failedWith(new AppError('damaged', 'Torn.'))).toEqual({ code: 'damaged', message: 'Torn.' });
  expect(failedWith(new Error('x is undefined'))).toEqual({ code: 'internal', message: 'x is undefined' });
});
