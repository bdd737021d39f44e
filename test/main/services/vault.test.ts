import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKind } from '#main/services/file-kind.ts';
import {
  cleanFileName,
  largestEvidence,
  readFromVault,
  storeInVault,
  vaultPath,
} from '#main/services/vault.ts';
import { temporaryFolder } from '../../support/bundle.ts';

const signal = new AbortController().signal;
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const fromFile = (folder: string, name: string, bytes: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { kind: 'path', path, fileName: name } as const;
};

describe('storing a file', () => {
  it('puts its bytes under their hash, readable and never written again', async () => {
    const folder = temporaryFolder();
    const vault = join(folder, 'vault');
    const stored = await storeInVault(vault, fromFile(folder, 'ticket.png', png), signal);
    expect(stored).toEqual({
      sha256: sha(png),
      bytes: png.length,
      mime: 'image/png',
      fileName: 'ticket.png',
    });
    expect(statSync(vaultPath(vault, stored.sha256)).mode & 0o777).toBe(0o444);
    expect(new Uint8Array(await readFromVault(vault, stored.sha256))).toEqual(png);
  });

  it('keeps the same bytes once, under whatever name they come', async () => {
    const folder = temporaryFolder();
    const vault = join(folder, 'vault');
    const first = await storeInVault(vault, fromFile(folder, 'a.png', png), signal);
    const before = statSync(vaultPath(vault, first.sha256)).mtimeMs;
    const second = await storeInVault(vault, { kind: 'bytes', bytes: png, fileName: 'pasted.png' }, signal);
    expect(second.sha256).toBe(first.sha256);
    expect(statSync(vaultPath(vault, first.sha256)).mtimeMs).toBe(before);
    expect(readdirSync(join(vault, 'incoming'))).toEqual([]);
  });

  it('stores what takes several reads, byte for byte', async () => {
    const folder = temporaryFolder();
    const bytes = Uint8Array.from({ length: 2_500_001 }, (_, index) => (index * 31) % 251);
    const stored = await storeInVault(join(folder, 'vault'), fromFile(folder, 'scan.bin', bytes), signal);
    expect(stored).toMatchObject({ sha256: sha(bytes), bytes: bytes.length });
    expect(sha(readFileSync(vaultPath(join(folder, 'vault'), stored.sha256)))).toBe(sha(bytes));
  });

  it('mends a file that was damaged on the disk when the same bytes come again', async () => {
    const vault = join(temporaryFolder(), 'vault');
    const source = { kind: 'bytes', bytes: png, fileName: 'ticket.png' } as const;
    const { sha256 } = await storeInVault(vault, source, signal);
    chmodSync(vaultPath(vault, sha256), 0o644);
    writeFileSync(vaultPath(vault, sha256), png.subarray(0, 4));
    await expect(readFromVault(vault, sha256)).rejects.toMatchObject({ code: 'damaged' });
    await storeInVault(vault, source, signal);
    expect(new Uint8Array(await readFromVault(vault, sha256))).toEqual(png);
    expect(statSync(vaultPath(vault, sha256)).mode & 0o777).toBe(0o444);
  });

  it('refuses a file that is larger than the largest, and leaves nothing', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'huge.bin');
    writeFileSync(path, '');
    truncateSync(path, largestEvidence + 1);
    const stored = storeInVault(join(folder, 'vault'), { kind: 'path', path, fileName: 'huge.bin' }, signal);
    await expect(stored).rejects.toThrow(/larger than 512/);
    expect(existsSync(join(folder, 'vault'))).toBe(false);
  });

  it('tells a folder that can’t be written to as such, not as a fault of the file', async () => {
    const stored = storeInVault('/sys/kernel', fromFile(temporaryFolder(), 'ticket.png', png), signal);
    await expect(stored).rejects.toMatchObject({ code: 'readOnly' });
  });

  it('gives back any bytes unchanged', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5000 }), async (bytes) => {
        const stored = await storeInVault(folder, { kind: 'bytes', bytes, fileName: 'x' }, signal);
        expect(stored.sha256).toBe(sha(bytes));
        expect(new Uint8Array(await readFromVault(folder, stored.sha256))).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['an empty file', (folder: string) => fromFile(folder, 'empty.png', new Uint8Array()), /empty/],
    [
      'a folder',
      (folder: string) => (
        mkdirSync(join(folder, 'd')),
        { kind: 'path', path: join(folder, 'd'), fileName: 'd' } as const
      ),
      /Only files/,
    ],
    [
      'a link',
      (folder: string) => (
        symlinkSync('/etc/hostname', join(folder, 'l')),
        { kind: 'path', path: join(folder, 'l'), fileName: 'l' } as const
      ),
      /Only files/,
    ],
    ['a device', () => ({ kind: 'path', path: '/dev/zero', fileName: 'zero' }) as const, /Only files/],
    [
      'a file that is gone',
      (folder: string) => ({ kind: 'path', path: join(folder, 'gone'), fileName: 'gone' }) as const,
      /ENOENT/,
    ],
  ])('refuses %s and leaves nothing behind', async (_what, source, reason) => {
    const folder = temporaryFolder();
    const vault = join(folder, 'vault');
    await expect(storeInVault(vault, source(folder), signal)).rejects.toThrow(reason);
    const left = existsSync(vault)
      ? readdirSync(vault, { recursive: true }).filter((name) => name !== 'incoming')
      : [];
    expect(left).toEqual([]);
  });

  it('stops when it is cancelled, with nothing left', async () => {
    const folder = temporaryFolder();
    const vault = join(folder, 'vault');
    await expect(storeInVault(vault, fromFile(folder, 'a.png', png), AbortSignal.abort())).rejects.toThrow(
      /Cancelled/,
    );
    expect(readdirSync(vault, { recursive: true })).toEqual(['incoming']);
  });
});

