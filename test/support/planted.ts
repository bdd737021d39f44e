import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

// A copy of the project in which wrong things can be planted while others work in the real one.
const root = resolve(import.meta.dirname, '../..');
let copy = '';

const parts = [
  'src',
  '.ci',
  'resources',
  'package.json',
  '.prettierrc.json',
  '.prettierignore',
  'tsconfig.json',
  'tsconfig.base.json',
  'scripts',
  'test',
];

/** Makes the copy; before all tests of a file. */
export const copyProject = (): void => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  copy = mkdtempSync(join(root, '.cache', 'guards-'));
  chmodSync(copy, 0o755);
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
};

/** Removes the copy. */
export const dropCopy = (): void => {
  rmSync(copy, { recursive: true, force: true });
};

/** Runs a tool of the project in the copy and returns all that it said. */
export const runInCopy = (command: string, args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: copy,
    encoding: 'utf8',
  });
  return stdout + stderr;
};

/** The text of a file of the copy. */
export const textInCopy = (path: string): string => readFileSync(join(copy, path), 'utf8');

const textOrNull = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** Writes text into the copy, looks at it with a guard, and takes it back. */
export const planted = (path: string, text: string, look: () => string): string => {
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  const before = textOrNull(file);
  writeFileSync(file, text);
  try {
    return look();
  } finally {
    if (before === null) rmSync(file);
    else writeFileSync(file, before);
  }
};

/** Plants all files at once and looks once: a guard answers per file. */
export const plantedTogether = (
  files: readonly (readonly [path: string, text: string])[],
  look: () => string,
): string => {
  const [first, ...others] = files;
  return first === undefined ? look() : planted(first[0], first[1], () => plantedTogether(others, look));
};
