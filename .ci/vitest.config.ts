import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { makeScratch } from '../scripts/scratch.mjs';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/{shared,main,renderer,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // What is killed while it writes waits for a disk: in memory there is hardly a moment to kill it in.
    env: { TMPDIR: makeScratch('gs-unit-'), GS_DISK: tmpdir() },
    globalSetup: './test/support/scratch-setup.ts',
    // Rules are pure and main is made anew by each test; loading all of it again for each file took as long as the tests.
    isolate: false,
  },
});
