import { defineConfig } from '@playwright/test';
import path from 'node:path';

const results = process.env['GS_RESULTS'];

export default defineConfig({
  testDir: '../test/e2e',
  outputDir: results === undefined ? '../test-results' : path.join(results, 'e2e'),
  workers: 2,
  // Both workers are busy to the end, whichever file has the longest tests.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
