import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { prepareExhibits, preparePictures } from '#main/export/prepare-exhibits.ts';
import { exhibitsIn } from '../../support/exhibit-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'print-copies-'));
const context = { signal: new AbortController().signal, progress: () => undefined };
const { exhibit } = exhibitsIn(folder);

describe('pictures that were made ready before', () => {
  const photo = (fill: string): Buffer => {
    const canvas = createCanvas(3000, 2000);
    const pen = canvas.getContext('2d');
    pen.fillStyle = fill;
    pen.fillRect(0, 0, 3000, 2000);
    return canvas.toBuffer('image/jpeg', 90);
  };
  const copies = mkdtempSync(join(folder, 'copies-'));
  const one = exhibit(1, 'shelf.jpg', 'image/jpeg', photo('#336699'));
  const torn = exhibit(2, 'torn.jpg', 'image/jpeg', photo('#996633').subarray(0, 900));
  const text = exhibit(3, 'note.txt', 'text/plain', Buffer.from('A note'));

  const made = async (from: string): Promise<Buffer> => {
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    const input = {
      exhibits: [one],
      paper: 'letter',
      passwords: {},
      scratch,
      copies: from,
      stills: {},
    } as const;
    await prepareExhibits(input, context);
    return readFileSync(join(scratch, '1.jpg'));
  };

  test('are kept by what they were made of, once, and only those that can be read', async () => {
    const input = { exhibits: [torn, one, text], paper: 'letter', copies } as const;
    await preparePictures(input, context);
    const kept = readdirSync(copies);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.startsWith(one.sha256)).toBe(true);
    const before = statSync(join(copies, kept[0] ?? '')).mtimeMs;
    await preparePictures(input, context);
    expect(statSync(join(copies, kept[0] ?? '')).mtimeMs).toBe(before);
    await preparePictures({ ...input, paper: 'a4' }, context);
    expect(readdirSync(copies)).toHaveLength(2);
  });

  test('are the ones that an export would make, and one that was changed is made anew', async () => {
    const fresh = await made(mkdtempSync(join(folder, 'none-')));
    expect((await made(copies)).equals(fresh)).toBe(true);
    for (const file of readdirSync(copies)) writeFileSync(join(copies, file), 'changed');
    expect((await made(copies)).equals(fresh)).toBe(true);
  });

  test('do not stand for an original that is not there any more', async () => {
    const gone = { ...one, path: join(folder, 'gone') };
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    const input = { exhibits: [gone], paper: 'letter', passwords: {}, scratch, copies, stills: {} } as const;
    await expect(prepareExhibits(input, context)).rejects.toMatchObject({ code: 'damaged' });
  });
});
