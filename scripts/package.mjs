// npm run package:dir: packs the application into dist/. With the word "release" it makes the installers of
// this platform, which needs the internet and the official Electron.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureBuild } from './fresh-build.mjs';
import { fail, isMain, projectRoot, say } from './project.mjs';

/** @type {Readonly<Record<string, string>>} */
const PLATFORM_FLAG = { linux: '--linux', darwin: '--mac', win32: '--win' };

/**
 * What electron-builder is told.
 * @param {{ platform: string, release: boolean, dist: string, version: string }} options
 */
export function builderArguments({ platform, release, dist, version }) {
  const flag = PLATFORM_FLAG[platform];
  if (flag === undefined) throw new Error(`There is no package for ${platform}`);
  const config = path.join('.ci', 'electron-builder.config.cjs');
  const target = release ? [flag] : [flag, 'dir'];
  return [...target, '--config', config, `-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
}

async function makePackage() {
  const release = process.argv.includes('release');
  const runtime = await ensureElectron({ log: say });
  if (release && runtime.source === 'fallback') {
    throw new Error('A release is made from the official Electron only: npx install-electron, then again');
  }
  ensureBuild();
  say(
    `Packing with Electron ${runtime.version}${runtime.source === 'fallback' ? ' (fallback: never to be released)' : ''}`,
  );
  const builder = path.join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  const { dist, version } = runtime;
  const args = builderArguments({ platform: process.platform, release, dist, version });
  const result = spawnSync(process.execPath, [builder, ...args], { cwd: projectRoot, stdio: 'inherit' });
  if (result.status !== 0) throw new Error('Packing failed; the messages are above');
}

if (isMain(import.meta.url)) await makePackage().catch(fail);
