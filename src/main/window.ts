import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin } from './protocol.ts';
import { trustSender } from './ipc.ts';
import type { PreferenceFile } from './services/preferences.ts';

const smallest = { width: 1024, height: 700 };
const atFirst = { width: 1440, height: 900 };

/** The colour of the window before its page is drawn; the surface of each theme. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? '#1a1d21' : '#ffffff');

const isVisible = (bounds: Electron.Rectangle): boolean => {
  const { workArea } = screen.getDisplayMatching(bounds);
  const inside = (low: number, size: number, from: number, length: number): boolean =>
    low + size > from + 40 && low < from + length - 40;
  return (
    inside(bounds.x, bounds.width, workArea.x, workArea.width) &&
    inside(bounds.y, bounds.height, workArea.y, workArea.height)
  );
};

const keepPlace = (window: BrowserWindow, preferences: PreferenceFile): void => {
  const keep = (): void => {
    const maximized = window.isMaximized();
    preferences.change({
      maximized,
      ...(maximized ? {} : { bounds: window.getNormalBounds() }),
      zoom: window.webContents.getZoomLevel(),
    });
  };
  window.on('close', keep);
};

const betweenCrashesMs = 5_000;

// A page that died is loaded again, with what was typed; one that dies at once again is left, or it would never end.
const outliveCrashes = ({ webContents }: BrowserWindow): void => {
  let justCrashed = false;
  webContents.on('render-process-gone', (_gone, { reason }) => {
    if (reason === 'clean-exit' || justCrashed) return;
    justCrashed = true;
    setTimeout(() => {
      justCrashed = false;
    }, betweenCrashesMs);
    webContents.reload();
  });
};

/** Opens the main window where it was last; shows it once its first page is painted. */
export const openWindow = (preferences: PreferenceFile): BrowserWindow => {
  const { bounds, maximized, zoom } = preferences.read();
  const place = bounds !== null && isVisible(bounds) ? bounds : atFirst;
  const window = new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: background(),
    title: 'Good Standing',
    icon: join(app.getAppPath(), 'resources/icon.png'),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // macOS checks by itself; elsewhere Chromium would look for a dictionary on a network.
      spellcheck: process.platform === 'darwin',
    },
  });
  trustSender(window.webContents);
  keepPlace(window, preferences);
  outliveCrashes(window);
  // Before the page shows anything, so that it is drawn once, and what a person sets afterwards stays.
  window.webContents.once('did-navigate', () => window.webContents.setZoomLevel(zoom));
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(`${appOrigin}/`);
  return window;
};
