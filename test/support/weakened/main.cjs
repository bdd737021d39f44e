// Starts the built application with protections taken out (`--weaken=a,b`), so that a probe can be seen to fail.
// The application itself has no door for this: Electron is changed under it, or its built text as it is loaded.
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const process = require('node:process');
const electron = require('electron');

const { app } = electron;
const valueOf = (name) => process.argv.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
const root = valueOf('--app') ?? process.env['GS_APP'];
const taken = new Set((valueOf('--weaken') ?? '').split(',').filter((name) => name !== ''));

const origin = 'app://good-standing';
const replaced = {};
const preferences = {};
const edits = [];

const ignored = (target, method, ...events) => {
  const own = target[method];
  target[method] = function (event, ...rest) {
    return events.length === 0 || events.includes(event) ? this : own.call(this, event, ...rest);
  };
};

const onSession = (change) => app.on('session-created', change);
const onContents = (change) => app.on('web-contents-created', (_event, contents) => change(contents));

const withoutPolicy = (session) => {
  const handle = session.protocol.handle.bind(session.protocol);
  session.protocol.handle = (scheme, answer) =>
    handle(scheme, async (request) => {
      const response = await answer(request);
      const headers = new globalThis.Headers(response.headers);
      headers.delete('Content-Security-Policy');
      return new globalThis.Response(response.body, { status: response.status, headers });
    });
};

const asIfMain = (change) => {
  const handle = electron.ipcMain.handle.bind(electron.ipcMain);
  const first = () => electron.webContents.getAllWebContents().toSorted((a, b) => a.id - b.id)[0];
  replaced.ipcMain = Object.create(electron.ipcMain, {
    handle: {
      value: (channel, answer) =>
        handle(channel, (event, ...args) => {
          const frame = event.senderFrame;
          const same = {
            sender: event.sender,
            senderFrame: { parent: frame?.parent ?? null, url: frame?.url ?? '' },
          };
          return answer(change(same, first()), ...args);
        }),
    },
  });
};

const anyRequest = (session) => {
  session.webRequest.onBeforeRequest = () => undefined;
};

const ways = {
  preferences: () =>
    Object.assign(preferences, {
      nodeIntegration: true,
      nodeIntegrationInWorker: true,
      nodeIntegrationInSubFrames: true,
      contextIsolation: false,
      sandbox: false,
      webSecurity: false,
      allowRunningInsecureContent: true,
      experimentalFeatures: true,
      enableBlinkFeatures: 'CSSVariables',
      webviewTag: true,
    }),
  sandbox: () => {
    app.enableSandbox = () => undefined;
    preferences.sandbox = false;
  },
  bridge: () => {
    const preload = path.join(app.getPath('temp'), `weakened-preload-${process.pid}.cjs`);
    const text = readFileSync(path.join(root, 'out/preload/index.cjs'), 'utf8');
    writeFileSync(preload, text.replace('onMenu:', 'raw: { invoke: electron.ipcRenderer.invoke }, onMenu:'));
    preferences.preload = preload;
  },
  policy: () => onSession(withoutPolicy),
  permissions: () =>
    onSession((session) => {
      ignored(session, 'setPermissionRequestHandler');
      ignored(session, 'setPermissionCheckHandler');
    }),
  devices: () =>
    onSession((session) => {
      const handle = session.setDevicePermissionHandler.bind(session);
      session.setDevicePermissionHandler = () => handle(() => true);
    }),
  unheardDevices: () =>
    onSession((session) => {
      const handle = session.setDevicePermissionHandler.bind(session);
      session.setDevicePermissionHandler = (answer) => {
        globalThis.deviceAnswer = answer;
        handle(answer);
      };
    }),
  screen: () =>
    onSession((session) => {
      const handle = session.setDisplayMediaRequestHandler.bind(session);
      session.setDisplayMediaRequestHandler = () =>
        handle((request, answer) => answer({ video: request.frame }));
    }),
  downloads: () => onSession((session) => ignored(session, 'on', 'will-download')),
  requests: () => onSession(anyRequest),
  spelling: () => onSession((session) => ignored(session, 'setSpellCheckerLanguages')),
  navigation: () =>
    onContents((contents) =>
      ignored(contents, 'on', 'will-navigate', 'will-redirect', 'will-frame-navigate'),
    ),
  windows: () => onContents((contents) => ignored(contents, 'setWindowOpenHandler')),
  webviewTag: () => Object.assign(preferences, { webviewTag: true }),
  webviewGuard: () => onContents((contents) => ignored(contents, 'on', 'will-attach-webview')),
  subframes: () => Object.assign(preferences, { nodeIntegrationInSubFrames: true }),
  senderWindow: () => asIfMain((event, first) => ({ ...event, sender: first })),
  senderFrame: () => asIfMain((event) => ({ ...event, senderFrame: { ...event.senderFrame, parent: null } })),
  senderUrl: () =>
    asIfMain((event) => ({ ...event, senderFrame: { ...event.senderFrame, url: `${origin}/` } })),
  paths: () => edits.push([/(const inside = .*;\s*)return [^;]*;/, '$1return path;']),
  worker: () => Object.assign(preferences, { nodeIntegrationInWorker: true }),
  nonce: () => edits.push([/const nonce = .*;/, 'const nonce = "the same for each document";']),
  links: () => edits.push([/leadsOut\(folder, path\)/, 'false']),
  internal: () => edits.push([/ \|\| [\w.]*commandSpecs\[name\]\.internal/, '']),
  commandNames: () => edits.push([/(isCommand = \(name\) => ).*;/, '$1true;']),
};

for (const name of taken) {
  const way = ways[name];
  if (way === undefined) throw new Error(`There is no protection "${name}" to take out`);
  way();
}

if (Object.keys(preferences).length > 0) {
  replaced.BrowserWindow = new Proxy(electron.BrowserWindow, {
    construct: (Window, [options]) =>
      new Window({ ...options, webPreferences: { ...options?.webPreferences, ...preferences } }),
  });
}

const weakened = Object.create(
  electron,
  Object.fromEntries(Object.entries(replaced).map(([name, value]) => [name, { value, enumerable: true }])),
);
const load = Module._load;
Module._load = (request, ...rest) => (request === 'electron' ? weakened : load(request, ...rest));

const built = path.join(root, 'out', 'main') + path.sep;
const written = new Set();

const edited = (content) =>
  edits.reduce((text, edit) => {
    const [found, instead] = edit;
    const changed = text.replace(found, instead);
    if (changed !== text) written.add(edit);
    return changed;
  }, content);

// Main is built in parts; the one with the lanes is loaded last, and then each edit has found its place.
const compile = Module.prototype._compile;
Module.prototype._compile = function (content, file, ...rest) {
  if (!file.startsWith(built)) return compile.call(this, content, file, ...rest);
  const result = compile.call(this, edited(content), file, ...rest);
  const missing = edits.find((edit) => !written.has(edit));
  if (path.basename(file).startsWith('application-') && missing !== undefined)
    throw new Error(`The built text holds no ${missing[0]}`);
  return result;
};

require(path.join(root, 'out/main/index.cjs'));
