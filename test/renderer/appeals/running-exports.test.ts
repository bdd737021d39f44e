import { expect, it } from 'vitest';
import type { JobOutput } from '#shared/contract/jobs.ts';
import type { Answer } from '#shared/contract/result.ts';
import {
  type ExportWork,
  runExport,
  runningExport,
  watchExport,
} from '#renderer/features/appeals/running-exports.ts';

type End = Answer<JobOutput<'packet.export'>>;

const failed: End = { ok: false, error: { code: 'diskFull', message: 'The disk is full.' } };
const cancelled: End = { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } };

/** An export that ends when it is said, and what was told of it without its dialog. */
const bench = (held: ExportWork['held'] = () => Promise.resolve(null)) => {
  const ends: ((end: End) => void)[] = [];
  const told: End[] = [];
  const work: ExportWork = {
    held,
    begin: (listen) => {
      const answer = new Promise<End>((resolve) => ends.push(resolve));
      listen({ done: 3, total: 9, words: 'exhibit 3' });
      return { answer, cancel: () => ends.at(-1)?.(cancelled) };
    },
    tell: (end) => told.push(end),
  };
  return { work, ends, told };
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('tells its end to the dialog that is open, and to nobody else', async () => {
  const { work, ends, told } = bench();
  const seen: End[] = [];
  const forget = watchExport('a', (end) => seen.push(end));
  const run = runExport('a', work);
  await turn();
  expect(runningExport('a')).not.toBeNull();
  ends[0]?.(failed);
  await run;
  forget();
  expect([seen, told, runningExport('a')]).toEqual([[failed], [], null]);
});

it('goes on when its dialog is gone, and tells its end to the window', async () => {
  const { work, ends, told } = bench();
  const forget = watchExport('a', () => expect.unreachable());
  const run = runExport('a', work);
  await turn();
  forget();
  ends[0]?.(failed);
  await run;
  expect(told).toEqual([failed]);
});

it('is found again by a dialog that opens while it runs, which can stop it', async () => {
  const { work, told } = bench();
  const run = runExport('a', work);
  await turn();
  const seen: End[] = [];
  const forget = watchExport('a', (end) => seen.push(end));
  runningExport('a')?.cancel();
  await run;
  forget();
  expect([seen, told]).toEqual([[cancelled], []]);
});

it('is one of its appeal at a time, and does not stand in the way of another appeal’s', async () => {
  const { work, ends } = bench();
  const runs = [runExport('a', work), runExport('a', work), runExport('b', work)];
  await turn();
  await runExport('a', work);
  expect(ends).toHaveLength(2);
  for (const end of ends) end(failed);
  await Promise.all(runs);
  expect([runningExport('a'), runningExport('b')]).toEqual([null, null]);
});

it('does not begin while the text is not whole, and says why', async () => {
  const why = { code: 'refused', message: 'Text waits.' } as const;
  const { work, ends, told } = bench(() => Promise.resolve(why));
  await runExport('a', work);
  expect([ends, told, runningExport('a')]).toEqual([[], [{ ok: false, error: why }], null]);
});
