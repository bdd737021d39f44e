// Starts the application or the empty page (GS_BENCH_MAIN), sees when its window is drawn and tells the parent by lines
// on stdout. Both are started the same way, and neither knows of it.
'use strict';

const path = require('node:path');
const process = require('node:process');
const { app, ipcMain } = require('electron');

const tell = (what, more = {}) =>
  void process.stdout.write(`bench ${JSON.stringify({ what, at: Date.now(), ...more })}\n`);
const task = process.env.GS_BENCH_TASK ?? '';
const watch = path.join(__dirname, 'watch.cjs');

const addPreload = (session) => {
  if (typeof session.registerPreloadScript === 'function')
    session.registerPreloadScript({ type: 'frame', filePath: watch });
  else session.setPreloads([...session.getPreloads(), watch]);
};

tell('main');
app.on('session-created', addPreload);
app.on('browser-window-created', (_event, window) => {
  tell('window');
  const { webContents } = window;
  const shown = () => webContents.send('bench:shown');
  window.once('show', () => {
    tell('shown');
    shown();
  });
  // A page that was not there yet when the window was shown asks for it.
  ipcMain.on('bench:page', (event) => {
    if (event.sender === webContents && window.isVisible()) shown();
  });
});
ipcMain.on('bench:seen', (_event, what, at) => tell(what, { at }));
void app.whenReady().then(() => tell('ready'));
if (task !== '') require(path.join(__dirname, `${task}.cjs`)).run({ app, tell });
process.stdin.once('end', () => app.quit()).resume();
require(process.env.GS_BENCH_MAIN);
