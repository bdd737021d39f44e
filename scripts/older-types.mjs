// npm run types:older: checks main and the preload against the types of the oldest Electron that the launcher may start,
// since the types of the newest one know things that are not there (docs/decisions/0002).
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FALLBACK, fetchPinned } from './electron-fallback.mjs';
import { fail, projectRoot, say } from './project.mjs';

const TYPES = {
  name: 'electron',
  version: FALLBACK.electron,
  integrity:
    'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
};
const folder = path.join(projectRoot, '.cache', 'electron-types');
const file = path.join(folder, 'electron.d.ts');

/** @param {readonly string[]} command */
function run([program = '', ...args]) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', cwd: projectRoot });
  if (status !== 0) throw new Error(`${path.basename(args[0] ?? program)} ended with ${status}`);
}

/** Whether the types of this very version are here. */
async function areHere() {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.startsWith(`// Type definitions for Electron ${TYPES.version}\n`);
}

async function fetchTypes() {
  await mkdir(folder, { recursive: true });
  const part = await mkdtemp(path.join(folder, 'part-'));
  try {
    const tgz = await fetchPinned(TYPES, part);
    run(['tar', '-xzf', tgz, '-C', part, 'package/electron.d.ts']);
    await rename(path.join(part, 'package', 'electron.d.ts'), file);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** In its archive the file is for its owner alone; what no ordinary user can read makes the tests copy the whole project. */
async function openToAll() {
  const { mode } = await stat(file);
  if ((mode & 0o044) !== 0o044) await chmod(file, 0o644);
}

async function main() {
  if (!(await areHere())) await fetchTypes();
  await openToAll();
  const tsc = path.join(projectRoot, 'node_modules', 'typescript-native', 'bin', 'tsc');
  run([process.execPath, tsc, '-p', '.ci/older-electron.tsconfig.json']);
  say(`Main and preload hold against the types of Electron ${TYPES.version}`);
}

await main().catch(fail);
