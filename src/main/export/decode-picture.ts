import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { AppError } from '#shared/contract/result.ts';
import type { Size } from './geometry.ts';
import { isTorn } from './torn-picture.ts';

const mostPixels = 120_000_000;

/** Whether a file is a PNG by its first bytes. */
export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === '\u0089PNG';

// A few bytes can claim a picture that fills all memory, so the claim is read before anything is decoded.
export const claimedPixels = (bytes: Buffer): number => {
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

/** A picture decoded and turned as its EXIF says. Throws `unreadable` with the reason in words. */
export const decodePicture = async (bytes: Buffer): Promise<Image> => {
  if (claimedPixels(bytes) > mostPixels)
    throw new AppError('unreadable', 'The picture is too large to be opened.');
  if (isTorn(bytes)) throw new AppError('unreadable', 'The picture is damaged: its file ends too early.');
  // The decoder turns a picture by its EXIF itself; a test holds it to that.
  const picture = await loadImage(bytes).catch(() => null);
  if (picture === null || picture.width === 0 || picture.height === 0)
    throw new AppError('unreadable', 'The picture is damaged or of an unknown kind.');
  return picture;
};

/** A picture on white at a size in pixels, rounded: nothing of the file but what can be seen. */
export const canvasOf = (picture: Image, target: Size): Canvas => {
  const width = Math.max(1, Math.round(target.width));
  const height = Math.max(1, Math.round(target.height));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  // Smoothing a picture that keeps its size would only blur it.
  context.imageSmoothingEnabled = width !== picture.width || height !== picture.height;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
};
