import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autostartPath, execArgument, setAutostart, startsAtLogin } from '#main/services/autostart.ts';

/** Reads an `Exec` value as the Desktop Entry Specification says, the other way round. */
const readExec = (value: string): readonly string[] => {
  const text = value.replaceAll(/\\\\/g, '\\');
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gsu)].map((found) =>
    (found[1] ?? '').replaceAll(/\\(.)/gsu, '$1').replaceAll('%%', '%'),
  );
};

describe('an argument of an Exec line', () => {
  it.each([
    ['/opt/Good Standing/good-standing', '"/opt/Good Standing/good-standing"'],
    ['/tmp/100%', '"/tmp/100%%"'],
    ['/tmp/$HOME', '"/tmp/\\\\$HOME"'],
    ['/tmp/a"b', '"/tmp/a\\\\"b"'],
    ['/tmp/`id`', '"/tmp/\\\\`id\\\\`"'],
    ['/tmp/back\\slash', '"/tmp/back\\\\\\\\slash"'],
  ])('%s', (text, expected) => {
    expect(execArgument(text)).toBe(expected);
  });

  it('is read back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().filter((text) => !/[\0\n\r]/.test(text)),
          { minLength: 1 },
        ),
        (args) => {
          expect(readExec(args.map(execArgument).join(' '))).toEqual(args);
        },
      ),
    );
  });

  it('has no line break', () => {
    expect(() => execArgument('/tmp/a\nExec=rm')).toThrow('line break');
  });
});

describe('the file', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'good-standing-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('lies where the XDG directories say; a relative one counts as none', () => {
    expect(autostartPath({ XDG_CONFIG_HOME: '/x', HOME: '/h' })).toBe('/x/autostart/good-standing.desktop');
    expect(autostartPath({ XDG_CONFIG_HOME: 'x', HOME: '/h' })).toBe(
      '/h/.config/autostart/good-standing.desktop',
    );
    expect(autostartPath({ HOME: '/h' })).toBe('/h/.config/autostart/good-standing.desktop');
  });

  it('is written, and taken away', () => {
    const path = autostartPath({ XDG_CONFIG_HOME: home });
    expect(startsAtLogin(path)).toBe(false);
    setAutostart(true, ['/opt/a b', '--data-dir', '/d'], path);
    expect(startsAtLogin(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain('\nExec="/opt/a b" "--data-dir" "/d"\n');
    setAutostart(false, [], path);
    setAutostart(false, [], path);
    expect(existsSync(path)).toBe(false);
  });
});
