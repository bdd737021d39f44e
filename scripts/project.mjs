// Where the project lies and how scripts speak.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * One line of what a script does, apart from what its commands print.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`> ${line}\n`);
}

/**
 * Ends the script with a plain text instead of a stack.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/**
 * This process is root on a Unix system.
 */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * True for the module that Node was started with, false where it is only imported.
 * @param {string} url import.meta.url
 */
export function isMain(url) {
  return url === pathToFileURL(process.argv[1] ?? '').href;
}

/**
 * Runs one script of the package to its end, its output shown; throws where it failed.
 * @param {string} script
 */
export function npmRun(script) {
  const npm = process.env['npm_execpath'];
  const result =
    npm === undefined
      ? spawnSync('npm', ['run', '--silent', script], {
          cwd: projectRoot,
          stdio: 'inherit',
          shell: process.platform === 'win32',
        })
      : spawnSync(process.execPath, [npm, 'run', '--silent', script], { cwd: projectRoot, stdio: 'inherit' });
  if (result.status !== 0) throw new Error(`npm run ${script} failed; its messages are above`);
}
