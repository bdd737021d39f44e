import { join } from 'node:path';
import { app, Menu, Notification, powerMonitor, Tray } from 'electron';
import type { AlertSystem, OpenRequest } from '#shared/alerts/alert.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Frame } from './frame.ts';
import { createNotifier } from './notifications.ts';
import type { AlertTicker, Outcome, ShowNotice } from './services/alert-ticker.ts';
import { setAutostart, startsAtLogin } from './services/autostart.ts';
import { hasTrayHost } from './services/tray-host.ts';

/** What the system offers to alerts: notifications, a place in the tray, a start at login. */
export interface Desktop {
  /** Called by each window that has drawn; answers what a click asked for while there was none. */
  readonly begin: () => OpenRequest | null;
  readonly system: () => Promise<AlertSystem>;
  readonly setTray: (isOn: boolean) => Promise<void>;
  readonly setAtLogin: (isOn: boolean) => Promise<void>;
  readonly testNotice: () => Promise<Outcome>;
}

const linux = process.platform === 'linux';
const noTray = 'This desktop shows no tray: nothing on its session bus takes tray icons.';

const trayOffered = (): Promise<boolean> => (linux ? hasTrayHost() : Promise.resolve(true));

/** The program and its arguments, as they were started; an AppImage is started by its own file. */
const ownCommand = (): readonly string[] => {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  const named = process.argv.findIndex((arg) => arg === '--data-dir');
  const dataDir = named === -1 ? process.argv.filter((arg) => arg.startsWith('--data-dir=')) : [];
  const pair = named === -1 ? dataDir : process.argv.slice(named, named + 2);
  return [program, ...(app.isPackaged ? [] : [app.getAppPath()]), ...pair];
};

const loginIsOn = (): boolean => (linux ? startsAtLogin() : app.getLoginItemSettings().openAtLogin);

const createTray = (frame: Frame): Tray => {
  const tray = new Tray(join(app.getAppPath(), 'resources/icon.png'));
  tray.setToolTip('Good Standing');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open Good Standing', click: frame.show },
      { label: 'Alerts', click: () => openAlert(frame, null) },
      { type: 'separator' },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
  tray.on('click', frame.show);
  return tray;
};

// Asked for while there was no window, as on macOS; the next one asks for it.
let asked: OpenRequest | null = null;

const openAlert = (frame: Frame, alertId: string | null): void => {
  const tell = frame.tell();
  if (tell === null) asked = { alertId };
  else tell.open({ alertId });
  frame.show();
};

/** The door to the system's notifications of a frame: a click brings its window to the front and opens the record. */
export const noticesOf = (frame: Frame): ShowNotice =>
  createNotifier((alertId) => {
    openAlert(frame, alertId);
  });

/** Connects alerts with the system. A tray that was switched on comes back where the desktop has one. */
export const createDesktop = (frame: Frame, ticker: AlertTicker, show: ShowNotice): Desktop => {
  const { preferences } = frame;
  let tray: Tray | null = null;
  let hasBegun = false;

  const place = async (): Promise<void> => {
    const wanted = preferences.read().tray && (await trayOffered());
    if (wanted) tray ??= createTray(frame);
    else {
      tray?.destroy();
      tray = null;
    }
    frame.stayInTray(wanted);
  };

  return {
    begin: () => {
      const wanted = asked;
      asked = null;
      if (hasBegun) return wanted;
      hasBegun = true;
      ticker.begin();
      powerMonitor.on('resume', ticker.wake);
      void place();
      return wanted;
    },
    system: async () => {
      const hasTray = await trayOffered();
      return {
        hasNotifications: Notification.isSupported(),
        tray: { isOn: preferences.read().tray, isOffered: hasTray, reason: hasTray ? '' : noTray },
        login: { isOn: loginIsOn(), isOffered: true, reason: '' },
      };
    },
    setTray: async (isOn) => {
      if (isOn && !(await trayOffered())) throw new AppError('refused', noTray);
      preferences.change({ tray: isOn });
      await place();
    },
    setAtLogin: (isOn) => {
      if (linux) setAutostart(isOn, ownCommand());
      else app.setLoginItemSettings({ openAtLogin: isOn });
      return Promise.resolve();
    },
    testNotice: () =>
      new Promise((resolve) => {
        const body = 'This is how an alert looks. A click opens the list of alerts.';
        show({ ids: [], alertId: null, title: 'Good Standing, a test', body }, resolve);
      }),
  };
};
