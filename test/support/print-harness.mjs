// Bundles the small printing application and runs it in a real Electron, as an ordinary user with the sandbox.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../scripts/project.mjs';
import { openTestSession } from '../../scripts/test-session.mjs';

const folder = path.join(projectRoot, '.cache', 'print-app');

async function bundle() {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron', '@napi-rs/canvas'] },
    build: {
      ssr: path.join(projectRoot, 'test', 'support', 'print-app.ts'),
      outDir: folder,
      target: 'node20.18',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  });
  const about = { name: 'print-app', productName: 'print-app', version: '1.0.0', main: 'main.cjs' };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(about));
}

/**
 * A place to export packets in a real Electron.
 */
export async function openPrintHarness() {
  await bundle();
  const session = await openTestSession();
  let runs = 0;
  return {
    /** @param {string} name a folder that the application may write in */
    folder(name) {
      const made = session.result(name);
      mkdirSync(made, { recursive: true });
      chmodSync(made, 0o777);
      return made;
    },
    /**
     * @param {object} job
     * @param {Record<string, string>} env
     */
    async run(job, env = {}) {
      runs += 1;
      const file = session.result(`job-${runs}.json`);
      writeFileSync(file, JSON.stringify(job));
      chmodSync(file, 0o644);
      const app = path.join(session.root, '.cache', 'print-app');
      const args = [app, `--user-data-dir=${session.result(`profile-${runs}`)}`];
      return session.run(session.electron, args, { ...env, GS_PRINT_JOB: file });
    },
    close: () => session.close(),
  };
}
