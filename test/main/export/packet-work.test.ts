import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '#shared/contract/result.ts';
import { cropOf, openExhibitPdf, placement, shownSize } from '#main/export/pdf-pages.ts';
import { prepareImage } from '#main/export/prepare-image.ts';
import { type Ready, requireReadable } from '#main/export/ready-exhibits.ts';
import { writeZip, type ZipEntry } from '#main/export/write-zip.ts';
import { withPhotoFacts } from '#main/sample/files.ts';
import { exhibitsIn } from '../../support/exhibit-files.ts';
import { sampleInput } from '../../support/packet-fixtures.ts';
import { plantedCamera } from '../../support/packet-pieces.ts';

const fonts = resolve(import.meta.dirname, '../../../resources/fonts/print');
const folder = mkdtempSync(join(tmpdir(), 'packet-work-'));
const context = { signal: new AbortController().signal, progress: () => undefined };
const room = { width: 400, height: 500 };

/** Red at the left, blue at the right: where red lies afterwards tells how a picture was turned. */
const twoColours = (): Buffer => {
  const canvas = createCanvas(80, 40);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ff0000';
  pen.fillRect(0, 0, 40, 40);
  pen.fillStyle = '#0000ff';
  pen.fillRect(40, 0, 40, 40);
  return canvas.toBuffer('image/jpeg', 95);
};

const facts = {
  place: { north: 39.7589, east: -84.1916 },
  takenAt: '2026:11:13 16:11:00',
  camera: plantedCamera,
} as const;

const colourAt = async (bytes: Uint8Array, x: number, y: number): Promise<'red' | 'blue'> => {
  const picture = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(picture, 0, 0);
  const [red = 0, , blue = 0] = pen.getImageData(x, y, 1, 1).data;
  return red > blue ? 'red' : 'blue';
};

