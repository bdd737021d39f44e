import { afterEach, beforeEach, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { takeIn } from '#main/services/intake.ts';
import type { Work } from '#main/worker/host.ts';
import {
  type WorkContext,
  type WorkInput,
  type WorkName,
  type WorkOutput,
  works,
} from '#main/worker/works.ts';
import { jobContext } from '../../support/job-context.ts';
import { type Bench, createShop, openBench, testNow, violationFacts } from '../../support/records.ts';

type Perform = {
  readonly [N in WorkName]: (input: WorkInput<N>, context: WorkContext) => Promise<WorkOutput<N>>;
};
const perform: Perform = works;
const here: Work = (name, input, { signal, progress }) =>
  perform[name](input, { signal, progress: progress ?? (() => undefined) });

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
    { ...jobContext(bench, null), work: here },
  );
  const [row] = selectRows(bench.records.db, 'evidence', { shopId });
  expect(row).toMatchObject({ ...words, violationId, rev: 1 });
  // One entry of the history, so that one undo takes it back.
  bench.run('history.undo', { seq: added[0]?.seq ?? 0 });
  expect(selectRows(bench.records.db, 'evidence', { shopId })).toEqual([]);
});
