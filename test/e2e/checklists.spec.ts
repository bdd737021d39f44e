// Checklists of one's own and files of listings, by keyboard.
import { test } from './app.ts';
import { keepOwnChecklists } from './checklist-steps.ts';
import { checkAFileOfListings } from './listing-file-steps.ts';

test('a file of listings is checked as a whole, and checklists are kept in versions', async ({
  launchSample,
}, info) => {
  test.setTimeout(180_000);
  const { app, page } = await launchSample({ clock: '2026-11-23T14:12:00Z' });
  await checkAFileOfListings(page, info.outputPath('products.csv'));
  await keepOwnChecklists(page, app, (name) => info.outputPath(name));
});
