import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawSample } from '#shared/audits/draw.ts';
import type { JobInput } from '#shared/contract/jobs.ts';
import { findRow } from '#main/db/queries.ts';
import { shippedChecklists } from '#main/services/checklists.ts';
import { readSample } from '#main/services/sample-file.ts';
import { jobContext } from '../support/job-context.ts';
import { createShop, openBench, type Bench } from '../support/records.ts';
import { workHere } from '../support/work-here.ts';

let bench: Bench;

beforeEach(() => {
  bench = openBench();
});

afterEach(() => {
  bench.close();
});

const read = (
  name: string,
  content: string | Uint8Array,
  how: Partial<JobInput<'audit.readSample'>> = {},
) => {
  writeFileSync(join(bench.folder, name), content);
  const context = {
    ...jobContext(bench, null),
    work: workHere,
    pathOf: (token: string) => join(bench.folder, token),
  };
  const source = { kind: 'token' as const, token: name };
  return readSample({ source, scope: 'orders', sheet: 0, column: null, ...how }, context);
};

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const orders = 'Order ID,Buyer\n57646141303878,Kim\n57646141303879,Lee\n,Lee\n57646141303878,Kim\n';

describe('the file of a sample', () => {
  it('gives what its column names, its rows and its SHA-256', async () => {
    expect(await read('orders.csv', orders)).toEqual({
      name: 'orders.csv',
      sha256: sha256(orders),
      sheets: [],
      sheet: 0,
      columns: ['Order ID', 'Buyer'],
      column: 0,
      rows: 4,
      things: ['57646141303878', '57646141303879'],
      empty: 1,
      fault: null,
    });
    expect(await read('orders.csv', orders, { column: 1 })).toMatchObject({
      things: ['Kim', 'Lee'],
      empty: 0,
    });
  });

  it('is asked about where its columns don’t say it, and about its sheets', async () => {
    const sheets = [
      { name: 'About', rows: [['Made by', 'Seller Center']] },
      { name: 'May', rows: [['Number', 'When'], [], ['A-1', 'Monday'], ['A-2', 'Tuesday']] },
    ];
    const bytes = await writeXlsx({ sheets });
    expect(await read('orders.xlsx', bytes)).toMatchObject({
      sheets: ['About', 'May'],
      column: null,
      things: [],
    });
    expect(await read('orders.xlsx', bytes, { sheet: 1, column: 0 })).toMatchObject({
      columns: ['Number', 'When'],
      things: ['A-1', 'A-2'],
      rows: 2,
      sha256: sha256(bytes),
    });
  });

  it('is refused where a workbook made digits up, with row and column', async () => {
    const rows = [
      ['Order ID', 'Buyer'],
      [57646141303878, 'Kim'],
      [576461413038785800, 'Lee'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'May', rows }] });
    expect(await read('orders.xlsx', bytes)).toMatchObject({
      things: [],
      fault:
        'Row 3, column “Order ID” is a number that has more digits than a workbook keeps. Set the column to text and fill it again.',
    });
  });

  it.each([
    ['an empty file', 'orders.csv', 'Order ID,Buyer\n', 'has no rows of data'],
    [
      'an open quote',
      'orders.csv',
      'Order ID,Buyer\n"1,Kim\n2,Lee\n',
      'has a quote that is not closed in row 2',
    ],
    ['a PDF', 'orders.pdf', '%PDF-1.7', 'is a PDF, not a table'],
    [
      'a ZIP that is no workbook',
      'orders.xlsx',
      'PK\u0003\u0004 and nothing else',
      'The workbook is damaged',
    ],
  ])('is refused: %s', async (_, name, content, words) => {
    await expect(read(name, content)).rejects.toThrow(words);
  });

  it('stays with the run that is drawn from it, also when it is drawn again', async () => {
    const shopId = createShop(bench);
    const { name, things, rows, sha256: hash } = await read('orders.csv', orders);
    const list = shippedChecklists().find(({ scope }) => scope === 'orders');
    if (list === undefined) throw new Error('no checklist');
    const file = { name, sha256: hash, sheet: '', column: 'Order ID', rows };
    const sample = { kind: 'random' as const, population: things, size: 1, seed: 7, file };
    const { id } = bench.run('audit.start', { shopId, checklist: list, sample });
    expect(findRow(bench.records.db, 'audits', id)?.sample).toMatchObject({
      file,
      items: drawSample(things, 1, 7),
    });
    bench.run('audit.draw', { id, rev: 1, seed: 8 });
    expect(findRow(bench.records.db, 'audits', id)?.sample).toMatchObject({ file, seed: 8 });
  });
});
