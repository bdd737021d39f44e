// The libraries that Electron needs from a Linux system: which are missing, and how to get them.
import { spawnSync } from 'node:child_process';
import { inContainerOrCi } from './container.mjs';
import { isRoot } from './project.mjs';

/** @type {Readonly<Record<string, string>>} */
const PACKAGE_OF = {
  'libX11.so.6': 'libx11-6',
  'libX11-xcb.so.1': 'libx11-xcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libXtst.so.6': 'libxtst6',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libsmime3.so': 'libnss3',
  'libssl3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libxshmfence.so.1': 'libxshmfence1',
};

/**
 * The library names that ldd did not find, in its order, each once.
 * @param {string} lddOutput
 * @returns {readonly string[]}
 */
export function missingIn(lddOutput) {
  const names = lddOutput.split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? []);
  return [...new Set(names)];
}

/**
 * The Debian packages that hold these libraries, and the libraries for which none is known.
 * @param {readonly string[]} libraries
 */
export function packagesFor(libraries) {
  const known = libraries.flatMap((library) => PACKAGE_OF[library] ?? []);
  const unknown = libraries.filter((library) => PACKAGE_OF[library] === undefined);
  return { packages: [...new Set(known)].sort(), unknown };
}

/** @param {string} program */
function missingLibraries(program) {
  const result = spawnSync('ldd', [program], { encoding: 'utf8' });
  return missingIn(result.stdout ?? '');
}

/** @param {string} program */
export function isInstalled(program) {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;
}

/**
 * Newer Ubuntus name some packages with the ending t64; takes the name that this system's lists know.
 * @param {string} name
 */
function nameHere(name) {
  const result = spawnSync('apt-cache', ['policy', `${name}t64`], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(result.stdout ?? '') ? `${name}t64` : name;
}

/**
 * Installs Debian packages by name; true when apt-get succeeded.
 * @param {readonly string[]} packages
 * @param {(line: string) => void} log
 */
export function aptInstall(packages, log) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const names = packages.map(nameHere);
  log(`Installing ${names.join(' ')}`);
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
  const result = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return result.status === 0;
}

/**
 * @param {readonly string[]} packages
 * @param {readonly string[]} unknown
 */
function howToInstall(packages, unknown) {
  const lines = ['Electron needs libraries that this system lacks.'];
  if (packages.length > 0) {
    lines.push('On Debian and Ubuntu this installs them:');
    const sudo = isRoot() ? '' : 'sudo ';
    lines.push(`  ${sudo}apt-get update && ${sudo}apt-get install -y ${packages.map(nameHere).join(' ')}`);
  }
  if (unknown.length > 0) lines.push(`No Debian package is known for: ${unknown.join(' ')}`);
  return lines.join('\n');
}

/**
 * Sees to it that Electron's libraries are there, and Xvfb where a display has to be made up. Installs
 * them as root in a container or in CI; elsewhere throws with the exact command.
 * @param {{ program: string, needsXvfb: boolean, log: (line: string) => void }} options
 */
export function ensureSystemLibraries({ program, needsXvfb, log }) {
  if (process.platform !== 'linux') return;
  const display = needsXvfb && !isInstalled('Xvfb') ? ['xvfb', 'xauth'] : [];
  const { packages, unknown } = packagesFor(missingLibraries(program));
  const wanted = [...packages, ...display];
  if (wanted.length === 0 && unknown.length === 0) return;
  if (!isRoot() || !inContainerOrCi(process.env) || !isInstalled('apt-get') || wanted.length === 0) {
    throw new Error(howToInstall(wanted, unknown));
  }
  aptInstall(wanted, log);
  const left = packagesFor(missingLibraries(program));
  if (left.packages.length + left.unknown.length > 0 || (needsXvfb && !isInstalled('Xvfb'))) {
    throw new Error(howToInstall([...left.packages, ...display], left.unknown));
  }
}
