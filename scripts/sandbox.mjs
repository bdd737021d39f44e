// Whether Chromium's sandbox can work here, and what to do where the system forbids it.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Turns a command into one that runs as another user.
 * @typedef {(command: string, args: readonly string[]) => readonly [string, readonly string[]]} Prefix
 */

/** @param {string} name */
function setting(name) {
  try {
    return readFileSync(path.join('/proc/sys', name), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @param {string} dist */
function hasSetuidSandbox(dist) {
  try {
    const { mode, uid } = statSync(path.join(dist, 'chrome-sandbox'));
    return uid === 0 && (mode & 0o4001) === 0o4001;
  } catch {
    return false;
  }
}

/**
 * The text for a system where ordinary programs get no user namespace.
 * @param {string} dist
 * @param {string | undefined} apparmor value of kernel.apparmor_restrict_unprivileged_userns
 */
export function sandboxHelp(dist, apparmor) {
  const helper = path.join(dist, 'chrome-sandbox');
  const cause =
    apparmor === '1'
      ? 'This system closes user namespaces to ordinary programs (kernel.apparmor_restrict_unprivileged_userns = 1, as Ubuntu 23.10 and later do)'
      : 'This system gives ordinary programs no user namespace';
  return [
    `${cause}, so Chromium's sandbox cannot start. These two commands give it its own helper:`,
    `  sudo chown root:root '${helper}'`,
    `  sudo chmod 4755 '${helper}'`,
    'In a container that helper needs CAP_SYS_ADMIN (for Docker: --security-opt seccomp=unconfined helps too).',
    'The application is not started without its sandbox.',
  ].join('\n');
}

/**
 * Throws with what to do when the sandbox cannot work for the user who will run Electron.
 * @param {string} dist the runtime's folder
 * @param {Prefix} [asUser] left out, it is this process's own user
 */
export function requireSandbox(dist, asUser = (command, args) => [command, args]) {
  if (process.platform !== 'linux' || hasSetuidSandbox(dist)) return;
  const [command, args] = asUser('unshare', ['--user', '--map-root-user', 'true']);
  const probe = spawnSync(command, [...args], { stdio: 'ignore' });
  if (probe.status === 0 || probe.error !== undefined) return;
  throw new Error(sandboxHelp(dist, setting('kernel/apparmor_restrict_unprivileged_userns')));
}
