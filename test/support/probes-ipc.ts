import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { given } from '../e2e/app.ts';
import { home, type Probe } from './probe.ts';

const refusedCodes = ['refused', 'invalid'];

const codeOf = (answer: unknown): string => {
  if (typeof answer !== 'object' || answer === null) return `no answer: ${String(answer)}`;
  const error: unknown = Reflect.get(answer, 'error');
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'answered';
};

/** Speaks on every lane from a page that has the bridge; which answers were not refusals. */
const speak = async (say: (code: string) => Promise<unknown>): Promise<readonly string[]> => {
  const lanes = {
    query: "api.query('app.theme', {})",
    command: "api.send('shop.create', {name: 'Probe', market: 'US', zone: 'UTC', rating: null}, null)",
    job: "api.job('probe', 'app.setTheme', {theme: 'dark'}, null)",
    files: 'api.files([])',
    cancel: "api.cancel('probe')",
  };
  const faults: string[] = [];
  for (const [lane, code] of Object.entries(lanes)) {
    const answer = await say(`window.${code}`);
    if (codeOf(answer) !== 'refused') faults.push(`${lane}: ${codeOf(answer)}`);
  }
  return faults;
};

const another: Probe = {
  item: 17,
  name: 'another window of the same page is not heard',
  canary: ['senderWindow'],
  finds: ['query', 'command', 'job', 'files', 'cancel'],
  look: async ({ app }) => {
    const id = await app.evaluate(
      async ({ BrowserWindow }, [url, preload]) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await window.loadURL(url);
        return window.id;
      },
      [home, join(given('GS_APP'), 'out/preload/index.cjs')] as const,
    );
    const faults = await speak((code) =>
      app.evaluate(
        ({ BrowserWindow }, [which, text]) =>
          BrowserWindow.fromId(which)?.webContents.executeJavaScript(text),
        [id, code] as const,
      ),
    );
    await app.evaluate(({ BrowserWindow }, which) => BrowserWindow.fromId(which)?.destroy(), id);
    return faults;
  },
};

const inPage = (page: Page) => (code: string) => page.evaluate(code);

/** Main may load anything; the bridge comes along, and must be deaf there. */
const loadInMain = (app: ElectronApplication, url: string): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }, target) => {
    // A page that is left while it loads ends its load with an error.
    await BrowserWindow.getAllWindows()[0]
      ?.loadURL(target)
      .catch(() => undefined);
  }, url);

const elsewhere: Probe = {
  item: 17,
  name: 'the window is not heard while it shows a page that is not the app’s',
  canary: ['senderUrl'],
  finds: ['about:blank query', 'data: command', 'about:blank job'],
  look: async ({ app, page }) => {
    const faults: string[] = [];
    for (const url of ['about:blank', 'data:text/html,<title>x</title>']) {
      await loadInMain(app, url);
      await page.waitForURL((at) => at.href.startsWith(url.slice(0, 5)));
      const found = await speak(inPage(page));
      faults.push(...found.map((one) => `${url.replace(/text.*/, '')} ${one}`));
    }
    await loadInMain(app, home);
    return faults;
  },
};

const frame: Probe = {
  item: 17,
  name: 'a frame inside the window is not heard',
  without: ['policy', 'subframes', 'navigation'],
  canary: ['senderFrame'],
  finds: ['query', 'command', 'job', 'files', 'cancel'],
  look: async ({ page }) => {
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const inner = document.createElement('iframe');
          inner.addEventListener('load', resolve);
          inner.src = '/index.html?inner';
          document.body.append(inner);
        }),
    );
    const inner = page.frames().find((one) => one.url().includes('?inner'));
    if (inner === undefined) return ['there is no frame to speak from'];
    return speak((code) => inner.evaluate(code));
  },
};

const countHistory = async (page: Page): Promise<number> => {
  const answer: unknown = await page.evaluate(
    "window.api.query('history.page', { before: null, limit: 1, recordId: null })",
  );
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'value') : null;
  const count: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'count') : null;
  return typeof count === 'number' ? count : -1;
};

const names = [
  'no.such',
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'shop.create ',
  'SHOP.CREATE',
];

const unknownNames: Probe = {
  item: 17,
  name: 'names that are not commands, queries or jobs do nothing',
  canary: ['commandNames'],
  finds: ['__proto__', 'constructor'],
  look: async ({ page }) => {
    const before = await countHistory(page);
    const faults: string[] = [];
    for (const name of names) {
      const quoted = JSON.stringify(name);
      const said = [`send(${quoted}, {}, null)`, `query(${quoted}, {})`, `job('probe', ${quoted}, {}, null)`];
      for (const code of said) {
        const answer = codeOf(await page.evaluate(`window.api.${code}`));
        if (!refusedCodes.includes(answer)) faults.push(`${code}: ${answer}`);
      }
    }
    return (await countHistory(page)) === before ? faults : [...faults, 'something was written'];
  },
};

const internal: Probe = {
  item: 17,
  name: 'commands of main’s own jobs cannot be sent by the page',
  canary: ['internal'],
  finds: ['batch.drop', 'evidence.add', 'evidence.addRedacted', 'packet.record'],
  look: async ({ page }) => {
    const faults: string[] = [];
    for (const name of ['batch.drop', 'evidence.add', 'evidence.addRedacted', 'packet.record']) {
      const answer: unknown = await page.evaluate(`window.api.send('${name}', {}, null)`);
      const error: unknown =
        typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'error') : null;
      const message: unknown =
        typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : '';
      if (message !== 'There is no such command.') faults.push(`${name}: ${String(message)}`);
    }
    return faults;
  },
};

export const ipcProbes: readonly Probe[] = [another, elsewhere, frame, unknownNames, internal];
