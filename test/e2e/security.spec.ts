// A probe for each item of Electron's security list, in the running application; each is shown to fail when its
// protection is taken out (test/support/weakened starts the same build without it).
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { doorProbes } from '../support/probes-doors.ts';
import { ipcProbes } from '../support/probes-ipc.ts';
import { pageProbes } from '../support/probes-page.ts';
import { policyProbe } from '../support/probes-policy.ts';
import { protocolProbes } from '../support/probes-protocol.ts';
import { type Grounds, home } from '../support/probe.ts';
import { expect, given, type RunningApp, startApp, test } from './app.ts';

const probes = [...pageProbes, policyProbe, ...doorProbes, ...ipcProbes, ...protocolProbes];
// A camera and a microphone for the page to ask for.
const devices = '--use-fake-device-for-media-stream';
const weakened = (names: readonly string[], ...more: readonly string[]) => ({
  folder: join(given('GS_APP'), 'test/support/weakened'),
  args: [`--weaken=${names.join(',')}`, devices, ...more],
});

// Asked while it loads, main can lose the answer with what it no longer needs of the start. Without some protections the
// page shows nothing, so it is the end of its requests that is waited for.
const hasStarted = ({ page }: RunningApp): Promise<void> => page.waitForLoadState('networkidle');

let server: Server;
let grounds: Grounds;

// In one worker, one after the other: the server and the application are started once for all probes.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  let count = 0;
  server = createServer((_request, response) => {
    count += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  grounds = { server: `http://127.0.0.1:${address.port}`, requests: () => count };
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.describe('the application as it is built', () => {
  let running: RunningApp;

  test.beforeAll(async ({}, info) => {
    running = await startApp(info.outputPath('shared'), { args: [devices] });
  });

  test.afterAll(async () => {
    await running.close();
  });

  for (const probe of probes) {
    test(`${probe.item}. ${probe.name}`, async ({ launchApp }) => {
      const alone = probe.without !== undefined;
      const on = alone ? await launchApp({ ...weakened(probe.without), mayComplain: true }) : running;
      if (!alone) await on.page.goto(home);
      await hasStarted(on);
      expect(await probe.look(on, grounds)).toEqual([]);
    });
  }
});

test.describe('canaries: without its protection', () => {
  for (const probe of probes.filter(({ canary }) => canary.length > 0)) {
    test(`${probe.item}. not so: ${probe.name}`, async ({ launchApp }) => {
      const on = await launchApp({
        ...weakened([...(probe.without ?? []), ...probe.canary]),
        mayComplain: true,
      });
      await hasStarted(on);
      const faults = (await probe.look(on, grounds)).join('\n');
      for (const words of probe.finds) expect(faults).toContain(words);
    });
  }
});

test.describe('in a copy of the build with files of the test', () => {
  const copyWith = (folder: string): string => {
    cpSync(join(given('GS_APP'), 'out'), join(folder, 'out'), { recursive: true });
    symlinkSync(join(given('GS_APP'), 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'secret.json'), '"not for the page"');
    symlinkSync(join(folder, 'secret.json'), join(folder, 'out/renderer/link.json'));
    writeFileSync(join(folder, 'out/renderer/worker.js'), 'postMessage(typeof require + typeof process);');
    return `--app=${folder}`;
  };
  const followLink = ({ page }: RunningApp): Promise<string> =>
    page.evaluate(async () => (await fetch('/link.json')).text());
  const askWorker = async ({ page }: RunningApp): Promise<unknown> => {
    // The page's own rule for addresses of scripts stands once the page runs.
    await expect(page.locator('#root')).not.toBeEmpty();
    return page.evaluate(
      () =>
        new Promise((resolve) => {
          new Worker('/worker.js').addEventListener('message', ({ data }) => resolve(data));
        }),
    );
  };

  test('2. a worker of the page has no Node; 18. a link does not lead out of the app’s folder', async ({
    launchApp,
  }, info) => {
    const on = await launchApp({ ...weakened([], copyWith(info.outputPath('app'))), mayComplain: true });
    expect(await askWorker(on)).toBe('undefinedundefined');
    expect(await followLink(on)).toBe('');
  });

  test('2 and 18. not so: with Node in workers, and without looking where a link leads', async ({
    launchApp,
  }, info) => {
    const names = ['sandbox', 'worker', 'links'];
    const on = await launchApp({ ...weakened(names, copyWith(info.outputPath('app'))), mayComplain: true });
    expect(await askWorker(on)).toBe('functionobject');
    expect(await followLink(on)).toBe('"not for the page"');
  });
});

// When each major stops being supported: it is among the newest three, and a new one comes every eight weeks.
const supportedUntil = new Map([
  [43, '2026-12-16'],
  [44, '2027-02-10'],
  [45, '2027-04-07'],
]);

const isSupported = (version: string, today: string): boolean =>
  today < (supportedUntil.get(Number(version.split('.')[0])) ?? '');

const manifest = z.object({ devDependencies: z.record(z.string(), z.string()) });

test('16. the pinned Electron is a supported one', () => {
  const text = readFileSync(join(given('GS_APP'), 'package.json'), 'utf8');
  const pinned = manifest.parse(JSON.parse(text)).devDependencies['electron'] ?? '';
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(isSupported(pinned, new Date().toISOString()), `Electron ${pinned} is out of support`).toBe(true);
});

test('16. not so: an Electron that is too old is noticed', () => {
  expect(isSupported('33.2.1', '2026-11-23')).toBe(false);
  expect(isSupported('45.4.1', '2027-05-01')).toBe(false);
});

const opensOutside = (text: string): boolean => /\bopenExternal\b|\bopenPath\b/.test(text);

test('15. nothing is handed to the system to open', () => {
  const main = join(given('GS_APP'), 'out/main');
  const parts = readdirSync(main).filter((name) => name.endsWith('.cjs'));
  expect(parts.length).toBeGreaterThan(3);
  const opening = parts.filter((name) => opensOutside(readFileSync(join(main, name), 'utf8')));
  expect(opening).toEqual([]);
  expect(opensOutside('shell.openExternal(url)')).toBe(true);
});
