import './hardening.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { startApplication } from './application.ts';
import { dataDirOf, envOf } from './flags.ts';
import { registerScheme } from './protocol.ts';
import { guardContents } from './security.ts';

const dataDir = dataDirOf(process.argv, app.getPath('documents'));
mkdirSync(join(dataDir, 'profile'), { recursive: true });
// The lock lies in the profile, so one data folder has one running app, whatever its path.
app.setPath('userData', join(dataDir, 'profile'));
app.setName('Good Standing');
// As root (a container) Chromium's sandbox can't start, and `enableSandbox` would override the launcher's flag.
if (process.getuid?.() !== 0) app.enableSandbox();
registerScheme();
guardContents();

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => startApplication(dataDir, envOf(process.argv, app.isPackaged)));
} else {
  app.quit();
}
