import type { Locator, Page } from '@playwright/test';

/** Drops real files with their real paths on the middle of a place, as the system's file browser does. */
export const drop = async (page: Page, target: Locator, ...files: readonly string[]): Promise<void> => {
  await target.waitFor();
  const box = await target.boundingBox();
  if (box === null) throw new Error('Nothing to drop on.');
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  await session.detach();
};
