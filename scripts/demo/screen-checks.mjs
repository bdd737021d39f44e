// What the pictures of the screens must be.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { must } from './outside.mjs';

const WIDTH = 1440;
const HEIGHT = 900;
/** A picture that shows next to nothing is smaller than this. */
const LEAST_BYTES = 12_000;
const DOCS_BYTES = 300_000;

export const SCREENS = [
  'first-start',
  'today',
  'rating',
  'policy',
  'violations',
  'case',
  'notice',
  'appeals',
  'appeal-workspace',
  'export',
  'evidence',
  'history',
  'palette',
  'settings-shop',
  'settings-people',
  'settings-appearance',
  'settings-data',
  'settings-alerts',
  'settings-network-and-privacy',
  'settings-keys',
  'settings-about',
];

/** Pictures of the documentation: where they come from and what they are called there. */
const DOCS = /** @type {const} */ ([
  ['light/today.png', 'today.png'],
  ['dark/today.png', 'today-dark.png'],
  ['light/rating.png', 'rating.png'],
  ['light/violations.png', 'violations.png'],
  ['light/case.png', 'case.png'],
  ['light/appeal-workspace.png', 'appeal-workspace.png'],
]);

/** @param {Buffer} png */
const sizeOf = (png) => /** @type {const} */ ([png.readUInt32BE(16), png.readUInt32BE(20)]);

/** @param {Buffer} bytes */
const fingerprint = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * One check for each screen: there in both themes, of the right size, not empty, and not the same in both.
 * @param {string} folder
 * @returns {readonly import('./packet-checks.mjs').Check[]}
 */
export function screenChecks(folder) {
  return SCREENS.map((name) => [
    `screen: ${name} in both themes`,
    () => {
      const pictures = ['light', 'dark'].map((theme) =>
        readFileSync(path.join(folder, theme, `${name}.png`)),
      );
      for (const picture of pictures) {
        const [width, height] = sizeOf(picture);
        must(width === WIDTH && height === HEIGHT, `It is ${width} × ${height}`);
        must(picture.length >= LEAST_BYTES, `It has only ${picture.length} bytes`);
      }
      must(new Set(pictures.map(fingerprint)).size === 2, 'Both themes look the same');
    },
  ]);
}

/**
 * Copies the pictures that the documentation shows.
 * @param {string} folder of the demo's pictures
 * @param {string} target
 * @returns {readonly import('./packet-checks.mjs').Check[]}
 */
export function docsChecks(folder, target) {
  mkdirSync(target, { recursive: true });
  return DOCS.map(([from, to]) => [
    `docs: ${to}`,
    () => {
      const { size } = statSync(path.join(folder, from));
      must(size <= DOCS_BYTES, `It has ${size} bytes, more than ${DOCS_BYTES}`);
      copyFileSync(path.join(folder, from), path.join(target, to));
    },
  ]);
}