describe('reading for export', () => {
  it('refuses bytes that are not what was stored', async () => {
    const folder = temporaryFolder();
    const { sha256 } = await storeInVault(folder, { kind: 'bytes', bytes: png, fileName: 'a.png' }, signal);
    const path = vaultPath(folder, sha256);
    chmodSync(path, 0o644);
    const bytes = readFileSync(path);
    bytes[9] = 99;
    writeFileSync(path, bytes);
    await expect(readFromVault(folder, sha256)).rejects.toThrow(/not what was stored/);
  });
});

const video = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../fixtures/videos', name)).subarray(0, 512);

describe('the kind of a file', () => {
  it.each([
    [png, 'a.exe', 'image/png'],
    [new TextEncoder().encode('%PDF-1.7'), 'a.png', 'application/pdf'],
    [new TextEncoder().encode('<svg onload="x">'), 'a.svg', 'text/plain'],
    [new TextEncoder().encode('a,b\n1,2'), 'a.csv', 'text/csv'],
    [Uint8Array.from([1, 0, 2]), 'a.csv', 'application/octet-stream'],
    [video('bars.mp4'), 'a.txt', 'video/mp4'],
    [video('bars.webm'), 'a.png', 'video/webm'],
    [Buffer.from('\0\0\0\x14ftypqt  \0\0'), 'a.mov', 'video/quicktime'],
    [Buffer.from('\0\0\0\x18ftypheic\0\0'), 'a.heic', 'application/octet-stream'],
  ])('follows its bytes, %#', (head, name, kind) => {
    expect(fileKind(head, name)).toBe(kind);
  });
});

describe('the name of an incoming file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\ticket.png', 'ticket.png'],
    ['gpj.\u202egnp', 'gpj.gnp'],
    ['a\u0000b.png', 'ab.png'],
    ['\u0007', 'file'],
    ['ảnh.png'.normalize('NFD'), 'ảnh.png'.normalize('NFC')],
  ])('is metadata only: %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it('keeps its extension where it is too long', () => {
    expect(cleanFileName(`${'N'.repeat(244)}.pdf`)).toBe(`${'N'.repeat(196)}.pdf`);
    expect(cleanFileName('N'.repeat(244))).toBe('N'.repeat(200));
    expect(cleanFileName(`${'N'.repeat(244)}.${'x'.repeat(50)}`)).toHaveLength(200);
  });
});
