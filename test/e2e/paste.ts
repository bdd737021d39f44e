import type { Page } from '@playwright/test';

/**
 * Pastes where the focus is, by Control+V. The key carries its editing command as one from a keyboard does, since a key sent by
 * a test does not reach the application's menu; main is not asked, because it can lose an answer while it waits for the clipboard.
 */
export const paste = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const key = { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: 2 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, commands: ['paste'] });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await session.detach();
};
