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
import { type Grounds, home, type Probe } from '../support/probe.ts';
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

// Starts that several probes share, since a start takes longer than a look. What one of them needs to be without is out of
// sight of the others: with the rest of its group out and its own protection in, each still finds nothing.
const ofCanaries = [
  // What main answers to, by the sender and by the name; what the preload offers; what main's own session may fetch.
  ['bridge', 'requests', 'senderWindow', 'commandNames', 'internal'],
  // What leaves the page: by address, into another window, onto the disk; and the nonce of the page that comes back.
  ['nonce', 'navigation', 'windows', 'downloads'],
  // What the page may ask of the computer, each by a handler of its own; and the guest it may hold.
  ['permissions', 'screen', 'unheardDevices', 'devices', 'webviewTag', 'webviewGuard'],
  // The kernel's filter of the page's process; whose address main listens to; which files main's protocol finds.
  ['sandbox', 'senderUrl', 'paths', 'links'],
];
// The first of them only writes down what the app would answer, the second is no protection of a device.
const ofTheBuild = [['unheardDevices', 'webviewTag']];

/** The probes by the start they share: what the application is started without, in words of --weaken. */
const byStart = (
  of: readonly Probe[],
  without: (probe: Probe) => readonly string[],
  shared: readonly (readonly string[])[],
): ReadonlyMap<string, readonly Probe[]> => {
  const starts = new Map<string, readonly Probe[]>();
  for (const probe of of) {
    const own = without(probe);
    const group = shared.find((names) => own.length > 0 && own.every((name) => names.includes(name)));
    const start = (group ?? own).join(',');
    starts.set(start, [...(starts.get(start) ?? []), probe]);
  }
  return starts;
};

/** Describes a test for each probe; the application is started once for all of them, with a fresh page for each. */
const describeStart = (
  names: string,
  sharing: readonly Probe[],
  title: (probe: Probe) => string,
  judge: (probe: Probe, faults: readonly string[]) => void,
): void => {
  test.describe(names === '' ? 'with all of its protections' : `without ${names}`, () => {
    // One after the other in one worker, so that there is one start.
    test.describe.configure({ mode: 'default' });
    let running: RunningApp;

    test.beforeAll(async ({}, info) => {
      running = await startApp(
        info.outputPath('shared'),
        names === '' ? { args: [devices] } : weakened(names.split(',')),
      );
    });

    test.afterAll(async () => {
      await running.close();
    });

    for (const probe of sharing) {
      test(title(probe), async () => {
        // The first finds the page as it started.
        if (probe === sharing[0]) await running.page.waitForURL(home);
        else await running.page.goto(home);
        await hasStarted(running);
        judge(probe, await probe.look(running, grounds));
      });
    }
  });
};

test.describe('the application as it is built', () => {
  for (const [names, sharing] of byStart(probes, ({ without }) => without ?? [], ofTheBuild)) {
    describeStart(
      names,
      sharing,
      ({ item, name }) => `${item}. ${name}`,
      (_probe, faults) => expect(faults).toEqual([]),
    );
  }
});

test.describe('canaries: without its protection', () => {
  const canaries = probes.filter(({ canary }) => canary.length > 0);
  const without = (probe: Probe) => [...(probe.without ?? []), ...probe.canary];
  for (const [names, sharing] of byStart(canaries, without, ofCanaries)) {
    describeStart(
      names,
      sharing,
      ({ item, name }) => `${item}. not so: ${name}`,
      ({ finds }, faults) => {
        for (const words of finds) expect(faults.join('\n')).toContain(words);
      },
    );
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
