import { readFile } from 'node:fs/promises';
import { AppError } from '#shared/contract/result.ts';
import { canvasOf, decodePicture } from '../export/decode-picture.ts';
import { fitted } from '../export/geometry.ts';

/** What a small picture has room in, in pixels, and how well a JPEG of it is kept, in percent. */
const room = { width: 320, height: 320 };
const quality = 70;

/**
 * A picture of the vault, small and written anew without its hidden data, as a data address; null where it can't be
 * read.
 */
export const smallPicture = async ({ path }: { readonly path: string }): Promise<string | null> => {
  try {
    const picture = await decodePicture(await readFile(path));
    const size = fitted({ width: picture.width, height: picture.height }, room, 1);
    const jpeg = await canvasOf(picture, size).encode('jpeg', quality);
    return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  } catch (error) {
    // What the vault lacks or can't be decoded is named all the same.
    if (error instanceof AppError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
};
