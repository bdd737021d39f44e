// The laws of the replica, on real files: whatever happens to it, it ends up holding what main holds.
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { ElectronApplication, Page } from '@playwright/test';
import { z } from 'zod';
import { feedBatch } from '#shared/contract/feed.ts';
import { chunkRows } from '#shared/readings.ts';
import {
  agree,
  call,
  countInReplica,
  differences,
  fillBatch,
  logReading as log,
  makeRecords,
  makeShop,
  rating,
} from '../support/replica.ts';
import { expect, type RunningApp, test } from './app.ts';

/** Lets main's next batches go astray: `fates` says for each whether it is lost, sent twice or held until the next. */
const disturbFeed = (
  app: ElectronApplication,
  fates: readonly ('lost' | 'twice' | 'late')[],
): Promise<void> =>
  app.evaluate(({ webContents }, all) => {
    const [contents] = webContents.getAllWebContents();
    if (contents === undefined) return;
    const own = contents.send.bind(contents);
    const left = [...all];
    const held: unknown[][] = [];
    contents.send = (channel: string, ...args: unknown[]) => {
      const fate = channel === 'feed' ? left.shift() : undefined;
      if (fate === 'lost') return;
      if (fate === 'late') {
        held.push(args);
        return;
      }
      own(channel, ...args);
      if (fate === 'twice') own(channel, ...args);
      for (const late of held.splice(0)) own(channel, ...late);
    };
  }, fates);

test('the feed may be lost, doubled, late, cut by a reload and lost altogether', async ({ launchApp }) => {
  const { app, page } = await launchApp();
  const shopId = await makeShop(page);
  await test.step('a lost batch is noticed by the next one, and asked for', async () => {
    await agree(page);
    await disturbFeed(app, ['lost']);
    await log(page, shopId, 150);
    expect(await differences(page)).not.toEqual([]);
    await log(page, shopId, 151);
    await agree(page);
  });
  await test.step('batches that come twice or in the wrong order do no harm', async () => {
    await disturbFeed(app, ['twice', 'late', 'twice', 'late', 'late', 'twice']);
    for (const value of [150, 151, 152, 153, 154, 155, 156]) await log(page, shopId, value);
    await agree(page);
  });
  await test.step('a window that is reloaded in the middle of writing ends up with all of it', async () => {
    const before = await countInReplica(page, 'readings');
    for (const round of [1, 2, 3, 4, 5, 6]) {
      await page.evaluate(
        ([id, value]) => {
          const api: unknown = Reflect.get(globalThis, 'api');
          const send: unknown =
            typeof api === 'object' && api !== null ? Reflect.get(api, 'send') : undefined;
          if (typeof send !== 'function') return;
          for (let index = 0; index < 60; index += 1) {
            const input = { shopId: id, rating: value, at: null, note: `Round ${value}, ${index}` };
            Reflect.apply(send, api, ['reading.log', input, null]);
          }
        },
        [shopId, 100 + round] as const,
      );
      await page.reload();
      await agree(page);
    }
    expect(await countInReplica(page, 'readings')).toBeGreaterThan(before + 5);
  });
  await test.step('what was sent is there when the screen says so, though the feed is lost', async () => {
    await log(page, shopId, 180);
    await expect(rating(page)).toContainText('180');
    await disturbFeed(app, new Array<'lost'>(50).fill('lost'));
    await page.keyboard.press('l');
    await page.keyboard.type('148');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Reading 148 logged')).toBeVisible();
    // What the alerts write by themselves after it is lost with its feed, and nobody waits for it.
    expect((await differences(page)).filter((one) => one.startsWith('readings'))).toEqual([]);
    await expect(rating(page)).toContainText('148');
  });
});

const database = (running: RunningApp) => new DatabaseSync(join(running.dataDir, 'standing.db'));

test('records that were put back from elsewhere show as they are now', async ({ launchApp }) => {
  const first = await launchApp();
  const shopId = await makeShop(first.page);
  for (const value of [150, 151, 152]) await log(first.page, shopId, value);
  await agree(first.page);
  await first.close();
  const db = database(first);
  db.exec("UPDATE meta SET value = 'another-epoch' WHERE key = 'epoch'");
  // As a restore may, without a tombstone.
  db.exec('UPDATE readings SET rating = 77 WHERE rating = 152');
  db.exec('DELETE FROM readings WHERE rating = 150');
  db.close();
  const { page } = await launchApp();
  await agree(page);
  expect(await countInReplica(page, 'readings')).toBe(3);
  await expect(rating(page)).toContainText('77');
});

