import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import { tellWindow } from './ipc.ts';
import { setMenu } from './menu.ts';
import { type PictureOf, serveApp } from './protocol.ts';
import { guardSession } from './security.ts';
import { openPreferences, type PreferenceFile } from './services/preferences.ts';
import { openWindow } from './window.ts';

/** The window and what its page needs before any record is open. */
export interface Frame {
  readonly preferences: PreferenceFile;
  /** How to tell the window something; null while there is none. */
  readonly tell: () => ReturnType<typeof tellWindow> | null;
  /** Resolves once the document is given out: its process takes a while to start, and main has nothing else to do. */
  readonly documentServed: Promise<void>;
  /** From now on pictures of evidence are served too. */
  readonly servePictures: (pictureOf: PictureOf) => void;
  /** Brings the window to the front, opening it where there is none. */
  readonly show: () => void;
  /** Whether closing the window only hides it, since the app stays in the system's tray. */
  readonly stayInTray: (stays: boolean) => void;
}

// Printing opens windows too, so the one that a person sees is kept by name.
let mainWindow: BrowserWindow | null = null;

let staysInTray = false;
let isQuitting = false;

const showWindow = (preferences: PreferenceFile): BrowserWindow => {
  const window = openWindow(preferences);
  mainWindow = window;
  window.on('close', (event) => {
    if (!staysInTray || isQuitting) return;
    event.preventDefault();
    window.hide();
  });
  window.once('closed', () => {
    if (mainWindow === window) mainWindow = null;
  });
  return window;
};

const focusWindow = (): void => {
  if (mainWindow?.isMinimized() === true) mainWindow.restore();
  mainWindow?.show();
  mainWindow?.focus();
};

const tell: Frame['tell'] = () =>
  mainWindow === null || mainWindow.isDestroyed() ? null : tellWindow(mainWindow.webContents);

/** Opens the window of a data folder, guarded, with its menu. Called once, when Electron is ready and the lock is ours. */
export const openFrame = (dataDir: string): Frame => {
  const preferences = openPreferences(dataDir);
  let pictureOf: PictureOf = () => Promise.resolve(null);
  nativeTheme.themeSource = preferences.read().theme;
  guardSession(session.defaultSession);
  const documentServed = new Promise<void>((resolve) => {
    serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'), {
      pictureOf: (id) => pictureOf(id),
      documentServed: resolve,
    });
  });
  showWindow(preferences);
  setMenu((action) => tell()?.menu(action));
  app.on('second-instance', focusWindow);
  app.on('activate', () => {
    if (mainWindow === null) showWindow(preferences);
  });
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => app.quit());
  return {
    preferences,
    tell,
    documentServed,
    servePictures: (next) => {
      pictureOf = next;
    },
    show: () => {
      if (mainWindow === null) showWindow(preferences);
      else focusWindow();
    },
    stayInTray: (stays) => {
      staysInTray = stays;
    },
  };
};
