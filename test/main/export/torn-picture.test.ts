import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { prepareImage } from '#main/export/prepare-image.ts';
import { withPhotoFacts } from '#main/sample/files.ts';

const room = { width: 400, height: 500 };
const facts = {
  place: { north: 39.7589, east: -84.1916 },
  takenAt: '2026:11:13 16:11:00',
  camera: 'Camera',
  orientation: 1,
} as const;

const drawn = (): Canvas => {
  const canvas = createCanvas(200, 160);
  const pen = canvas.getContext('2d');
  for (let x = 0; x < 200; x += 4) {
    pen.fillStyle = `hsl(${x * 7} 80% 50%)`;
    pen.fillRect(x, x / 2, 60, 90);
  }
  return canvas;
};

const jpeg = (): Buffer => Buffer.from(withPhotoFacts(drawn().toBuffer('image/jpeg'), facts));

const kinds: readonly (readonly [kind: string, make: () => Buffer])[] = [
  ['JPEG', jpeg],
  ['PNG', () => drawn().toBuffer('image/png')],
  ['WebP', () => drawn().toBuffer('image/webp')],
  ['AVIF', () => drawn().toBuffer('image/avif')],
  ['GIF', () => drawn().toBuffer('image/gif')],
];

// What a decoder does not find it fills with black, which on paper looks like a redaction.
test.each(kinds)('a %s is unreadable where its file ends too early', async (_kind, make) => {
  const whole = make();
  await expect(prepareImage(whole, room)).resolves.toMatchObject({ size: { width: 200 } });
  for (const part of [0.3, 0.5, 0.9, 0.98]) {
    const torn = whole.subarray(0, Math.floor(whole.length * part));
    await expect(prepareImage(torn, room)).rejects.toMatchObject({ code: 'unreadable' });
  }
});

test('a JPEG may be followed by other bytes', async () => {
  const followed = Buffer.concat([jpeg(), Buffer.from('a second picture')]);
  await expect(prepareImage(followed, room)).resolves.toMatchObject({ ending: '.jpg' });
});

test('the end of a preview inside a JPEG is not its own end', async () => {
  const preview = drawn().toBuffer('image/jpeg', 20);
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(preview.length + 2, 2);
  const whole = jpeg();
  const held = Buffer.concat([whole.subarray(0, 2), head, preview, whole.subarray(2)]);
  await expect(prepareImage(held, room)).resolves.toMatchObject({ size: { width: 200 } });
  const torn = held.subarray(0, held.length - 400);
  await expect(prepareImage(torn, room)).rejects.toMatchObject({ code: 'unreadable' });
});
