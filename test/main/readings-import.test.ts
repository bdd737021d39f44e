import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobInput } from '#shared/contract/jobs.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Preview } from '#shared/readings-import/contract.ts';
import { chunkRows, shownReadings } from '#shared/readings.ts';
import { verifyChain } from '#main/db/history.ts';
import { selectRows } from '#main/db/queries.ts';
import { seededEnv } from '#main/env.ts';
import type { JobContext } from '#main/jobs.ts';
import { openPreferences } from '#main/services/preferences.ts';
import { importReadings, previewReadings } from '#main/services/readings-import.ts';
import { type Bench, createShop, openBench, testNow } from '../support/records.ts';
import { noDesktop } from '../support/no-desktop.ts';
import { workHere } from '../support/work-here.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const contextWith = (signal: AbortSignal, progress: JobContext['progress']): JobContext => ({
  records: bench.records,
  env: seededEnv(() => bench.clock.now, 9),
  actor: null,
  work: workHere,
  signal,
  progress,
  pathOf: (token) => join(bench.folder, token),
  preferences: openPreferences(bench.folder),
  desktop: noDesktop,
  openSpace: () => Promise.resolve(),
  resetSample: () => Promise.resolve(),
  reveal: () => undefined,
  askWhere: () => Promise.resolve(null),
  wasPlaced: () => false,
});
const context = (): JobContext => contextWith(new AbortController().signal, () => undefined);

type Asked = Partial<Omit<JobInput<'readings.import'>, 'shopId' | 'fingerprint'>>;
const pasted = (text: string, more: Asked = {}) => ({
  shopId,
  source: { kind: 'text' as const, text },
  columns: null,
  order: null,
  ...more,
});
const preview = (text: string, more: Asked = {}): Promise<Preview> =>
  previewReadings(pasted(text, more), context());
const take = async (text: string, more: Asked = {}, within = context()) => {
  const { fingerprint } = await preview(text, more);
  const choices = { all: 'keep' as const, days: {} };
  return importReadings(
    { ...pasted(text), choices, reason: 'As Seller Center lists it', fingerprint, ...more },
    within,
  );
};

const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(bench.folder, name), content);
  return { source: { kind: 'token' as const, token: name } };
};

const shown = (): readonly string[] =>
  shownReadings(
    selectRows(bench.records.db, 'readings', { shopId }),
    selectRows(bench.records.db, 'batches', { shopId }),
  ).map(({ day, rating }) => `${day} ${String(rating)}`);

/** So many days before today, newest first, as a spreadsheet copies them. */
const days = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(testNow - (index + 1) * 86_400_000).toISOString().slice(0, 10);
    return `${day}\t${String(100 + (index % 100))}`;
  }).join('\n');

const codeOf = async (done: Promise<unknown>): Promise<string> => {
  try {
    await done;
    return 'done';
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : String(error);
  }
};

