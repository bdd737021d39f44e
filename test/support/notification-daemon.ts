import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A session bus with a real notification daemon on it, for an app that is started with its address. */
export interface NotificationDaemon {
  /** What a program on the bus is given in its environment. */
  readonly address: string;
  /** What the daemon has printed of the notifications so far. */
  readonly printed: () => string;
  /** Does what a click on the newest notification does. */
  readonly click: () => void;
  readonly close: () => Promise<void>;
}

/* The shell says its bus's address, then becomes the daemon, which prints all that it is given. */
const session = ['--', 'sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec dunst -print'];

const bus = 'org.freedesktop.DBus';
const nameHasOwner = [
  '--session',
  '--print-reply',
  `--dest=${bus}`,
  '/org/freedesktop/DBus',
  `${bus}.NameHasOwner`,
  'string:org.freedesktop.Notifications',
];

/** Starts `dunst` in a session of its own by `dbus-run-session` (Debian: dbus, dunst). */
export const openNotificationDaemon = async (): Promise<NotificationDaemon> => {
  const child = spawn('dbus-run-session', session, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The notification daemon ended. Debian: dbus, dunst')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      resolve(lines[0] ?? '');
    });
  });
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: address };
  const control = (...args: readonly string[]): boolean =>
    spawnSync('dunstctl', [...args], { env, encoding: 'utf8' }).status === 0;
  // Asked by its own name on the bus, the daemon would be started a second time: the bus is asked who owns the name.
  const isThere = (): boolean =>
    spawnSync('dbus-send', [...nameHasOwner], { env, encoding: 'utf8' }).stdout.includes('true');
  for (let tries = 0; !isThere(); tries += 1) {
    if (tries > 100) throw new Error('The notification daemon does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    printed: () => lines.slice(1).join('\n'),
    click: () => {
      if (!control('action', '0')) throw new Error('dunstctl could not do the action.');
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};