test('two thousand changes while the app was closed come at its start', async ({ launchApp }) => {
  const first = await launchApp();
  await makeRecords(first.page, 2000);
  await agree(first.page);
  await first.kill();
  const db = database(first);
  db.exec("UPDATE readings SET seq = (SELECT value + 1 FROM meta WHERE key = 'seq')");
  db.exec("UPDATE meta SET value = CAST(value + 1 AS TEXT) WHERE key = 'seq'");
  db.close();
  const second = await launchApp();
  await agree(second.page);
  expect(await countInReplica(second.page, 'readings')).toBe(2001);
});

const deleteReplica = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith('replica-') !== true) continue;
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      });
    }
  });

test('a replica that is deleted comes back, and takes what is dropped in short batches', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp();
  const shopId = await makeRecords(page, 300);
  await test.step('a replica that is deleted while nothing is written comes back by itself', async () => {
    await expect(rating(page)).toContainText('180');
    await deleteReplica(page);
    await agree(page);
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('180').first()).toBeVisible();
  });
  await test.step('a replica that is deleted while the app runs comes back, and the screen with it', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Today', exact: true }).click();
    await expect(rating(page)).toContainText('180');
    await deleteReplica(page);
    await log(page, shopId, 148);
    await agree(page);
    await expect(rating(page)).toContainText('148');
  });

  await test.step('two thousand dropped rows come in short batches', async () => {
    await fillBatch(page, shopId, 2000);
    await agree(page);
    await app.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents();
      if (contents === undefined) return;
      const own = contents.send.bind(contents);
      const fed: unknown[] = [];
      Object.assign(globalThis, { fed });
      contents.send = (channel: string, ...args: unknown[]) => {
        if (channel === 'feed') fed.push(args[0]);
        own(channel, ...args);
      };
    });
    await call(page, 'job', 'space.open', { space: 'own' });
    await expect.poll(() => countInReplica(page, 'readings')).toBe(302);
    await agree(page);
    const fed = z.array(feedBatch).parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'fed')));
    expect(Math.max(...fed.map(({ dropped }) => dropped['readings']?.length ?? 0))).toBe(chunkRows);
  });
});

const ticket = '7719 0500 0000 0001';

/** Types a notice and leaves it unrecorded. */
const leaveNotice = async (page: Page): Promise<void> => {
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Ticket number' }).fill(ticket);
  await expect(page.getByText(/^Kept \d/)).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Today', exact: true }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Today', exact: true }).click();
  await expect(rating(page)).toContainText('180');
};

const expectNotice = async (page: Page): Promise<void> => {
  await expect(rating(page)).toContainText('180');
  await page.keyboard.press('n');
  await page.getByRole('button', { name: /^Use/ }).click();
  await expect(page.getByRole('textbox', { name: 'Ticket number' })).toHaveValue(ticket);
};

test('a notice that was not recorded outlives a replica that can’t be opened until all is cleared', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp({ mayComplain: true });
  await makeRecords(page, 300);
  await expect(rating(page)).toContainText('180');
  await leaveNotice(page);
  await app.evaluate(({ session, webContents }) => {
    const { defaultSession } = session;
    const own = defaultSession.clearStorageData.bind(defaultSession);
    defaultSession.clearStorageData = async (options) => {
      await own(options);
      await webContents.getAllWebContents()[0]?.executeJavaScript('globalThis.cleared = true');
    };
  });
  await page.evaluate(() => {
    const open: unknown = Reflect.get(IDBFactory.prototype, 'open');
    Object.assign(IDBFactory.prototype, {
      open(this: IDBFactory, ...args: unknown[]): unknown {
        const isReplica = String(args[0]).startsWith('replica-');
        if (isReplica && Reflect.get(globalThis, 'cleared') !== true)
          throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
        return typeof open === 'function' ? Reflect.apply(open, this, args) : undefined;
      },
    });
  });
  await deleteReplica(page);
  await expect.poll(() => page.evaluate('globalThis.cleared')).toBe(true);
  await agree(page);
  await expectNotice(page);
});

test('a notice that was kept is still there after the disk was full', async ({ launchApp }) => {
  const { page } = await launchApp({ mayComplain: true });
  await makeShop(page);
  await expect(rating(page)).toContainText('180');
  await leaveNotice(page);
  await page.evaluate(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    Object.assign(IDBObjectStore.prototype, {
      put(this: IDBObjectStore) {
        refused.push(this.name);
        throw new DOMException('Encountered full disk.', 'QuotaExceededError');
      },
    });
  });
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Title' }).fill('Late dispatch');
  await expect.poll(() => page.evaluate('globalThis.refused')).toContain('drafts');
  await page.reload();
  await expectNotice(page);
});
