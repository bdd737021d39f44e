import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#main/db/history.ts';
import { selectRows } from '#main/db/queries.ts';
import { bundleForNode, temporaryFolder } from '../support/bundle.ts';
import { openBench } from '../support/records.ts';

let writer = '';
beforeAll(async () => {
  writer = await bundleForNode('test/support/writer.ts');
});
afterAll(() => rmSync(dirname(writer), { recursive: true, force: true }));

type Mode = 'honest' | 'early' | 'unsynced';

interface Moment {
  readonly acknowledged: number;
  /** Milliseconds after that acknowledgement. */
  readonly later: number;
}

/** Lets the writer run until a moment, kills it, and returns what it had acknowledged. */
const writeAndKill = (folder: string, mode: Mode, moment: Moment): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let armed = false;
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      if (armed || !output.includes(`ack ${moment.acknowledged}\n`)) return;
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), moment.later);
    });
    child.on('error', reject);
    child.on('close', () =>
      resolve([...output.matchAll(/^ack (\d+)\n/gm)].map(([, count]) => Number(count))),
    );
  });

interface Loss {
  readonly acknowledged: number;
  readonly lost: readonly number[];
}

/** What of the acknowledged is missing after a kill; also proves that nothing is half there. */
const examine = (folder: string, acknowledged: readonly number[]): Loss => {
  const bench = openBench(folder);
  const { db } = bench.records;
  const violations = selectRows(db, 'violations');
  const entries = selectRows(db, 'pointEntries');
  expect(entries.length).toBe(violations.length);
  expect(verifyChain(db).bad).toBeNull();
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  const present = new Set(violations.map(({ detail }) => Number(detail)));
  bench.close();
  return { acknowledged: acknowledged.length, lost: acknowledged.filter((count) => !present.has(count)) };
};

const killLoop = async (mode: Mode, rounds: number): Promise<Loss> => {
  let acknowledged = 0;
  const lost: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = temporaryFolder();
    // A spread of moments instead of chance, so that a failure can be looked at again; counted in acknowledgements, so
    // that a slow machine has as many of them.
    const moment = { acknowledged: 1 + ((round * 37) % 24), later: (round * 7) % 11 };
    const loss = examine(folder, await writeAndKill(folder, mode, moment));
    acknowledged += loss.acknowledged;
    lost.push(...loss.lost);
  }
  return { acknowledged, lost };
};

describe('forced kills while writing', () => {
  it('lose nothing that was acknowledged and leave no half state, 50 times', async () => {
    const { acknowledged, lost } = await killLoop('honest', 50);
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(500);
  }, 180_000);

  it('are seen to lose records when the answer comes before COMMIT (canary)', async () => {
    const { lost } = await killLoop('early', 10);
    expect(lost.length).toBeGreaterThan(0);
  }, 60_000);
});

/** Runs the writer for `count` records under strace; for each acknowledgement, whether the log was synced before it. */
const syncsBeforeAcknowledgements = (mode: Mode, count: number): readonly boolean[] => {
  const folder = temporaryFolder();
  const trace = join(folder, 'trace.txt');
  const run = spawnSync('strace', [
    '-f',
    '-y',
    '-e',
    'trace=fdatasync,fsync,write',
    '-o',
    trace,
    process.execPath,
    writer,
    folder,
    mode,
    String(count),
  ]);
  if (run.error !== undefined) throw new Error(`strace is needed for this test: ${run.error.message}`);
  let synced = false;
  const seen: boolean[] = [];
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    if (/f(data)?sync\(\d+<[^>]*standing\.db-wal>/.test(line)) synced = true;
    if (/write\(1<[^>]*>, "ack /.test(line)) {
      seen.push(synced);
      synced = false;
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return seen;
};

describe('an acknowledgement', () => {
  it('comes after the log was synced to disk, each time', () => {
    const seen = syncsBeforeAcknowledgements('honest', 40);
    expect(seen).toHaveLength(40);
    expect(seen).not.toContain(false);
  });

  it('is seen to come without a sync when the database does not wait for the disk (canary)', () => {
    expect(syncsBeforeAcknowledgements('unsynced', 40)).toContain(false);
  });
});
