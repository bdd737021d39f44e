// One app to a data folder, records of a newer version, and a window that comes back where it was.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { ElectronApplication } from '@playwright/test';
import { makeShop } from '../support/replica.ts';
import { expect, given, test } from './app.ts';

/** Starts the app as a person does who starts it again; how it ended. */
const startAgain = async (dataDir: string): Promise<number | null> => {
  const args = [given('GS_APP'), '--data-dir', dataDir];
  const child = spawn(given('GS_ELECTRON'), args, { stdio: 'ignore', timeout: 20_000 });
  await once(child, 'exit');
  return child.exitCode;
};

const windowOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window, ...more] = BrowserWindow.getAllWindows();
    return {
      others: more.length,
      minimized: window?.isMinimized() ?? true,
      visible: window?.isVisible() ?? false,
      bounds: window?.getBounds(),
      zoom: window?.webContents.getZoomLevel(),
    };
  });

test('a second start ends and brings the first to the front, but for another data folder', async ({
  launchApp,
}, info) => {
  const { app, page, dataDir } = await launchApp();
  await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  const told = (): Promise<void> =>
    app.evaluate(({ app: main, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      Object.assign(globalThis, { focused: 0, second: 0 });
      main.once('second-instance', () => Object.assign(globalThis, { second: 1 }));
      if (window === undefined) return;
      const own = window.focus.bind(window);
      window.focus = () => {
        Object.assign(globalThis, { focused: 1 });
        own();
      };
      window.minimize();
      window.hide();
    });
  const asked = (name: string) =>
    expect.poll(() => app.evaluate((_electron, key): unknown => Reflect.get(globalThis, key), name));
  await told();
  expect(await startAgain(dataDir)).toBe(0);
  await asked('second').toBe(1);
  await asked('focused').toBe(1);
  await expect.poll(() => windowOf(app)).toMatchObject({ others: 0, visible: true, minimized: false });

  // The folder counts, not the way to it.
  const other = info.outputPath('same');
  symlinkSync(dataDir, other);
  await told();
  expect(await startAgain(other)).toBe(0);
  await asked('second').toBe(1);

  // Another data folder has an app of its own.
  const second = await launchApp({ dataDir: info.outputPath('other') });
  await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  await expect(second.page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
});

const stateOf = (file: string): string =>
  `${statSync(file).mtimeMs} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;

test('records of a newer version are refused in words, and not a byte of them changes', async ({
  launchApp,
}) => {
  const first = await launchApp();
  await makeShop(first.page);
  await first.close();
  const file = join(first.dataDir, 'standing.db');
  const db = new DatabaseSync(file);
  db.exec("INSERT INTO migrations (number, name, hash, at) VALUES (9001, 'from-the-future', 'x', 0)");
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  const before = stateOf(file);
  const second = await launchApp();
  await expect(second.page.getByRole('heading', { name: 'newer version' })).toBeVisible();
  await expect(second.page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await second.page.getByRole('button', { name: 'Try again' }).click();
  await expect(second.page.getByRole('status')).toContainText('The reason is the same');
  await second.close();
  expect(stateOf(file)).toBe(before);
  // Looking at it may leave SQLite's log beside it, with nothing in it.
  const log = `${file}-wal`;
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
});

test('the window comes back where it was, as large and as near', async ({ launchApp }) => {
  const first = await launchApp();
  await expect(first.page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  const bounds = { x: 40, y: 30, width: 1100, height: 760 };
  await first.app.evaluate(({ BrowserWindow }, place) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds(place);
    window?.webContents.setZoomLevel(0.5);
  }, bounds);
  await expect.poll(async () => (await windowOf(first.app)).bounds).toEqual(bounds);
  await first.close();
  const second = await launchApp();
  await expect(second.page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  await expect.poll(async () => windowOf(second.app)).toMatchObject({ bounds, zoom: 0.5 });
});

test('a window that was last on a screen that is gone opens where it can be seen', async ({
  launchApp,
}, info) => {
  const dataDir = info.outputPath('data');
  mkdirSync(dataDir, { recursive: true });
  const first = await launchApp({ dataDir });
  await expect(first.page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  const far = { x: 9000, y: 9000, width: 1100, height: 760 };
  await first.app.evaluate(
    ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
    far,
  );
  await first.close();
  const second = await launchApp({ dataDir });
  await expect(second.page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  expect((await windowOf(second.app)).bounds?.x).toBeLessThan(2000);
});

test('a page that crashed is loaded again, with the records', async ({ launchApp }) => {
  const { app, page } = await launchApp({ mayComplain: true });
  // By way of main: a page that died is not followed by the test's own connection. A dead one never answers.
  const inPage = (code: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, text): Promise<unknown> =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(text)
            .catch(() => 'an error'),
          new Promise((resolve) => setTimeout(resolve, 500, 'no answer')),
        ]),
      code,
    );
  await makeShop(page);
  await expect(page.getByRole('region', { name: 'Account Health Rating' })).toContainText('180');
  await inPage('Object.assign(globalThis, { before: true }) && true');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const text = "globalThis.before === true ? 'the old page' : document.body.innerText";
  await expect.poll(() => inPage(text), { timeout: 15_000 }).toContain('180');
});
