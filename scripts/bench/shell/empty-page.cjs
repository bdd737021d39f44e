// The baseline: an empty page by the same protocol, in a window of the same options, with the same sandbox.
'use strict';

const { mkdirSync } = require('node:fs');
const path = require('node:path');
const process = require('node:process');
const { app, BrowserWindow, protocol, session } = require('electron');

const profile = path.join(process.argv[process.argv.indexOf('--data-dir') + 1], 'profile');
mkdirSync(profile, { recursive: true });
app.setPath('userData', profile);
if (process.getuid?.() !== 0) app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const page = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head></html>';
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

const open = () => {
  session.defaultSession.protocol.handle('app', () => new Response(page, { headers }));
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://empty/');
};

app.on('window-all-closed', () => app.quit());
if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();