describe('an import of past readings', () => {
  const three = 'Date\tRating\n2026-05-03\t180\n2026-05-04\t176\n2026-05-05\tlow\n';

  it('is previewed without a write', async () => {
    const before: unknown = bench.records.db.prepare('SELECT count(*) AS count FROM history').get();
    expect(await preview(three)).toMatchObject({
      asks: null,
      columns: { date: 0, rating: 1 },
      names: ['Date', 'Rating'],
      counts: { new: 2, same: 0, differs: 0, rejected: 1 },
      span: { from: '2026-05-03', to: '2026-05-04' },
      rows: [
        { row: 2, kind: 'new', day: '2026-05-03', rating: 180 },
        { row: 3, kind: 'new' },
        { row: 4, kind: 'rejected', ratingText: 'low', reason: '“low” is not a number' },
      ],
    });
    expect(bench.records.db.prepare('SELECT count(*) AS count FROM history').get()).toEqual(before);
  });

  it('shows all of it with one entry, which undo hides and redo brings back', async () => {
    const { seq, added } = await take(days(450));
    expect(added).toBe(450);
    expect(shown()).toHaveLength(450);
    const taken = bench.run('history.undo', { seq });
    expect(taken.sentence).toBe('Undone: 450 readings imported from pasted rows');
    expect(shown()).toEqual([]);
    expect(selectRows(bench.records.db, 'batches').map(({ state }) => state)).toEqual(['withdrawn']);
    bench = bench.reopen();
    await bench.records.tidied;
    bench.run('history.undo', { seq: seq + 1 });
    expect(shown()).toHaveLength(450);
    bench.run('history.undo', { seq: seq + 2 });
    expect(shown()).toEqual([]);
    expect(verifyChain(bench.records.db).bad).toBeNull();
  });

  it('adds nothing when it is done twice, and only what is new from a file that goes further', async () => {
    await take(days(20));
    const once = shown();
    expect(await codeOf(take(days(20)))).toBe(
      'refused: All of it is on record already. Nothing was imported.',
    );
    expect((await take(days(25))).added).toBe(5);
    expect(shown().slice(-20)).toEqual(once);
  });

  it('keeps what is on record, or replaces it with a reason, in all or in some rows, and undo brings it back', async () => {
    const at = Date.parse('2026-05-03T22:00:00Z');
    bench.run('reading.log', { shopId, rating: 150, at, note: '' });
    bench.run('reading.log', { shopId, rating: 151, at: at + 86_400_000, note: '' });
    const file2 = '2026-05-03,180\n2026-05-04,176\n2026-05-05,175';
    expect((await preview(file2)).counts).toEqual({ new: 1, same: 0, differs: 2, rejected: 0 });
    const choices = { all: 'keep' as const, days: { '2026-05-04': 'replace' as const } };
    const done = await take(file2, { choices });
    expect(done).toMatchObject({ added: 1, replaced: 1 });
    expect(shown()).toEqual(['2026-05-03 150', '2026-05-04 176', '2026-05-05 175']);
    const corrected = selectRows(bench.records.db, 'readings').find(({ rating }) => rating === 176);
    expect(corrected).toMatchObject({ note: 'As Seller Center lists it', at: at + 86_400_000 });
    bench.run('history.undo', { seq: done.seq });
    expect(shown()).toEqual(['2026-05-03 150', '2026-05-04 151']);
    await take(file2, { choices: { all: 'replace', days: {} } });
    expect(shown()).toEqual(['2026-05-03 180', '2026-05-04 176', '2026-05-05 175']);
  });

  it('takes what a reading replaced away with it, and undo brings both back', async () => {
    const { id } = bench.run('reading.log', { shopId, rating: 150, at: testNow - 86_400_000, note: '' });
    await take('2026-11-22,180', { choices: { all: 'replace', days: {} } });
    const stands = selectRows(bench.records.db, 'readings').find(({ replaces }) => replaces === id);
    bench.run('reading.remove', { id: stands?.id ?? '', rev: 1 });
    expect(shown()).toEqual([]);
    const { seq } = bench.batches.length === 0 ? { seq: 0 } : { seq: bench.batches.at(-1)?.to ?? 0 };
    bench.run('history.undo', { seq });
    expect(shown()).toEqual(['2026-11-22 180']);
  });

  it.each([1, 2, 3])('leaves nothing when it is cancelled after chunk %d', async (chunk) => {
    const stop = new AbortController();
    const cancelled = contextWith(stop.signal, ({ words, done }) => {
      if (words === 'writing' && done === (chunk - 1) * chunkRows) stop.abort();
    });
    expect(await codeOf(take(days(550), {}, cancelled))).toBe('cancelled: Cancelled. Nothing was imported.');
    for (const table of ['readings', 'batches'] as const)
      expect(selectRows(bench.records.db, table), table).toEqual([]);
  });

  it('leaves nothing when it is cancelled while it reads', async () => {
    const stop = new AbortController();
    const cancelled = contextWith(stop.signal, () => stop.abort());
    expect(await codeOf(take(days(50), {}, cancelled))).toMatch(/^cancelled/);
    expect(selectRows(bench.records.db, 'batches')).toEqual([]);
  });

  it('leaves nothing on the next start after a crash in the middle, and says how much was dropped', async () => {
    const { id } = bench.run('batch.open', { shopId, kind: 'readings' });
    const rows = Array.from({ length: chunkRows }, (_, index) => ({
      at: testNow - (index + 1) * 3_600_000,
      rating: 180,
      note: '',
      replaces: null,
    }));
    for (let chunk = 0; chunk < 3; chunk += 1) bench.run('batch.addReadings', { batchId: id, rows });
    expect(shown()).toEqual([]);
    bench = bench.reopen();
    await bench.records.tidied;
    expect(selectRows(bench.records.db, 'readings')).toEqual([]);
    expect(selectRows(bench.records.db, 'batches')).toEqual([]);
    expect(bench.batches.map(({ dropped }) => dropped['readings']?.length)).toEqual([
      chunkRows,
      chunkRows,
      chunkRows,
    ]);
  });

  it('drops an unfinished import whose count is wrong, once and for all', async () => {
    const { id } = bench.run('batch.open', { shopId, kind: 'readings' });
    const row = { at: testNow - 3_600_000, rating: 180, note: '', replaces: null };
    bench.run('batch.addReadings', { batchId: id, rows: [row, row] });
    bench.records.db.exec('UPDATE batches SET rows = 500');
    bench = bench.reopen();
    await bench.records.tidied;
    expect(selectRows(bench.records.db, 'batches')).toEqual([]);
    expect(bench.batches).toHaveLength(1);
  });

  it('stops when the file was changed since it was read', async () => {
    const asked = file('rates.csv', 'Date,Rating\n2026-05-03,180');
    const { fingerprint } = await preview('', asked);
    file('rates.csv', 'Date,Rating\n2026-05-03,190');
    const input = {
      ...pasted(''),
      ...asked,
      fingerprint,
      choices: { all: 'keep' as const, days: {} },
      reason: '',
    };
    expect(await codeOf(importReadings(input, context()))).toMatch(/^conflict: The file was changed/);
    expect(selectRows(bench.records.db, 'batches')).toEqual([]);
  });
});

