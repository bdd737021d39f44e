// A place to run the real application unattended: an Electron, its libraries, a display, an ordinary user.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hasDisplay, openDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import {
  asUser,
  ensureOrdinaryUser,
  makeWorkFolder,
  readableProject,
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
 * A path inside the project, moved to the project's copy.
 * @param {string} file
 * @param {string} root
 */
function inCopy(file, root) {
  const relative = path.relative(projectRoot, file);
  return relative.startsWith('..') ? file : path.join(root, relative);
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
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
function runToEnd(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { ...options, stdio: 'inherit' });
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
 * Makes the place ready. As root, everything in it runs as an ordinary user with the real sandbox.
 * @param {{ program?: string }} [options] another program than Electron, such as a packaged build
 * @returns {Promise<TestSession>}
 */
export async function openTestSession({ program } = {}) {
  const runtime = await ensureElectron({ log: say });
  const needsXvfb = !hasDisplay(process.env, process.platform);
  ensureSystemLibraries({ program: program ?? runtime.path, needsXvfb, log: say });
  const user = isRoot() ? ensureOrdinaryUser() : undefined;
  const work = makeWorkFolder(user);
  /** @type {import('./sandbox.mjs').Prefix} */
  const prefix = (command, args) => (user === undefined ? [command, args] : asUser(user, command, args));
  const root = user === undefined ? projectRoot : readableProject(user, projectRoot, work, say);
  const node = user === undefined ? process.execPath : startableProgram(user, process.execPath, work);
  const electron = inCopy(program ?? runtime.path, root);
  requireSandbox(path.dirname(electron), prefix);
  if (user !== undefined) say(`Running as the ordinary user ${user.name}, with Chromium's sandbox`);
  const display = await testDisplay(prefix);
  const own = user === undefined ? process.env : environmentFor(process.env, work, user.name);
  const env = {
    ...own,
    ...(display === undefined ? {} : { DISPLAY: display.display }),
    GS_ELECTRON: electron,
    GS_APP: root,
    GS_RESULTS: path.join(work, 'results'),
  };
  /** @param {string} name */
  const result = (name) => path.join(work, 'results', name);
  return {
    root,
    electron,
    node,
    env,
    result,
    collect(name, target) {
      if (!existsSync(result(name))) return false;
      rmSync(target, { recursive: true, force: true });
      cpSync(result(name), target, { recursive: true });
      return true;
    },
    run(command, args, more = {}) {
      const [first, rest] = prefix(command, args);
      return runToEnd(first, rest, { cwd: root, env: { ...env, ...more } });
    },
    close() {
      display?.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
}
