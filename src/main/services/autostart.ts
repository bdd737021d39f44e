import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';

/**
 * One argument of an `Exec` line (Desktop Entry Specification, "The Exec key"): in double quotes, with quote,
 * backtick, dollar and backslash escaped; a percent sign doubled, since it begins a field code; then, as every string
 * value, each backslash doubled. A line break can't be written there and makes the whole line unusable.
 */
export const execArgument = (text: string): string => {
  if (/[\0\n\r]/.test(text)) throw new Error('A path with a line break can’t be started at login.');
  const quoted = `"${text.replaceAll(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('%', '%%')}"`;
  return quoted.replaceAll('\\', '\\\\');
};

/** The file that a Linux desktop starts a program by at login. */
export const autostartEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Good Standing',
    'Comment=Keeps account health on record and reminds of its clocks',
    `Exec=${command.map(execArgument).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/** Where that file lies: the XDG base directory's `autostart`. A relative `XDG_CONFIG_HOME` counts as none. */
export const autostartPath = (env: NodeJS.ProcessEnv = process.env): string => {
  const named = env['XDG_CONFIG_HOME'] ?? '';
  const config = named.startsWith('/') ? named : join(env['HOME'] ?? homedir(), '.config');
  return join(config, 'autostart', 'good-standing.desktop');
};

/** Whether the app is started at login on this Linux account. */
export const startsAtLogin = (path = autostartPath()): boolean => existsSync(path);

/** Writes or takes away the file, whole or not at all. */
export const setAutostart = (isOn: boolean, command: readonly string[], path = autostartPath()): void => {
  if (!isOn) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomic(path, autostartEntry(command));
};
