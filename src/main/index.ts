import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { dataDirOf, envOf } from './flags.ts';
import { openFrame } from './frame.ts';
import { type Lanes, openIpc } from './ipc.ts';
import { registerScheme } from './protocol.ts';
import { guardContents } from './security.ts';

const dataDir = dataDirOf(process.argv, app.getPath('documents'));
const profile = join(dataDir, 'profile');

const canBeWritten = (): boolean => {
  try {
    mkdirSync(profile, { recursive: true });
    accessSync(profile, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Without a profile there is no window, so the system's own box says it; on Linux that has to wait for readiness. */
const sayUnwritable = async (): Promise<void> => {
  app.setPath('userData', mkdtempSync(join(tmpdir(), 'good-standing-')));
  await app.whenReady();
  dialog.showErrorBox(
    'Good Standing can’t start here',
    `The data folder ${dataDir} can’t be written to. Nothing was changed. Check the folder’s permissions, or start with another folder: --data-dir <folder>.`,
  );
  app.exit(1);
};

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
    await frame.documentServed;
    const { startApplication } = await import('./application.ts');
    return startApplication(dataDir, envOf(process.argv, app.isPackaged), frame);
  };
  const lanes = open();
  openIpc(lanes);
  await lanes;
};

const startHere = (): void => {
  // The lock lies in the profile, so one data folder has one running app, whatever its path.
  app.setPath('userData', profile);
  if (app.requestSingleInstanceLock()) void start();
  else app.quit();
};

if (canBeWritten()) startHere();
else void sayUnwritable();
