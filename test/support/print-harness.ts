import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { openTestSession } from '../../scripts/test-session.mjs';
import { type PrintJob, type PrintResult, printResults } from './print-job.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.cache', 'print-app');

/** Bundles the small printing application into the project, so that it finds the modules that stay files. */
const bundle = async (): Promise<void> => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron', '@napi-rs/canvas'] },
    build: {
      ssr: join(root, 'test', 'support', 'print-app.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  });
  const about = { name: 'print-app', productName: 'print-app', version: '1.0.0', main: 'main.cjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
};

export interface PrintHarness {
  /** A folder that the application may write in. */
  readonly folder: (name: string) => string;
  /** Runs the application once; `env` is added to its environment. */
  readonly run: (
    job: Omit<PrintJob, 'result' | 'fonts'>,
    env: Readonly<Record<string, string>>,
  ) => Promise<readonly PrintResult[]>;
  readonly close: () => void;
}

/** The bundle where it lies, if an ordinary user can read it there; else a copy of the whole project. */
const openSession = async () => {
  const small = await openTestSession({ folder });
  if (small.root === folder) return small;
  small.close();
  return openTestSession();
};

/** A place to export packets in a real Electron, as an ordinary user with the sandbox. */
export const openPrintHarness = async (): Promise<PrintHarness> => {
  await bundle();
  const session = await openSession();
  const app = session.root === folder ? folder : join(session.root, '.cache', 'print-app');
  // Where the project lies may be closed to the user who prints.
  const fonts = session.result('fonts');
  cpSync(join(root, 'resources', 'fonts', 'print'), fonts, { recursive: true });
  let runs = 0;
  return {
    folder: (name) => {
      const made = session.result(name);
      mkdirSync(made, { recursive: true });
      chmodSync(made, 0o777);
      return made;
    },
    run: async (job, env) => {
      runs += 1;
      const file = session.result(`job-${runs}.json`);
      const result = session.result(`answer-${runs}.json`);
      writeFileSync(file, JSON.stringify({ ...job, fonts, result } satisfies PrintJob));
      const args = [app, `--user-data-dir=${session.result(`profile-${runs}`)}`];
      const code = await session.run(session.electron, args, { ...env, GS_PRINT_JOB: file });
      if (code !== 0) throw new Error(`The printing application ended with ${code}`);
      return printResults.parse(JSON.parse(readFileSync(result, 'utf8')));
    },
    close: () => session.close(),
  };
};
