// What a packaged build must be: its fuses, and what may lie in it.
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project.mjs';

export const UNPACKED = path.join(projectRoot, 'dist', 'linux-unpacked');
export const PROGRAM = path.join(UNPACKED, 'good-standing');

/** @type {ReadonlyArray<readonly [string, number, boolean]>} name, position, on or off */
const EXPECTED_FUSES = [
  ['RunAsNode', FuseV1Options.RunAsNode, false],
  ['EnableCookieEncryption', FuseV1Options.EnableCookieEncryption, true],
  ['EnableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  ['EnableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, false],
  ['EnableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, true],
  ['LoadBrowserProcessSpecificV8Snapshot', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  ['GrantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];

/**
 * The fuses that are not as they must be, one line each.
 * @param {Readonly<Record<number, number | undefined>>} wire
 * @returns {readonly string[]}
 */
export function wrongFuses(wire) {
  return EXPECTED_FUSES.flatMap(([name, position, on]) => {
    const wanted = on ? FuseState.ENABLE : FuseState.DISABLE;
    return wire[position] === wanted ? [] : [`The fuse ${name} is not ${on ? 'on' : 'off'}`];
  });
}

/**
 * What is wrong with a packaged program and its folder, one line each.
 * @param {string} program
 * @returns {Promise<readonly string[]>}
 */
export async function faultsOf(program) {
  const resources = path.join(path.dirname(program), 'resources');
  const unwanted = ['default_app.asar', 'app'].filter((name) => existsSync(path.join(resources, name)));
  return [
    ...wrongFuses({ ...(await getCurrentFuseWire(program)) }),
    ...unwanted.map((name) => `resources/${name} is in the package`),
    ...(existsSync(path.join(resources, 'app.asar')) ? [] : ['resources/app.asar is missing']),
  ];
}
