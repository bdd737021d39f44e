// A display for machines that have none.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { isRoot } from './project.mjs';

const SCREEN = '1600x1000x24';
const START_LIMIT_MS = 20_000;

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasDisplay(env, platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

const SOCKETS = '/tmp/.X11-unix';
const OPEN_TO_ALL = 0o1777;

/** Where X servers keep their sockets; one that is not root could not give it the right owner. */
function prepareSocketFolder() {
  if (!isRoot()) return;
  mkdirSync(SOCKETS, { recursive: true });
  // mkdir's own mode is cut by the umask, and the folder may be there from a server that died.
  if ((statSync(SOCKETS).mode & OPEN_TO_ALL) !== OPEN_TO_ALL) chmodSync(SOCKETS, OPEN_TO_ALL);
}

/**
 * Starts Xvfb on a free display number and waits until it answers.
 * @param {import('./sandbox.mjs').Prefix} [asUser]
 * @returns {Promise<{ display: string, close: () => void }>}
 */
export async function openDisplay(asUser = (command, args) => [command, args]) {
  prepareSocketFolder();
  const [command, args] = asUser('Xvfb', [
    '-displayfd',
    '3',
    '-screen',
    '0',
    SCREEN,
    '-nolisten',
    'tcp',
    '-noreset',
  ]);
  const server = spawn(command, [...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const close = () => void server.kill('SIGTERM');
  process.once('exit', close);
  let complaint = '';
  server.stderr?.on('data', (chunk) => (complaint += String(chunk)));
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start in time')), START_LIMIT_MS);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}: ${complaint.trim()}`)));
    server.stdio[3]?.once('data', (chunk) => {
      clearTimeout(timer);
      resolve(String(chunk).trim());
    });
  });
  server.unref();
  return { display: `:${number}`, close };
}
