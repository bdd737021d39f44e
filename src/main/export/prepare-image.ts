import { createHash } from 'node:crypto';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { AppError } from '#shared/contract/result.ts';
import { fitted, type Size } from './geometry.ts';
import { isTorn } from './torn-picture.ts';
import { flatPng } from './write-png.ts';

const dotsPerInch = 200;
const pointsPerInch = 72;
const jpegQuality = 86;
const mostPixels = 120_000_000;

export interface PreparedImage {
  readonly bytes: Uint8Array;
  readonly ending: '.jpg' | '.png';
  /** In pixels, as it stands upright. */
  readonly size: Size;
  readonly sha256: string;
}

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === '\u0089PNG';

// A few bytes can claim a picture that fills all memory, so the claim is read before anything is decoded.
const claimedPixels = (bytes: Buffer): number => {
  if (isPng(bytes) && bytes.length > 24) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegPixels(bytes);
  if (bytes.subarray(0, 3).toString('latin1') === 'GIF' && bytes.length > 10)
    return bytes.readUInt16LE(6) * bytes.readUInt16LE(8);
  return 0;
};

const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const jpegPixels = (bytes: Buffer): number => {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return 0;
    const marker = bytes[at + 1] ?? 0;
    if (isFrameHeader(marker)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return 0;
};

/**
 * A picture ready for print: decoded, turned as its EXIF says, at most 200 dpi on its place, written anew without
 * any of its hidden data. `room` is the place on the page in points. Throws `unreadable`.
 */
export const prepareImage = async (bytes: Buffer, room: Size): Promise<PreparedImage> => {
  if (claimedPixels(bytes) > mostPixels)
    throw new AppError('unreadable', 'The picture is too large to be opened.');
  if (isTorn(bytes)) throw new AppError('unreadable', 'The picture is damaged: its file ends too early.');
  // The decoder turns a picture by its EXIF itself; a test holds it to that.
  const picture = await loadImage(bytes).catch(() => null);
  if (picture === null || picture.width === 0 || picture.height === 0)
    throw new AppError('unreadable', 'The picture is damaged or of an unknown kind.');
  const inPixels = (points: number): number => (points / pointsPerInch) * dotsPerInch;
  const most = { width: inPixels(room.width), height: inPixels(room.height) };
  const target = fitted({ width: picture.width, height: picture.height }, most, 1);
  const size = {
    width: Math.max(1, Math.round(target.width)),
    height: Math.max(1, Math.round(target.height)),
  };
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  // Smoothing a picture that keeps its size would only blur it.
  context.imageSmoothingEnabled = size.width !== picture.width || size.height !== picture.height;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, size.width, size.height);
  const png = isPng(bytes);
  const out = png
    ? ((await flatPng(canvas.data(), size)) ?? (await canvas.encode('png')))
    : await canvas.encode('jpeg', jpegQuality);
  const sha256 = createHash('sha256').update(out).digest('hex');
  return { bytes: out, ending: png ? '.png' : '.jpg', size, sha256 };
};
