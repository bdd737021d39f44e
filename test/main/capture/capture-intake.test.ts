import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { takeIn } from '#main/services/intake.ts';
import { filedAgain } from '#shared/capture/filing.ts';
import { jobContext } from '../../support/job-context.ts';
import { type Bench, createShop, openBench, testNow, violationFacts } from '../../support/records.ts';
import { workHere } from '../../support/work-here.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

it('a picture is filed with its words, its time and its case in one step', async () => {
  const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
  const words = { caption: 'Ticket page 5763', capturedAt: testNow - 60_000 };
  const files = [{ kind: 'bytes' as const, fileName: 'shot.png', bytes: Buffer.from('a picture') }];
  const { added } = await takeIn(
    { shopId, violationId, files, ...words },
    { ...jobContext(bench, null), work: workHere },
  );
  const [row] = selectRows(bench.records.db, 'evidence', { shopId });
  expect(row).toMatchObject({ ...words, violationId, rev: 1 });
  // One entry of the history, so that one undo takes it back.
  bench.run('history.undo', { seq: added[0]?.seq ?? 0 });
  expect(selectRows(bench.records.db, 'evidence', { shopId })).toEqual([]);
});

describe('a picture that is on file already', () => {
  const filed = (capturedAt: number | null) => {
    const file = { sha256: 'a'.repeat(64), bytes: 10, mime: 'image/png', fileName: 'shot.png' };
    bench.run('evidence.add', { shopId, violationId: null, file, caption: '', capturedAt });
    const [row] = selectRows(bench.records.db, 'evidence', { shopId });
    if (row === undefined) throw new Error('nothing is on file');
    return row;
  };
  const again = { violationId: null, caption: 'Health page', capturedAt: testNow };

  it('keeps the time at which it was taken when it is filed again, also for a case', () => {
    const row = filed(testNow - 60_000);
    expect(filedAgain(row, again)).toBeNull();
    const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
    const changed = filedAgain(row, { ...again, violationId });
    if (changed === null) throw new Error('it did not go to the case');
    bench.run('evidence.describe', changed);
    expect(selectRows(bench.records.db, 'evidence', { shopId })).toMatchObject([
      { violationId, capturedAt: testNow - 60_000, caption: 'Health page' },
    ]);
  });

  it('gets a time where it had none', () => {
    const changed = filedAgain(filed(null), again);
    if (changed === null) throw new Error('nothing changed');
    bench.run('evidence.describe', changed);
    expect(selectRows(bench.records.db, 'evidence', { shopId })).toMatchObject([{ capturedAt: testNow }]);
  });
});
