// A place to run the real application unattended: an Electron, its libraries, a display, an ordinary user.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hasDisplay, openDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { endProcessesWith } from './leftovers.mjs';
import {
  asUser,
  ensureOrdinaryUser,
  makeWorkFolder,
  readableFolder,
  startableProgram,
} from './ordinary-user.mjs';
import { isRoot, projectRoot, say } from './project.mjs';
import { requireSandbox } from './sandbox.mjs';
import { ensureSystemLibraries, isInstalled } from './system-libraries.mjs';

/**
 * @typedef {object} TestSession
 * @property {string} root the project's folder as the session's user sees it
 * @property {string} electron the program to start
 * @property {string} node
 * @property {NodeJS.ProcessEnv} env
 * @property {(name: string) => string} result a path that the session's user may write, kept until close
 * @property {(name: string, target: string) => boolean} collect copies a result into the project
 * @property {(command: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<number>} run
 *   runs a command to its end, its output shown; resolves to the exit code
 * @property {(command: string, args: readonly string[], options?: import('node:child_process').SpawnOptions)
 *   => import('node:child_process').ChildProcess} start
 * @property {() => void} close
 */

const PASSED_ON = /^(PATH|LANG|LC_.*|TZ|TERM|CI|FORCE_COLOR|NO_COLOR|GS_.*|DEBUG)$/;

/**
 * What of root's environment an ordinary user gets.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} work
 * @param {string} name
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(env, work, name) {
  const kept = Object.entries(env).filter(([key]) => PASSED_ON.test(key));
  const own = { HOME: path.join(work, 'home'), TMPDIR: path.join(work, 'tmp'), USER: name, LOGNAME: name };
  return { ...Object.fromEntries(kept), ...own };
}

/**
 * A path inside a folder, moved to the folder's copy; any other path as it is.
 * @param {string} file
 * @param {string} folder
 * @param {string} copy
 */
export function inCopy(file, folder, copy) {
  const relative = path.relative(folder, file);
  return relative.startsWith('..') ? file : path.join(copy, relative);
}

/**
 * Tests type keys and move windows, so they get a display of their own wherever that is possible.
 * @param {import('./sandbox.mjs').Prefix} prefix
 */
async function testDisplay(prefix) {
  if (process.platform !== 'linux') return undefined;
  if (hasDisplay(process.env, process.platform) && !isInstalled('Xvfb')) return undefined;
  return openDisplay(prefix);
}

/**
 * The exit code of a child, which is asked to end when this process is.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function untilEnd(child) {
  return new Promise((resolve, reject) => {
    const stop = () => void child.kill('SIGTERM');
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {import('./ordinary-user.mjs').User | undefined} user
 * @param {string} work
 * @returns {NodeJS.ProcessEnv}
 */
function ownEnvironment(user, work) {
  return user === undefined ? process.env : environmentFor(process.env, work, user.name);
}

/**
 * Makes the place ready. As root, everything in it runs as an ordinary user with the real sandbox.
 * @param {{ folder?: string, program?: string }} [options] another folder than the project and its own
 *   program, such as a packaged build; left out, it is the project and Electron
 * @returns {Promise<TestSession>}
 */
export async function openTestSession(options = {}) {
  const { folder = projectRoot } = options;
  const program = options.program ?? (await ensureElectron({ log: say })).path;
  ensureSystemLibraries({ program, needsXvfb: !hasDisplay(process.env, process.platform), log: say });
  const user = isRoot() ? ensureOrdinaryUser() : undefined;
  const work = makeWorkFolder(user);
  /** @type {import('./sandbox.mjs').Prefix} */
  const prefix = (command, args) => (user === undefined ? [command, args] : asUser(user, command, args));
  const root = user === undefined ? folder : readableFolder(user, folder, work, say);
  const node = user === undefined ? process.execPath : startableProgram(user, process.execPath, work);
  const electron = inCopy(program, folder, root);
  requireSandbox(path.dirname(electron), prefix);
  if (user !== undefined) say(`Running as the ordinary user ${user.name}, with Chromium's sandbox`);
  const display = await testDisplay(prefix);
  const env = {
    ...ownEnvironment(user, work),
    ...(display === undefined ? {} : { DISPLAY: display.display }),
    GS_ELECTRON: electron,
    GS_APP: root,
    GS_RESULTS: path.join(work, 'results'),
  };
  /** @type {TestSession['start']} */
  const start = (command, args, more = {}) => {
    const [first, rest] = prefix(command, args);
    return spawn(first, [...rest], { cwd: root, ...more, env: { ...env, ...more.env } });
  };
  /** @param {string} name */
  const result = (name) => path.join(work, 'results', name);
  return {
    root,
    electron,
    node,
    env,
    result,
    start,
    collect(name, target) {
      if (!existsSync(result(name))) return false;
      rmSync(target, { recursive: true, force: true });
      cpSync(result(name), target, { recursive: true });
      return true;
    },
    run: (command, args, more = {}) => untilEnd(start(command, args, { env: more, stdio: 'inherit' })),
    close() {
      endProcessesWith(`GS_RESULTS=${env.GS_RESULTS}`);
      display?.close();
      // Processes that are just ending may still write here.
      rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