describe('what is read', () => {
  const rows = 'Date,Rating\r\n2026-05-03,180\r\n2026-05-04,176\r\n';
  const bigEndian = Buffer.from(rows, 'utf16le').swap16();

  it.each<readonly [string, string | Uint8Array]>([
    ['UTF-8', rows],
    ['UTF-8 with a mark', `\ufeff${rows}`],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${rows}`, 'utf16le')],
    ['UTF-16, big end first, with a mark', Buffer.from(`\ufeff${rows}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(rows, 'utf16le')],
    ['UTF-16, big end first, without a mark', bigEndian],
    ['semicolons', rows.replaceAll(',', ';')],
    ['tabs and bare CR', rows.replaceAll(',', '\t').replaceAll('\r\n', '\r')],
    ['bars', rows.replaceAll(',', '|')],
    ['quotes over lines', rows.replace('Rating', '"Rating,\r\nas ""shown"""')],
  ])('is the same in %s', async (_what, content) => {
    expect(await preview('', file('rates.csv', content))).toMatchObject({
      fileName: 'rates.csv',
      counts: { new: 2, same: 0, differs: 0, rejected: 0 },
    });
  });

  it('counts the line that names the separator as a row', async () => {
    const told = await preview('', file('rates.csv', 'sep=;\r\nDate;Rating\r\n2026-05-03;x'));
    expect(told.rows).toMatchObject([{ row: 3, kind: 'rejected' }]);
  });

  it('is asked for where it does not say itself', async () => {
    const twoWays = 'Date,Rating\n3/4/2026,180\n5/4/2026,181';
    expect(await preview(twoWays)).toMatchObject({ asks: 'order', example: '3/4/2026', rows: [] });
    expect((await preview(twoWays, { order: 'dmy' })).rows.map(({ day }) => day)).toEqual([
      '2026-04-03',
      '2026-04-05',
    ]);
    expect(await codeOf(take(twoWays))).toMatch(/^invalid/);
    const twoNumbers = 'A,B,C\n2026-05-03,180,12';
    expect(await preview(twoNumbers)).toMatchObject({ asks: 'columns', names: ['A', 'B', 'C'] });
    expect((await preview(twoNumbers, { columns: { date: 0, rating: 1 } })).counts.new).toBe(1);
  });

  it.each<readonly [string, string | Uint8Array, RegExp]>([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /is a workbook\. Save its sheet as CSV/],
    ['a PDF', '%PDF-1.7', /is a PDF/],
    ['another encoding', Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0x31]), /“CSV UTF-8”/],
    ['zero bytes', Buffer.from([65, 0, 0, 66, 44, 49]), /is not a text file/],
    [
      'an open quote',
      'Date,Rating\n2026-05-03,180\n"2026-05-04,176\n',
      /has a quote that is not closed in row 3/,
    ],
    ['nothing', '', /has no rows of data/],
    ['a header alone', 'Date,Rating\n', /has no rows of data/],
  ])('is refused with what to do when it is %s', async (_what, content, words) => {
    expect(await codeOf(preview('', file('rates.csv', content)))).toMatch(words);
    expect(selectRows(bench.records.db, 'batches')).toEqual([]);
  });

  it('is refused when it is gone', async () => {
    const asked = file('rates.csv', rows);
    rmSync(join(bench.folder, 'rates.csv'));
    expect(await codeOf(preview('', asked))).toMatch(/^unreadable: rates\.csv can’t be read/);
  });

  it('may be 100,000 rows: all are accounted for, the first of each kind are shown', async () => {
    const many = Array.from(
      { length: 100_000 },
      (_, index) => `2026-05-03,${String(index % 4 === 3 ? 'x' : 180)}`,
    );
    const { counts, rows: some } = await preview(many.join('\n'));
    expect(counts).toEqual({ new: 1, same: 74_999, differs: 0, rejected: 25_000 });
    expect(some).toHaveLength(2001);
  });
});
