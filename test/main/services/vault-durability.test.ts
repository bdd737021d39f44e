import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode, temporaryFolder } from '../../support/bundle.ts';

let writer = '';
beforeAll(async () => {
  writer = await bundleForNode('test/support/vault-writer.ts');
});
afterAll(() => rmSync(dirname(writer), { recursive: true, force: true }));

const traced = (mode: 'honest' | 'unsynced', count: number): readonly string[] => {
  const folder = temporaryFolder();
  const trace = join(folder, 'trace.txt');
  const vault = join(folder, 'vault');
  const calls = 'trace=fdatasync,fsync,rename,renameat,renameat2,write';
  const run = spawnSync(
    'strace',
    ['-f', '-y', '-s', '200', '-e', calls, '-o', trace, process.execPath, writer, vault, mode, String(count)],
    { encoding: 'utf8' },
  );
  if (run.error !== undefined) throw new Error(`strace is needed for this test: ${run.error.message}`);
  expect(run.stderr).toBe('');
  const lines = readFileSync(trace, 'utf8').split('\n');
  rmSync(folder, { recursive: true, force: true });
  return lines;
};

interface Filed {
  /** The bytes were synced before the file got its name. */
  readonly bytes: boolean;
  /** The folder that holds the name, and the one that holds that folder, were synced before the answer. */
  readonly name: boolean;
  readonly folder: boolean;
}

const nothing = { bytes: false, isNamed: false, name: false, folder: false };

/** What was on disk at each acknowledgement. */
const filed = (lines: readonly string[]): readonly Filed[] => {
  const seen: Filed[] = [];
  let now = nothing;
  for (const line of lines) {
    if (/f(data)?sync\(\d+<[^>]*\/incoming\/[^>]+>/.test(line)) now = { ...now, bytes: true };
    if (/rename(at2?)?\(.*\/incoming\//.test(line)) now = { ...now, isNamed: true };
    if (now.isNamed && /f(data)?sync\(\d+<[^>]*\/vault\/[0-9a-f]{2}>/.test(line))
      now = { ...now, name: true };
    if (now.isNamed && /f(data)?sync\(\d+<[^>]*\/vault>/.test(line)) now = { ...now, folder: true };
    if (/write\(1<[^>]*>, "ack /.test(line)) {
      seen.push({ bytes: now.bytes, name: now.name, folder: now.folder });
      now = nothing;
    }
  }
  return seen;
};

it('files evidence so that its bytes and its name are on disk before the answer, each time', () => {
  const seen = filed(traced('honest', 20));
  expect(seen).toHaveLength(20);
  expect(seen.filter(({ bytes, name, folder }) => !bytes || !name || !folder)).toEqual([]);
});

it('is seen to answer without either when nothing is synced (canary)', () => {
  const seen = filed(traced('unsynced', 20));
  expect(seen).toHaveLength(20);
  expect(seen.filter(({ bytes, name, folder }) => bytes || name || folder)).toEqual([]);
});
