import type { Page } from '@playwright/test';

/**
 * Pastes where the focus is, by Control+V. The key carries its editing command as one from a keyboard does, since a key sent by
 * a test does not reach the application's menu.
 */
export const paste = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const key = { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: 2 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, commands: ['paste'] });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await session.detach();
};

/** Pastes words where the focus is. */
export const pasteText = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await paste(page);
};

/** Pastes a picture where the focus is, as it is after a screenshot. */
export const pastePicture = async (page: Page, png: Buffer): Promise<void> => {
  await page.evaluate(
    async (bytes) => {
      const picture = new Blob([Uint8Array.from(bytes)], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    },
    [...png],
  );
  await paste(page);
};
