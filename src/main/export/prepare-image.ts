import { createHash } from 'node:crypto';
import { canvasOf, decodePicture, isPng } from './decode-picture.ts';
import { fitted, pixelsPerPoint, type Size } from './geometry.ts';
import { flatPng } from './write-png.ts';

const jpegQuality = 86;

export interface PreparedImage {
  readonly bytes: Uint8Array;
  readonly ending: '.jpg' | '.png';
  /** In pixels, as it stands upright. */
  readonly size: Size;
  readonly sha256: string;
}

/**
 * A picture ready for print: decoded, turned as its EXIF says, at most 200 dpi on its place, written anew without
 * any of its hidden data. `room` is the place on the page in points. Throws `unreadable`.
 */
export const prepareImage = async (bytes: Buffer, room: Size): Promise<PreparedImage> => {
  const picture = await decodePicture(bytes);
  const most = { width: room.width * pixelsPerPoint, height: room.height * pixelsPerPoint };
  const target = fitted({ width: picture.width, height: picture.height }, most, 1);
  const canvas = canvasOf(picture, target);
  const size = { width: canvas.width, height: canvas.height };
  const png = isPng(bytes);
  const out = png
    ? ((await flatPng(canvas.data(), size)) ?? (await canvas.encode('png')))
    : await canvas.encode('jpeg', jpegQuality);
  const sha256 = createHash('sha256').update(out).digest('hex');
  return { bytes: out, ending: png ? '.png' : '.jpg', size, sha256 };
};
