/// <reference lib="dom" />
// Pictures of the window in both themes.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const THEMES = /** @type {const} */ (['dark', 'light']);

/** @typedef {(name: string) => Promise<void>} Shoot */

/**
 * Waits until the page has drawn what it was told, fonts and charts included.
 * @param {import('playwright-core').Page} page
 */
async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
  });
}

/**
 * A camera that keeps each screen as `light/<name>.png` and `dark/<name>.png`; the window is light again afterwards.
 * @param {import('playwright-core').Page} page
 * @param {string} folder
 */
export function cameraOf(page, folder) {
  /** @type {string[]} */
  const shots = [];
  for (const theme of THEMES) mkdirSync(path.join(folder, theme), { recursive: true });
  /** @type {Shoot} */
  const shoot = async (name) => {
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await settled(page);
      await page.screenshot({ path: path.join(folder, theme, `${name}.png`), scale: 'css' });
    }
    shots.push(name);
  };
  return { shoot, shots };
}
