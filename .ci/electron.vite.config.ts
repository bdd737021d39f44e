import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Explicit targets: tests run on the oldest runtime that is supported, not on the newest (docs/decisions/0002).
const root = resolve(import.meta.dirname, '..');
const out = (folder: string) => resolve(root, 'out', folder);
const cjs = { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' };

// Chunks that others share run before the first one's own code, and schemas in them would be compiled: what forbids that
// must be in the chunk that all of them need.
const hardeningFirst = {
  codeSplitting: { groups: [{ name: 'hardening', test: /src.\w+.hardening|node_modules.zod/u }] },
};

// What the PDF reader opens by name: fonts that stand in for those that a file names and lacks, and decoders.
const pdfData = {
  name: 'pdf-data',
  writeBundle: () => {
    for (const folder of ['standard_fonts', 'cmaps', 'wasm'])
      cpSync(resolve(root, 'node_modules/pdfjs-dist', folder), resolve(out('main'), 'pdf-data', folder), {
        recursive: true,
      });
  },
};

export default defineConfig({
  main: {
    root,
    plugins: [pdfData],
    build: {
      target: 'node20.18',
      outDir: out('main'),
      emptyOutDir: true,
      rollupOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          worker: resolve(root, 'src/main/worker/index.ts'),
        },
        output: { ...cjs, ...hardeningFirst },
      },
    },
  },
  preload: {
    root,
    build: {
      target: 'node20.18',
      outDir: out('preload'),
      emptyOutDir: true,
      rollupOptions: { input: { index: resolve(root, 'src/preload/index.ts') }, output: cjs },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: out('renderer'),
      emptyOutDir: true,
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: resolve(root, 'src/renderer/index.html'),
        output: hardeningFirst,
      },
    },
  },
});
