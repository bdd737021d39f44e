import './hardening.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { dataDirOf, envOf } from './flags.ts';
import { openFrame } from './frame.ts';
import { type Lanes, openIpc } from './ipc.ts';
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

/** The window first: its page's process starts while the rest of main is loaded and the records are opened. */
const start = async (): Promise<void> => {
  await app.whenReady();
  const frame = openFrame(dataDir);
  const open = async (): Promise<Lanes> => {
    await frame.arrived;
    const { startApplication } = await import('./application.ts');
    return startApplication(dataDir, envOf(process.argv, app.isPackaged), frame);
  };
  const lanes = open();
  openIpc(lanes);
  await lanes;
};

if (app.requestSingleInstanceLock()) void start();
else app.quit();
