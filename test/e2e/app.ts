import { test as base, _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export { expect };

export interface LaunchOptions {
  /** The data folder; left out, `data` in the test's own output folder, so a second launch finds the first one's. */
  readonly dataDir?: string;
  /** An ISO instant at which the app's clock stands still. */
  readonly clock?: string;
  /** Further arguments of the app. */
  readonly args?: readonly string[];
  /** The folder that Electron starts; left out, the project. */
  readonly folder?: string;
  /** The program to start; left out, Electron. */
  readonly program?: string;
  /** True when the test makes the app complain on purpose. */
  readonly mayComplain?: boolean;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  /** What page and main wrote as an error so far: uncaught errors, console errors, refusals by the page's policy. */
  readonly complaints: readonly string[];
  /** Closes as a person does, by quitting; resolves when the process has ended. */
  readonly close: () => Promise<void>;
  /** Ends the process at once, as a crash does. */
  readonly kill: () => Promise<void>;
}

/** A value of the environment that scripts/e2e.mjs sets. */
export const given = (name: 'GS_ELECTRON' | 'GS_APP'): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start the tests by npm run e2e`);
  return value;
};

// Where there is no graphics card, Chromium draws by software after it tried three times; the tests spare it the trying, and
// draw no steps of movements, as for a person who asks their system for less of them.
const drawing = ['--disable-gpu', '--force-prefers-reduced-motion'];

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (hasEnded(child)) resolve();
    else child.once('exit', () => resolve());
  });

const listen = (app: ElectronApplication, complaints: string[]): void => {
  const context = app.context();
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    complaints.push(`page: ${error.error().stack ?? error.error().message}`);
  });
  app.process().stderr?.on('data', (chunk: unknown) => {
    const text = String(chunk);
    if (/uncaught|unhandled|App threw an error/i.test(text)) complaints.push(`main: ${text}`);
  });
};

const isLost = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Resulting promise was garbage collected');

/**
 * V8 can drop main's answer before the driver has it, six of ten where the heap is collected all the time
 * (microsoft/playwright#33737). So main keeps each answer and is asked for it until it comes; what is done there is done once.
 */
const keepAnswers = (app: ElectronApplication): void => {
  const evaluate: unknown = Reflect.get(app, 'evaluate');
  if (typeof evaluate !== 'function') throw new Error('The driver can’t ask main');
  let questions = 0;
  const value = async (act: unknown, given: unknown): Promise<unknown> => {
    questions += 1;
    const key = `answer ${String(questions)}`;
    const source = `(electron, [key, given]) => (globalThis[key] ??= { answer: (${String(act)})(electron, given) }).answer`;
    // The driver sends a function as its text.
    const keeping = Object.assign(() => undefined, { toString: () => source });
    for (;;) {
      try {
        return await Reflect.apply(evaluate, app, [keeping, [key, given]]);
      } catch (error) {
        if (!isLost(error)) throw error;
      }
    }
  };
  Object.defineProperty(app, 'evaluate', { value });
};

/** Starts the real application with its real sandbox and waits for its window. The caller closes it. */
export const startApp = async (dataDir: string, options: LaunchOptions = {}): Promise<RunningApp> => {
  const clock = options.clock === undefined ? [] : ['--test-clock', options.clock];
  const app = await _electron.launch({
    executablePath: options.program ?? given('GS_ELECTRON'),
    args: [
      options.folder ?? given('GS_APP'),
      '--data-dir',
      dataDir,
      ...drawing,
      ...clock,
      ...(options.args ?? []),
    ],
    // Left out, --no-sandbox would be added.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  keepAnswers(app);
  const complaints: string[] = [];
  listen(app, complaints);
  const child = app.process();
  const page = await app.firstWindow();
  return {
    app,
    page,
    dataDir,
    complaints,
    close: async () => {
      if (hasEnded(child)) return;
      const end = ended(child);
      await app.close();
      await end;
    },
    kill: async () => {
      const end = ended(child);
      child.kill('SIGKILL');
      await end;
    },
  };
};

interface Fixtures {
  /** Starts the app; at the end of the test it is closed, and must not have complained. */
  readonly launchApp: (options?: LaunchOptions) => Promise<RunningApp>;
  /** Starts the app in the sample shop, as the app itself made it once in this run. */
  readonly launchSample: (options: SampleOptions) => Promise<RunningApp>;
}

type SampleOptions = LaunchOptions & { readonly clock: string };

interface WorkerFixtures {
  /** The data folder in which the app made a sample shop at a clock, and was left in it. */
  readonly sampleMadeAt: (clock: string) => Promise<string>;
}

/** Opens the sample shop from the first screen, by keyboard; a later start of the same folder opens it by itself. */
export const openSample = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 60_000 });
};

const makeSample = async (clock: string): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gs-sample-'));
  const made = await startApp(dataDir, { clock });
  await openSample(made.page);
  await made.close();
  return dataDir;
};

/** The test of every end-to-end spec. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sampleMadeAt: [
    async ({}, use) => {
      const made = new Map<string, Promise<string>>();
      await use((clock) => {
        const folder = made.get(clock) ?? makeSample(clock);
        made.set(clock, folder);
        return folder;
      });
      for (const folder of made.values()) rmSync(await folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  launchSample: async ({ launchApp, sampleMadeAt }, use, info) => {
    await use(async (options) => {
      const dataDir = options.dataDir ?? info.outputPath('data');
      const made = await sampleMadeAt(options.clock);
      for (const part of ['sample', 'preferences.json'])
        cpSync(join(made, part), join(dataDir, part), { recursive: true });
      const running = await launchApp({ ...options, dataDir });
      await expect(running.page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
      return running;
    });
  },
  launchApp: async ({}, use, info) => {
    const started: { readonly running: RunningApp; readonly mayComplain: boolean }[] = [];
    await use(async (options = {}) => {
      const dataDir = options.dataDir ?? info.outputPath('data');
      mkdirSync(dataDir, { recursive: true });
      const running = await startApp(dataDir, options);
      started.push({ running, mayComplain: options.mayComplain ?? false });
      return running;
    });
    const failed = info.status !== info.expectedStatus;
    for (const [index, { running }] of started.entries()) {
      const picture = info.outputPath(`failed-${index + 1}.png`);
      if (failed && !running.page.isClosed())
        await running.page.screenshot({ path: picture }).catch(() => null);
      if (existsSync(picture)) await info.attach('window', { path: picture });
      await running.close().catch(() => running.kill());
    }
    const heard = started.flatMap(({ running, mayComplain }) => (mayComplain ? [] : running.complaints));
    expect(heard, 'nothing was written as an error').toEqual([]);
  },
});
