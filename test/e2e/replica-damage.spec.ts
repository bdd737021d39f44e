// What Chromium's store may come to on disk: the replica is made again, and holds what main holds.
import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agree, logReading, makeRecords, rating, shopOf } from '../support/replica.ts';
import { expect, startApp, test } from './app.ts';

// The files of Chromium's store, as a failing disk or another program may leave them.
const damage = {
  'every file has foreign bytes in its middle': (files: readonly string[]) => {
    for (const file of files) overwrite(file, 0.5);
  },
  'every file has foreign bytes at its beginning': (files: readonly string[]) => {
    for (const file of files) overwrite(file, 0);
  },
  'the tables have foreign bytes, their list is whole': (files: readonly string[]) => {
    for (const file of files.filter((name) => name.endsWith('.ldb'))) {
      for (const at of [0.05, 0.3, 0.6, 0.9]) overwrite(file, at);
    }
  },
  'the log is torn': (files: readonly string[]) => {
    for (const file of files.filter((name) => name.endsWith('.log')))
      truncateSync(file, Math.floor(statSync(file).size / 2));
  },
  'the tables are gone': (files: readonly string[]) => {
    for (const file of files.filter((name) => name.endsWith('.ldb'))) rmSync(file);
  },
  'the list of files is empty': (files: readonly string[]) => {
    for (const file of files.filter((name) => /CURRENT|MANIFEST/.test(name))) truncateSync(file, 0);
  },
} as const;

const overwrite = (file: string, part: number): void => {
  const { size } = statSync(file);
  const bytes = Buffer.alloc(Math.min(4096, Math.ceil(size / 4)), 0xa5);
  const opened = openSync(file, 'r+');
  writeSync(opened, bytes, 0, bytes.length, Math.floor(size * part));
  closeSync(opened);
};

const storeFiles = (dataDir: string): readonly string[] => {
  const folder = join(dataDir, 'profile/IndexedDB/app_good-standing_0.indexeddb.leveldb');
  return readdirSync(folder)
    .filter((name) => name !== 'LOCK' && !name.startsWith('LOG'))
    .map((name) => join(folder, name));
};

// In one worker, one after the other: the damaged replica is made once for all of them.
test.describe.configure({ mode: 'default' });

test.describe('a replica that is corrupt on disk', () => {
  let whole = '';

  // Opened once more, Chromium moves what was logged into tables.
  test.beforeAll(async () => {
    whole = mkdtempSync(join(tmpdir(), 'gs-replica-'));
    const first = await startApp(whole);
    await makeRecords(first.page, 1500);
    await agree(first.page);
    await first.close();
    const second = await startApp(whole);
    await agree(second.page);
    await second.close();
  });

  test.afterAll(() => {
    rmSync(whole, { recursive: true, force: true });
  });

  for (const [name, harm] of Object.entries(damage)) {
    test(name, async ({ launchApp }, info) => {
      const dataDir = info.outputPath('data');
      cpSync(whole, dataDir, { recursive: true });
      harm(storeFiles(dataDir));
      const { page } = await launchApp({ dataDir, mayComplain: true });
      await agree(page);
      await expect(rating(page)).toContainText('180');
      await logReading(page, await shopOf(page), 148);
      await agree(page);
      await expect(rating(page)).toContainText('148');
    });
  }
});
