import { readFileSync } from 'node:fs';
import { home, type Probe } from './probe.ts';

const wanted = {
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: false,
  webviewTag: false,
} as const;

const preferences: Probe = {
  item: 2,
  name: 'every page has the preferences of a locked window (items 2, 3, 4, 6, 8, 9, 10, 11)',
  canary: ['preferences'],
  finds: Object.keys(wanted),
  look: async ({ app }) => {
    const all = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents): unknown => {
        // Not in Electron's own types, and there in every version.
        const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
        const found: unknown = typeof read === 'function' ? Reflect.apply(read, contents, []) : {};
        return found;
      }),
    );
    const faults = all.flatMap((one) =>
      Object.entries(wanted).flatMap(([name, value]) => {
        const have: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, name) : undefined;
        const set = have === undefined || have === '' ? false : have;
        return set === value ? [] : [`${name} is ${String(have)}`];
      }),
    );
    return all.length === 0 ? ['there is no page'] : faults;
  },
};

const globals: Probe = {
  item: 3,
  name: 'nothing of Node or Electron is in reach of the page',
  canary: ['sandbox', 'preferences'],
  finds: ['require', 'process'],
  look: async ({ page }) => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
    ];
    return page.evaluate(
      (all) => all.filter((name) => name in globalThis).map((name) => `the page has ${name}`),
      names,
    );
  },
};

const verbs = ['send', 'query', 'job', 'cancel', 'files', 'onFeed', 'onProgress', 'onMenu', 'onOpen'];

const bridge: Probe = {
  item: 20,
  name: 'the bridge has its nine verbs and nothing else',
  canary: ['bridge'],
  finds: ['raw'],
  look: async ({ page }) => {
    const found = await page.evaluate(() => {
      const walk = (value: unknown, path: string): readonly string[] =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([name, one]) => walk(one, `${path}.${name}`))
          : [`${path}: ${typeof value}`];
      return walk(Reflect.get(globalThis, 'api'), 'api');
    });
    const expected = verbs.map((name) => `api.${name}: function`);
    return [
      ...found.filter((one) => !expected.includes(one)).map((one) => `there is also ${one}`),
      ...expected.filter((one) => !found.includes(one)).map((one) => `there is no ${one}`),
    ];
  },
};

const seccompOf = (pid: number): string =>
  /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 'unknown';

const sandbox: Probe = {
  item: 4,
  name: 'the kernel filters what a page may call',
  canary: ['sandbox'],
  finds: ['Seccomp'],
  look: async ({ app }) => {
    const { pids, unsandboxed, closed } = await app.evaluate(({ app: main, webContents }) => ({
      pids: webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
      unsandboxed: main.commandLine.hasSwitch('no-sandbox'),
      closed: main.getAppMetrics().filter(({ type, sandboxed }) => type === 'Tab' && sandboxed === false)
        .length,
    }));
    const faults = unsandboxed ? ['started with --no-sandbox'] : [];
    if (process.platform !== 'linux') return closed > 0 ? [...faults, 'a page runs unsandboxed'] : faults;
    const modes = pids.map(seccompOf).filter((mode) => mode !== '2');
    return [...faults, ...modes.map((mode) => `Seccomp is ${mode}`)];
  },
};

const queried = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'idle-detection',
  'window-management',
  'local-fonts',
];

const permissions: Probe = {
  item: 5,
  name: 'permissions are denied',
  canary: ['permissions'],
  finds: ['geolocation', 'notifications', 'camera', 'microphone', 'Notification', 'getUserMedia', 'position'],
  look: async ({ page }) =>
    page.evaluate(async (names) => {
      const ask: unknown = navigator.permissions.query.bind(navigator.permissions);
      const states = names.map(async (name) => {
        // Not all of them are in the page's own types.
        const status: unknown =
          typeof ask === 'function' ? await Reflect.apply(ask, undefined, [{ name }]) : undefined;
        const state: unknown =
          typeof status === 'object' && status !== null ? Reflect.get(status, 'state') : '';
        return state === 'denied' ? [] : [`${name} is ${String(state)}`];
      });
      const position = new Promise<string[]>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve(['position was told']),
          ({ code }) => resolve(code === 1 ? [] : [`position was refused for reason ${code}`]),
          { timeout: 3000 },
        );
      });
      const asked = await Notification.requestPermission();
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
      );
      return [
        ...(await Promise.all(states)).flat(),
        ...(await position),
        ...(asked === 'denied' ? [] : [`Notification is ${asked}`]),
        ...(media === 'NotAllowedError' ? [] : [`getUserMedia ended with ${media}`]),
      ];
    }, queried),
};

const screen: Probe = {
  item: 5,
  name: 'the screen cannot be captured',
  canary: ['screen', 'permissions'],
  finds: ['captured'],
  look: async ({ page }) =>
    page.evaluate(() =>
      navigator.mediaDevices.getDisplayMedia({ video: true }).then(
        () => ['the screen was captured'],
        () => [],
      ),
    ),
};

const devices: Probe = {
  item: 5,
  name: 'a device that is plugged in is not given to the page',
  without: ['unheardDevices'],
  canary: ['devices'],
  finds: ['usb', 'hid', 'serial'],
  look: async ({ app }) =>
    app.evaluate(() => {
      // There is no device to ask for, so what the app would answer is asked.
      const answer: unknown = Reflect.get(globalThis, 'deviceAnswer');
      const given = (deviceType: string): unknown =>
        typeof answer === 'function'
          ? Reflect.apply(answer, undefined, [{ deviceType, origin: 'app://good-standing', device: {} }])
          : undefined;
      return ['usb', 'hid', 'serial']
        .filter((type) => given(type) !== false)
        .map((type) => `${type} is given`);
    }),
};

const markup: Probe = {
  item: 7,
  name: 'text never becomes markup',
  canary: ['policy'],
  finds: ['markup'],
  look: async ({ page }) =>
    page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>bold</b>';
        return ['text became markup'];
      } catch {
        return [];
      }
    }),
};

const reload: Probe = {
  item: 7,
  name: 'the page’s nonce is fresh for each document',
  canary: ['nonce'],
  finds: ['nonce'],
  look: async ({ page }) => {
    const read = (): Promise<string | null> =>
      page.locator('meta[name="style-nonce"]').getAttribute('content');
    await page.goto(home);
    const first = await read();
    await page.reload();
    const second = await read();
    return first === null || first.length < 16 || first === second
      ? [`nonce ${String(first)} came again`]
      : [];
  },
};

export const pageProbes: readonly Probe[] = [
  preferences,
  globals,
  bridge,
  sandbox,
  permissions,
  screen,
  devices,
  markup,
  reload,
];
