import { execFile } from 'node:child_process';

const watcher = 'org.kde.StatusNotifierWatcher';
const bus = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus'] as const;

/** Programs that can ask the session's bus; a desktop has at least one of them. */
const askers: readonly (readonly [program: string, args: readonly string[]])[] = [
  [
    'gdbus',
    [
      'call',
      '--session',
      '--dest',
      bus[0],
      '--object-path',
      bus[1],
      '--method',
      `${bus[2]}.NameHasOwner`,
      watcher,
    ],
  ],
  [
    'dbus-send',
    ['--session', '--print-reply', `--dest=${bus[0]}`, bus[1], `${bus[2]}.NameHasOwner`, `string:${watcher}`],
  ],
  ['busctl', ['--user', 'call', ...bus, 'NameHasOwner', 's', watcher]],
];

const answer = (program: string, args: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: 3_000 }, (error, stdout) => {
      resolve(error === null ? stdout : null);
    });
  });

/**
 * Whether this Linux desktop shows tray icons: whether anybody owns the name of the StatusNotifierWatcher on the
 * session's bus. Without a bus, or without a program to ask it by, there is none.
 */
export const hasTrayHost = async (): Promise<boolean> => {
  if ((process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '') === '') return false;
  for (const [program, args] of askers) {
    const said = await answer(program, args);
    if (said !== null) return said.includes('true');
  }
  return false;
};
