// Runs commands as an ordinary user when this process is root, so that Chromium's real sandbox is tested.
import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from './scratch.mjs';

const NAME = 'goodstanding-test';
const NOT_COPIED = new Set(['.git', 'dist', 'demo-output', 'test-results', '.tsbuild']);

/**
 * @typedef {object} User
 * @property {string} name
 * @property {number} uid
 * @property {number} gid
 */

/**
 * A user from a line of the passwd database.
 * @param {string} line
 * @returns {User | undefined}
 */
export function parseUser(line) {
  const [name, , uid, gid] = line.trim().split(':');
  if (name === undefined || uid === undefined || gid === undefined) return undefined;
  return { name, uid: Number(uid), gid: Number(gid) };
}

function findUser() {
  const result = spawnSync('getent', ['passwd', NAME], { encoding: 'utf8' });
  return result.status === 0 ? parseUser(result.stdout) : undefined;
}

/** The ordinary user for tests, created at the first time. */
export function ensureOrdinaryUser() {
  const present = findUser();
  if (present !== undefined) return present;
  const result = spawnSync('useradd', ['--create-home', '--shell', '/bin/sh', NAME], { encoding: 'utf8' });
  const created = findUser();
  if (created === undefined) throw new Error(`The user ${NAME} could not be created: ${result.stderr}`);
  return created;
}

/**
 * The same command, run as that user: no group or capability of root is left.
 * @param {User} user
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {readonly [string, readonly string[]]}
 */
export function asUser(user, command, args) {
  const identity = ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'];
  return ['setpriv', [...identity, '--inh-caps=-all', '--', command, ...args]];
}

/**
 * True when the user can read all that lies in a folder, git's own files apart.
 * @param {User} user
 * @param {string} folder
 */
function canReadAll(user, folder) {
  const closed = ['!', '-type', 'l', '(', '!', '-readable', '-o', '-type', 'd', '!', '-executable', ')'];
  // What an earlier run left there is its own user's, and no run reads it.
  const skip = [...NOT_COPIED].flatMap((name) => ['-path', path.join(folder, name), '-prune', '-o']);
  const [command, args] = asUser(user, 'find', [folder, ...skip, ...closed, '-print', '-quit']);
  const result = spawnSync(command, [...args], { encoding: 'utf8', cwd: '/' });
  return result.status === 0 && result.stdout === '';
}

/**
 * A folder of the user's own with a home, a place for temporary files and one for results.
 * @param {User | undefined} user undefined: this process's own user
 */
export function makeWorkFolder(user) {
  const work = mkdtempSync(path.join(scratchFolder(), 'gs-run-'));
  for (const name of ['home', 'tmp', 'results']) mkdirSync(path.join(work, name), { mode: 0o700 });
  if (user === undefined) return work;
  for (const name of ['', 'home', 'tmp', 'results']) chownSync(path.join(work, name), user.uid, user.gid);
  return work;
}

/**
 * A folder as the user can read it: itself, or a copy where a folder above it is closed to all but root.
 * @param {User} user
 * @param {string} root
 * @param {string} work
 * @param {(line: string) => void} log
 */
export function readableFolder(user, root, work, log) {
  if (canReadAll(user, root)) return root;
  const copy = path.join(work, 'copy');
  log(`${path.basename(root)} lies where an ordinary user cannot read it: using a copy`);
  mkdirSync(copy);
  const entries = readdirSync(root).filter((name) => !NOT_COPIED.has(name));
  const result = spawnSync('cp', ['-a', '--reflink=auto', ...entries, copy], { cwd: root, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The copy of the project failed: ${result.stderr}`);
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, copy]);
  return copy;
}

/**
 * A program that the user can start: itself, or a copy where it lies in a closed folder.
 * @param {User} user
 * @param {string} program
 * @param {string} work
 */
export function startableProgram(user, program, work) {
  const [command, args] = asUser(user, 'test', ['-x', program]);
  if (spawnSync(command, [...args], { cwd: '/' }).status === 0) return program;
  const copy = path.join(work, path.basename(program));
  if (!existsSync(copy)) cpSync(program, copy);
  return copy;
}
