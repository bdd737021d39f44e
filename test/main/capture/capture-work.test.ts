import { createCanvas } from '@napi-rs/canvas';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { isDark, openPicture } from '#main/worker/grey-picture.ts';
import { readScreenshot } from '#main/worker/capture-work.ts';
import { shippedFonts } from '../../support/seller-center-pages.ts';

// A type of the project's own: what a system has in place of one that is missing may be read differently.
const typeface = shippedFonts[0] ?? '';

const idle = { signal: new AbortController().signal, progress: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'gs-capture-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const fromBytes = (bytes: Uint8Array, fileName = 'shot.png') => ({
  source: { kind: 'bytes' as const, bytes, fileName },
});

const picture = (
  width: number,
  height: number,
  words = '',
  { ground = '#ffffff', size = 20 } = {},
): Buffer => {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#111111';
  pen.font = `${String(size)}px "${typeface}"`;
  pen.fillText(words, 20, 40 + size);
  return canvas.toBuffer('image/png');
};

/** The head of a PNG that claims a size, with a right check sum and nothing behind it. */
const claiming = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(head);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.set([8, 2, 0, 0, 0], 24);
  head.writeUInt32BE(crc32(head.subarray(12, 29)), 29);
  return head;
};

describe('pictures that are not read', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['no bytes', new Uint8Array(), /is no PNG and no JPEG/],
    ['a text', Buffer.from('Violation ID 5763'), /is no PNG and no JPEG/],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), /is no PNG and no JPEG/],
    ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /is no PNG and no JPEG/],
    ['a claim of ten thousand million pixels', claiming(100_000, 100_000), /more than 40 million pixels/],
    ['a head with nothing behind it', claiming(100, 100), /its file ends too early/],
    ['a torn picture', picture(300, 100, 'Violation').subarray(0, 300), /its file ends too early/],
    ['a JPEG of nothing', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), /its file ends too early/],
  ])('%s is refused with its name and what to do', async (_case, bytes, words) => {
    const work = readScreenshot(fromBytes(bytes, 'notice.png'), idle);
    await expect(work).rejects.toThrow(words);
    await expect(work).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('a picture behind a path that is gone is told as such', async () => {
    const source = { kind: 'path' as const, path: join(folder, 'gone.png'), fileName: 'gone.png' };
    await expect(readScreenshot({ source }, idle)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('a cancelled one ends before the first look', async () => {
    const controller = new AbortController();
    controller.abort();
    const work = readScreenshot(fromBytes(picture(300, 100, 'Violation')), {
      ...idle,
      signal: controller.signal,
    });
    await expect(work).rejects.toThrow();
  });
});

describe('a picture that is read', () => {
  it('gives words with their places in its own pixels, its hash, and a progress that never goes back', async () => {
    const shares: number[] = [];
    const bytes = picture(600, 120, 'Violation ID 5763201948815520417');
    const path = join(folder, 'shot.png');
    writeFileSync(path, bytes);
    const { page, sha256 } = await readScreenshot(
      { source: { kind: 'path', path, fileName: 'shot.png' } },
      { ...idle, progress: (done, total) => shares.push(done / total) },
    );
    expect(page).toMatchObject({ width: 600, height: 120, text: 'Violation ID 5763201948815520417' });
    const [first] = page.words;
    expect(first?.x).toBeGreaterThan(15);
    expect(first?.x).toBeLessThan(25);
    expect(first?.y).toBeGreaterThan(40);
    expect(first?.y).toBeLessThan(50);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(readdirSync(folder)).toEqual(['shot.png']);
  });

  it('without a word is a page without text', async () => {
    const { page } = await readScreenshot(fromBytes(picture(1, 1)), idle);
    expect(page).toEqual({ width: 1, height: 1, text: '', words: [] });
  });

  it('has a progress that never goes back, also where its words are much larger than most', async () => {
    const shares: number[] = [];
    const bytes = picture(1800, 300, 'Violation ID 5763201948', { size: 120 });
    await readScreenshot(fromBytes(bytes), { ...idle, progress: (done, total) => shares.push(done / total) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('is read on white where it is transparent', async () => {
    const { page } = await readScreenshot(
      fromBytes(picture(600, 120, 'Violation ID 5763201948815520417', { ground: 'transparent' })),
      idle,
    );
    expect(page.text).toBe('Violation ID 5763201948815520417');
    const opened = await openPicture(picture(300, 100, '', { ground: 'transparent' }), 'shot.png');
    expect(isDark(opened)).toBe(false);
  });
});
