import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Bundles a TypeScript entry into one file that plain Node runs; returns its path. */
export const bundleForNode = async (entry: string): Promise<string> => {
  // Inside the project, so that the bundle finds the modules that stay files.
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'test-'));
  // Else an ordinary user could not read the project as a whole, and each session would copy it.
  chmodSync(outDir, 0o755);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(root, entry),
      target: 'node20.18',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
    ssr: { noExternal: true, external: ['@photostructure/sqlite', '@napi-rs/canvas', 'electron'] },
  });
  return join(outDir, `${basename(entry, '.ts')}.cjs`);
};

/** A new folder on the disk, also where the other tests are kept in memory. */
export const temporaryFolder = (): string =>
  mkdtempSync(join(process.env['GS_DISK'] ?? tmpdir(), 'good-standing-'));
