import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerCsv } from '#main/export/ledger-csv.ts';
import { exportLedger } from '#main/export/ledger-export.ts';
import { askWith } from '#main/services/save-as.ts';
import { selectRows } from '#main/db/queries.ts';
import { usPack } from '../../shared/packs.ts';
import { csvCells } from '../../support/outside-readers.ts';
import { jobContext } from '../../support/job-context.ts';
import { type Bench, createShop, openBench, violationFacts } from '../../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => {
  bench.close();
});

const gain = (cause: string, day = '2026-11-20') =>
  bench.run('points.recordGain', { shopId, day, points: 4, cause }).id;

const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', 'a "quoted" one', 'two, parts', 'ünïcödé – 中文'];

describe('the ledger as CSV', () => {
  it('is read by another reader with every cell as it was, formulas made harmless', async () => {
    const path = join(bench.folder, 'ledger.csv');
    bench.run('violation.record', { ...violationFacts(shopId), points: null, ticket: '=HYPERLINK("x")' });
    const [loss] = selectRows(bench.records.db, 'pointEntries', { shopId });
    const ids = dangerous.map((cause) => gain(cause));
    const entryIds = [loss?.id ?? '', ...ids];
    const context = jobContext(bench, path);
    expect(await exportLedger({ shopId, entryIds }, context)).toEqual({ path, count: entryIds.length });
    expect(context.proposals).toEqual([
      { fileName: 'Maple & Pine Home ledger 2026-11-23.csv', kind: 'CSV', extension: 'csv' },
    ]);
    const [head, first, ...rest] = csvCells(path);
    expect(head?.slice(0, 6)).toEqual(['Date', 'Kind', 'Points', 'Cause', 'Case', 'Ticket']);
    expect(first?.slice(0, 8)).toEqual([
      '2026-11-19',
      'loss',
      'unknown',
      'Late dispatch rate above 10 %',
      '1',
      `'=HYPERLINK("x")`,
      'counting',
      '2027-05-18',
    ]);
    expect(rest.map((cells) => cells[3])).toEqual(
      dangerous.map((cause) => (/^[=+\-@]/u.test(cause) ? `'${cause}` : cause)),
    );
  });

  it('has the mark of UTF-8 and CRLF, and no cell that begins like a formula', () => {
    gain('=cmd');
    const lines = selectRows(bench.records.db, 'pointEntries', { shopId }).map((entry) => ({
      // What an import of another day may have let through.
      entry: { ...entry, note: '\t=1', cause: '\r=1' },
      caseNumber: null,
      ticket: '',
    }));
    const text = ledgerCsv(lines, '2026-11-23', usPack);
    expect(text.startsWith('\ufeffDate,Kind,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text).toContain(`'\t=1`);
    expect(text).toContain(`"'\r=1"`);
  });

  it('lets each entry leave by the rules that it was recorded under', async () => {
    const path = join(bench.folder, 'lives.csv');
    const before = gain('before', '2026-11-01');
    const changed = bench.records.bus.run(
      'override.set',
      {
        shopId,
        pack: 'us@2026.10',
        at: 'rating.pointLife',
        value: '30',
        reason: 'told by support',
        since: '2026-11-10',
      },
      null,
    );
    expect(changed.ok).toBe(true);
    const after = gain('after', '2026-11-15');
    await exportLedger({ shopId, entryIds: [before, after] }, jobContext(bench, path));
    expect(csvCells(path).map((cells) => [cells[3], cells[7]])).toEqual([
      ['Cause', 'Leaves on'],
      ['before', '2027-04-30'],
      ['after', '2026-12-15'],
    ]);
  });

  it('keeps the order asked for, and leaves out what is not on record', async () => {
    const path = join(bench.folder, 'order.csv');
    const [one, two] = [gain('one', '2026-11-01'), gain('two', '2026-11-02')];
    await exportLedger({ shopId, entryIds: [two, 'gone', one] }, jobContext(bench, path));
    expect(csvCells(path).map((cells) => cells[3])).toEqual(['Cause', 'two', 'one']);
  });

  it('writes nothing where the dialog was left', async () => {
    expect(await exportLedger({ shopId, entryIds: [] }, jobContext(bench, null))).toEqual({
      path: null,
      count: 0,
    });
  });

  it('says in words why a folder can’t be written to', async () => {
    const gone = join(bench.folder, 'not there', 'ledger.csv');
    const failed = exportLedger({ shopId, entryIds: [] }, jobContext(bench, gone));
    await expect(failed).rejects.toMatchObject({ code: 'notFound' });
    expect(existsSync(gone)).toBe(false);
  });
});

describe('the question where to write', () => {
  it('proposes the name in a folder, and takes a dialog that was left as no answer', async () => {
    const asked: string[] = [];
    const proposal = { fileName: 'a.csv', kind: 'CSV', extension: 'csv' };
    const ask = askWith(
      ({ defaultPath, filters }) => {
        asked.push(defaultPath, filters[0]?.extensions[0] ?? '');
        return Promise.resolve({ canceled: true, filePath: '' });
      },
      () => bench.folder,
    );
    expect(await ask(proposal)).toBeNull();
    expect(asked).toEqual([join(bench.folder, 'a.csv'), 'csv']);
  });
});
