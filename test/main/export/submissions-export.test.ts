import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportSubmissions } from '#main/export/submissions-export.ts';
import { selectRows } from '#main/db/queries.ts';
import { csvCells } from '../../support/outside-readers.ts';
import { jobContext } from '../../support/job-context.ts';
import {
  type Bench,
  createShop,
  openBench,
  startAppeal,
  testNow,
  violationFacts,
} from '../../support/records.ts';

let bench: Bench;
let shopId: string;
let appealId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  const { id } = bench.run('violation.record', {
    ...violationFacts(shopId),
    ticket: '=1+1',
    title: '@Late, "very"',
  });
  appealId = startAppeal(bench, id);
});
afterEach(() => {
  bench.close();
});

const text = 'Please cancel it – 17 orders, ไทย.';
const ids = () => selectRows(bench.records.db, 'submissions', { appealId }).map(({ id }) => id);

const sendBy = (way: string): void => {
  const submitted = { way, text, packet: null };
  if (ids().length === 0)
    bench.run('appeal.recordSent', { id: appealId, rev: 2, at: testNow - 60_000, submitted });
  else bench.run('submission.record', { appealId, at: testNow, submitted });
};

describe('the log of sendings as CSV', () => {
  it('is read by another reader with way, bytes and hashes, and no cell is a formula', async () => {
    sendBy('Appeal form');
    sendBy('-E-mail');
    bench.run('appeal.recordOutcome', {
      id: appealId,
      rev: 3,
      outcome: 'rejected',
      at: testNow,
      note: '+no',
    });
    const path = join(bench.folder, 'sendings.csv');
    const context = jobContext(bench, path);
    const submissionIds = [...ids().toReversed(), 'gone'];
    expect(await exportSubmissions({ shopId, submissionIds }, context)).toEqual({ path, count: 2 });
    expect(context.proposals).toEqual([
      { fileName: 'Maple & Pine Home sendings 2026-11-23.csv', kind: 'CSV', extension: 'csv' },
    ]);
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    const [head, mail, form] = csvCells(path);
    expect(head?.slice(0, 8)).toEqual([
      'Sent',
      'Case',
      'Ticket',
      'Title',
      'Appeal',
      'Ground',
      'By way of',
      'By',
    ]);
    expect(form).toEqual([
      ...['2026-11-23 09:11', '1', "'=1+1", '\'@Late, "very"', '1', 'Wrong decision', 'Appeal form', ''],
      ...[String(Buffer.byteLength(text)), hash, '', '', 'rejected', '2026-11-23 09:12', "'+no"],
    ]);
    expect(mail?.[6]).toBe("'-E-mail");
    expect(readFileSync(path, 'utf8')).not.toContain(text);
  });

  it('writes nothing of another shop, and nothing where the dialog was left', async () => {
    sendBy('Appeal form');
    const other = createShop(bench);
    const path = join(bench.folder, 'other.csv');
    expect(await exportSubmissions({ shopId: other, submissionIds: ids() }, jobContext(bench, path))).toEqual(
      {
        path,
        count: 0,
      },
    );
    expect(csvCells(path)).toHaveLength(1);
    expect(await exportSubmissions({ shopId, submissionIds: [] }, jobContext(bench, null))).toEqual({
      path: null,
      count: 0,
    });
  });
});
