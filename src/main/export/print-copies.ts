import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Size } from './geometry.ts';
import type { PreparedImage } from './prepare-image.ts';

// Pictures made ready for print before a packet asks for them. A copy's name says what it was made of, for which place
// and what it holds, so that it is found and checked without an index. Losing one costs only time.

const name = /^[\da-f]{64}-\d+x\d+-(\d+)x(\d+)-([\da-f]{64})(\.jpg|\.png)$/u;
const nameParts = z.tuple([
  z.string(),
  z.coerce.number(),
  z.coerce.number(),
  z.string(),
  z.enum(['.jpg', '.png']),
]);

/** What the copies of one picture for one place begin with; the place in hundredths of a point. */
const beginning = (source: string, { width, height }: Size): string =>
  `${source}-${Math.round(width * 100)}x${Math.round(height * 100)}-`;

const copiesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Whether a picture with this SHA-256 lies ready for a place of this size (points). */
export const hasCopy = async (folder: string, source: string, room: Size): Promise<boolean> =>
  (await copiesIn(folder)).some((one) => one.startsWith(beginning(source, room)) && name.test(one));

/** The copy of a picture with this SHA-256 for a place (points), or null: none was made, or it is not what it was. */
export const findCopy = async (folder: string, source: string, room: Size): Promise<PreparedImage | null> => {
  const file = (await copiesIn(folder)).find((one) => one.startsWith(beginning(source, room)));
  const parts = nameParts.safeParse(name.exec(file ?? ''));
  if (file === undefined || !parts.success) return null;
  const [, width, height, sha256, ending] = parts.data;
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) return null;
  return { bytes, ending, size: { width, height }, sha256 };
};

/** Keeps a picture that was made ready. One that can't be written, as on a full disk, is made again when it is needed. */
export const keepCopy = async (
  folder: string,
  source: string,
  room: Size,
  { bytes, ending, size, sha256 }: PreparedImage,
): Promise<void> => {
  const path = join(folder, `${beginning(source, room)}${size.width}x${size.height}-${sha256}${ending}`);
  const unfinished = `${path}.part`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
};

/** Deletes the copies of pictures that are deleted for good. */
export const dropCopies = (folder: string, isDeleted: (source: string) => boolean): void => {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder))
    if (isDeleted(file.slice(0, 64))) rmSync(join(folder, file), { force: true });
};
