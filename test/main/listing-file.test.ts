import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkListing } from '#shared/audits/listing-text.ts';
import type { JobInput } from '#shared/contract/jobs.ts';
import { lastSeq } from '#main/db/history.ts';
import { readListings } from '#main/services/listing-file.ts';
import { usPack } from '../shared/packs.ts';
import { jobContext } from '../support/job-context.ts';
import { createShop, openBench, type Bench } from '../support/records.ts';
import { workHere } from '../support/work-here.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});

afterEach(() => {
  bench.close();
});

const read = (
  name: string,
  content: string | Uint8Array,
  how: Partial<JobInput<'listing.readFile'>> = {},
) => {
  writeFileSync(join(bench.folder, name), content);
  const context = {
    ...jobContext(bench, null),
    work: workHere,
    pathOf: (token: string) => join(bench.folder, token),
  };
  return readListings(
    { shopId, source: { kind: 'token', token: name }, sheet: 0, columns: null, ...how },
    context,
  );
};

const csv = [
  'Product ID,Product name,Product description',
  'M-1,Steel bottle,A plain steel bottle.',
  'M-2,"Stanley dupe, a dupe",<p>Follow @my.shop</p>',
].join('\n');

describe('a file of listings', () => {
  it('is held against the rules one by one, and nothing of it is kept', async () => {
    const before = lastSeq(bench.records.db);
    const { listings, columns } = await read('products.csv', csv);
    expect(columns).toEqual({ id: 0, title: 1, description: 2 });
    const hits = [
      { rule: 'copy-words', count: 2, severity: 'high' },
      { rule: 'contact-handle', count: 1, severity: 'medium' },
    ];
    expect(listings).toMatchObject([
      { row: 2, id: 'M-1', hits: [] },
      { row: 3, id: 'M-2', title: 'Stanley dupe, a dupe', description: 'Follow @my.shop', hits },
    ]);
    expect(lastSeq(bench.records.db)).toBe(before);
  });

  it('finds what the screen of one listing finds', async () => {
    const { listings } = await read('products.csv', csv);
    for (const { title, description, hits } of listings) {
      const found = checkListing(usPack, { title, description });
      expect(hits.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
    }
  });

  it('is asked which column holds the title, by its sheet and columns', async () => {
    const rows = [
      ['Code', 'What'],
      ['M-1', 'Dupe of a mug'],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'A', rows: [] },
        { name: 'B', rows },
      ],
    });
    expect(await read('products.xlsx', bytes, { sheet: 1 })).toMatchObject({
      columns: null,
      listings: [],
      names: ['Code', 'What'],
    });
    const columns = { title: 1, description: null, id: 0 };
    expect(await read('products.xlsx', bytes, { sheet: 1, columns })).toMatchObject({
      listings: [{ row: 2, id: 'M-1', title: 'Dupe of a mug', hits: [{ rule: 'copy-words' }] }],
    });
  });

  it.each([
    ['too many rows', `Title\n${'Mug\n'.repeat(2001)}`, 'has more than 2,000 rows'],
    ['no rows', 'Title,Description\n', 'has no rows of data'],
  ])('is refused with %s', async (_, content, words) => {
    await expect(read('products.csv', content)).rejects.toThrow(words);
  });

  it('names the row that is too long', async () => {
    expect(await read('products.csv', `Title\nMug\n${'x'.repeat(1001)}`)).toMatchObject({
      listings: [],
      fault: 'Row 3: the title is longer than 800 characters.',
    });
  });
});
