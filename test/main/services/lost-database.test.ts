import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '#main/services/records.ts';
import { type Bench, createShop, openBench } from '../../support/records.ts';

let bench: Bench;
let path: string;
beforeEach(() => {
  bench = openBench();
  createShop(bench);
  bench.records.close();
  path = databaseFile(bench.folder);
});
afterEach(() => rmSync(bench.folder, { recursive: true, force: true }));

const keep = (name: string): void => {
  mkdirSync(join(bench.folder, name), { recursive: true });
  writeFileSync(join(bench.folder, name, 'kept'), 'x');
};
const lost: readonly (readonly [string, () => void])[] = [
  [
    'is empty',
    () => {
      rmSync(path);
      writeFileSync(path, '');
    },
  ],
  ['is gone', () => rmSync(path)],
];
const kept: readonly (readonly [string, () => void])[] = [
  ['evidence', () => keep('vault')],
  ['packets', () => keep('packets')],
  ['copies of the records', () => keep('backups')],
  ['a log of the database', () => writeFileSync(`${path}-wal`, 'x')],
];

describe.each(lost)('a database that %s', (_what, lose) => {
  it.each(kept)('is no first start beside %s', (_name, leave) => {
    lose();
    leave();
    expect(() => openBench(bench.folder)).toThrow(/missing or empty, but records were kept here/);
    expect(statSync(path, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  it('is a first start where nothing was kept, as after one that was interrupted', () => {
    lose();
    bench = openBench(bench.folder);
    expect(createShop(bench)).not.toBe('');
    bench.records.close();
  });
});
