// Builds the application when what is built is older than its sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { npmRun, projectRoot, say } from './project.mjs';

const OUTPUTS = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'];
const SOURCES = [
  'src',
  'resources/checklists',
  'resources/policy',
  'package.json',
  'package-lock.json',
  '.ci/electron.vite.config.ts',
];

/**
 * When the newest of these files was changed, in ms since epoch; 0 when none is there.
 * @param {readonly string[]} places files or folders
 * @returns {number}
 */
export function newestChange(places) {
  let newest = 0;
  for (const place of places) {
    if (!existsSync(place)) continue;
    const { mtimeMs } = statSync(place);
    const inside = statSync(place).isDirectory()
      ? readdirSync(place).map((name) => path.join(place, name))
      : [];
    newest = Math.max(newest, inside.length > 0 ? newestChange(inside) : mtimeMs);
  }
  return newest;
}

/**
 * True when an output is missing or older than a source.
 * @param {string} root
 */
export function isStale(root) {
  const outputs = OUTPUTS.map((file) => path.join(root, file));
  if (!outputs.every((file) => existsSync(file))) return true;
  const oldestOutput = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return newestChange(SOURCES.map((place) => path.join(root, place))) > oldestOutput;
}

/** Builds if needed. */
export function ensureBuild() {
  if (!isStale(projectRoot)) return;
  say('Building the application');
  npmRun('build');
}