describe('a picture', () => {
  test.each([
    { orientation: 1, size: { width: 80, height: 40 }, red: [5, 20] },
    { orientation: 3, size: { width: 80, height: 40 }, red: [75, 20] },
    { orientation: 6, size: { width: 40, height: 80 }, red: [20, 5] },
    { orientation: 8, size: { width: 40, height: 80 }, red: [20, 75] },
  ] as const)('is turned once as its EXIF says: $orientation', async ({ orientation, size, red }) => {
    const photo = withPhotoFacts(twoColours(), { ...facts, orientation });
    expect(Buffer.from(photo).includes(plantedCamera)).toBe(true);
    const ready = await prepareImage(Buffer.from(photo), room);
    expect(ready.size).toEqual(size);
    expect(await colourAt(ready.bytes, red[0], red[1])).toBe('red');
    expect(await colourAt(ready.bytes, size.width - 1 - red[0], size.height - 1 - red[1])).toBe('blue');
    expect(Buffer.from(ready.bytes).includes(plantedCamera)).toBe(false);
    expect(Buffer.from(ready.bytes).includes('Exif')).toBe(false);
  });

  test('has at most 200 dots in an inch of its place', async () => {
    const big = createCanvas(3000, 1500).toBuffer('image/jpeg', 60);
    expect((await prepareImage(big, { width: 360, height: 500 })).size).toEqual({ width: 1000, height: 500 });
  });

  test('stays a PNG', async () => {
    expect((await prepareImage(createCanvas(20, 20).toBuffer('image/png'), room)).ending).toBe('.png');
  });

  test('as a PNG keeps its colours, drawn or photographed', async () => {
    const noise = createCanvas(120, 90);
    const pen = noise.getContext('2d');
    for (let x = 0; x < 120; x += 1)
      for (let y = 0; y < 90; y += 1) {
        pen.fillStyle = `hsl(${(x * 7919 + y * 104_729) % 360} 90% ${20 + ((x * 31 + y * 17) % 60)}%)`;
        pen.fillRect(x, y, 1, 1);
      }
    const flat = createCanvas(120, 90);
    flat.getContext('2d').drawImage(noise, 0, 0, 3, 3);
    for (const canvas of [noise, flat]) {
      const { bytes, size } = await prepareImage(canvas.toBuffer('image/png'), room);
      const again = createCanvas(size.width, size.height);
      const own = again.getContext('2d');
      own.drawImage(await loadImage(Buffer.from(bytes)), 0, 0);
      const expected = createCanvas(size.width, size.height);
      const white = expected.getContext('2d');
      white.fillStyle = '#ffffff';
      white.fillRect(0, 0, size.width, size.height);
      white.drawImage(canvas, 0, 0);
      expect(again.data().equals(expected.data())).toBe(true);
    }
  });

  test.each([
    ['noise', Buffer.from('not a picture at all')],
    ['a cut JPEG', twoColours().subarray(0, 60)],
    ['nothing', Buffer.alloc(0)],
  ])('that is %s is unreadable', async (_name, bytes) => {
    await expect(prepareImage(bytes, room)).rejects.toMatchObject({ code: 'unreadable' });
  });

  test('that claims to fill all memory is not decoded', async () => {
    const bomb = Buffer.from(createCanvas(2, 2).toBuffer('image/png'));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    await expect(prepareImage(bomb, room)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

const { exhibit, prepare } = exhibitsIn(folder);

const refusalOf = (ready: readonly Ready[], onUnreadable: 'stop' | 'sheet'): AppError => {
  try {
    requireReadable(ready, onUnreadable);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return error;
  }
  throw new Error('not refused');
};

const encrypted = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return pdf.save({ useObjectStreams: false });
};

describe('exhibits that cannot be shown', () => {
  test.each([128, 256])('say that a PDF has a password, with %i bits and packed objects', async (bits) => {
    const made = await PDFDocument.create();
    made.addPage([200, 200]).drawRectangle({ x: 10, y: 10, width: 50, height: 50 });
    const [plainFile, locked] = [join(folder, `plain-${bits}.pdf`), join(folder, `locked-${bits}.pdf`)];
    writeFileSync(plainFile, await made.save());
    const aes = bits === 128 ? ['--use-aes=y'] : [];
    const asked = ['--encrypt', 'secret', 'owner', String(bits), ...aes, '--', '--object-streams=generate'];
    execFileSync('qpdf', [...asked, plainFile, locked]);
    await expect(openExhibitPdf(readFileSync(locked))).rejects.toMatchObject({
      message: 'The PDF is protected by a password.',
    });
  });

  test.each(['generate', 'disable'])('are not those that only forbid printing (%s)', async (packing) => {
    const made = await PDFDocument.create();
    made.addPage([200, 200]).drawRectangle({ x: 10, y: 10, width: 50, height: 50 });
    const [plainFile, restricted] = [join(folder, 'plain.pdf'), join(folder, `restricted-${packing}.pdf`)];
    writeFileSync(plainFile, await made.save());
    const asked = ['--encrypt', '', 'owner', '256', '--print=none', '--', `--object-streams=${packing}`];
    execFileSync('qpdf', [...asked, plainFile, restricted]);
    expect((await openExhibitPdf(readFileSync(restricted))).getPageCount()).toBe(1);
  });

  test('are all named, and have a sheet of their own', async () => {
    const all = [
      exhibit(1, 'broken.jpg', 'image/jpeg', Buffer.from('no picture')),
      exhibit(2, 'fine.txt', 'text/plain', Buffer.from('fine')),
      exhibit(3, 'locked.pdf', 'application/pdf', await encrypted()),
      exhibit(4, 'torn.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n1 0 obj <<')),
    ];
    const ready = await prepare(all);
    const refusal = (): string => refusalOf(ready, 'stop').message;
    for (const words of [
      'Exhibit 1 (broken.jpg)',
      'Exhibit 3 (locked.pdf): The PDF is protected by a password.',
      'Exhibit 4 (torn.pdf): The PDF is damaged.',
    ])
      expect(refusal()).toContain(words);
    expect(refusal()).not.toContain('fine.txt');
    expect(refusalOf(ready, 'stop').fields).toEqual({ 'passwords.e3': 'needed' });
    expect(() => requireReadable(ready, 'sheet')).not.toThrow();
    expect(ready.map(({ prepared }) => prepared.kind)).toEqual(['none', 'text', 'none', 'none']);
    expect(ready.flatMap(({ notes }) => notes)).toHaveLength(3);
  });

  test('are refused when the stored bytes changed', async () => {
    const changed = { ...exhibit(7, 'a.txt', 'text/plain', Buffer.from('a')), sha256: '0'.repeat(64) };
    await expect(prepare([changed])).rejects.toMatchObject({ code: 'damaged' });
    const gone = { ...changed, path: join(folder, 'gone') };
    await expect(prepare([gone])).rejects.toMatchObject({ code: 'damaged' });
  });

  test('are sheets when there is no printed form for them', async () => {
    const all = [
      exhibit(1, 'a.docx', 'application/zip', Buffer.from('PK')),
      exhibit(2, 'b.txt', 'text/plain', Buffer.from('배송 알림: 모든 주문이 제때 발송되었습니다', 'utf8')),
    ];
    const ready = await prepare(all);
    expect(() => requireReadable(ready, 'stop')).not.toThrow();
    expect(ready.map(({ prepared }) => prepared.kind)).toEqual(['none', 'none']);
  });
});

describe('a page of a PDF exhibit', () => {
  const corners = (matrix: readonly number[], width: number, height: number) =>
    [
      [0, 0],
      [width, height],
    ].map(([x = 0, y = 0]) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
      return [Math.round(a * x + c * y + e), Math.round(b * x + d * y + f)];
    });

  test.each([0, 90, 180, 270])('turned by %i degrees fills its place and nothing else', async (angle) => {
    const made = await PDFDocument.create();
    const drawn = made.addPage([300, 500]);
    drawn.setCropBox(50, 100, 200, 300);
    drawn.setRotation(degrees(angle));
    drawn.drawRectangle({ x: 60, y: 110, width: 10, height: 10 });
    const [page] = (await openExhibitPdf(await made.save())).getPages();
    if (page === undefined) throw new Error('no page');
    expect(cropOf(page)).toMatchObject({ left: 50, bottom: 100, width: 200, height: 300 });
    const size = shownSize(page);
    expect(size).toEqual(angle % 180 === 0 ? { width: 200, height: 300 } : { width: 300, height: 200 });
    const found = corners(placement(page, { left: 10, top: 20, ...size }, 0.5), 200, 300);
    const xs = found.map(([x]) => x).sort((a = 0, b = 0) => a - b);
    const ys = found.map(([, y]) => y).sort((a = 0, b = 0) => a - b);
    expect(xs).toEqual([10, 10 + size.width / 2]);
    expect(ys).toEqual([20, 20 + size.height / 2]);
    // Turned a quarter clockwise, the page's own top left corner comes to the top right.
    const [topLeft] = corners(
      placement(page, { left: 0, top: 0, ...size }, 1).map((value) => value),
      0,
      0,
    );
    const expected = { 0: [0, 0], 90: [0, 200], 180: [200, 300], 270: [300, 0] }[angle];
    expect(topLeft).toEqual(expected);
  });
});

describe('the ZIP', () => {
  const file = join(folder, 'source.bin');
  const bytes = Buffer.from('some bytes');
  const entries = (sha256: string): readonly ZipEntry[] => [
    { name: 'exhibits/01-source.bin', path: file, sha256, bytes: bytes.length, words: 'Exhibit 1' },
    { name: 'manifest.json', text: '{}\n' },
  ];
  const sum = createHash('sha256').update(bytes).digest('hex');
  const time = { exportedAt: Date.UTC(2026, 2, 8, 7, 30), zone: 'America/New_York' };

  beforeAll(() => writeFileSync(file, bytes));

  test('is the same in every time zone, and tells the time of the shop', async () => {
    const own = process.env['TZ'];
    const hashes: string[] = [];
    for (const zone of ['Asia/Bangkok', 'America/New_York', 'UTC']) {
      process.env['TZ'] = zone;
      const path = join(folder, `${hashes.length}.zip`);
      hashes.push((await writeZip(path, entries(sum), time, context.signal)).sha256);
    }
    process.env['TZ'] = own;
    expect(new Set(hashes).size).toBe(1);
    const written = readFileSync(join(folder, '0.zip'));
    // 8 March 2026, 03:30 in New York, in the digits of DOS.
    expect(written.readUInt16LE(10)).toBe((3 << 11) | (30 << 5));
    expect(written.readUInt16LE(12)).toBe((46 << 9) | (3 << 5) | 8);
  });

  test('refuses a file that changed since it was read', async () => {
    const path = join(folder, 'bad.zip');
    await expect(writeZip(path, entries('0'.repeat(64)), time, context.signal)).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  test('stops when it is cancelled', async () => {
    const path = join(folder, 'stopped.zip');
    await expect(writeZip(path, entries(sum), time, AbortSignal.abort())).rejects.toThrow();
  });
});

test('made-up files are the same each time', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  mkdirSync(one);
  mkdirSync(two);
  const hashes = async (place: string) =>
    (await sampleInput(place, fonts)).exhibits.map(({ sha256 }) => sha256);
  expect(await hashes(one)).toEqual(await hashes(two));
});
