import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { AppError } from '#shared/contract/result.ts';
import { claimedPixels } from '../export/decode-picture.ts';
import { isTorn } from '../export/torn-picture.ts';
import { fileKind } from '../services/file-kind.ts';
import type { GreyPicture } from './ocr.ts';

/** The app's own bounds, so that one picture can't fill the memory. */
export const mostPictureBytes = 40 * 1024 * 1024;
const mostPixels = 40_000_000;
const mostRead = 24_000_000;

/** What can be read: a picture that was decoded, or a page that was drawn. */
export type Picture = Image | Canvas;

const refuse = (name: string, words: string): AppError =>
  new AppError('unreadable', `${name} ${words} Nothing was changed.`);

/**
 * Decodes a screenshot, turned as its EXIF says. Throws `unreadable`, with what to do, for other kinds, for a torn
 * file and for one that claims too many pixels; the claim is read before anything is decoded.
 */
export const openPicture = async (bytes: Buffer, name: string): Promise<Image> => {
  if (bytes.length > mostPictureBytes)
    throw refuse(name, 'is larger than 40 MB. Cut out the part that counts.');
  const kind = fileKind(bytes.subarray(0, 64), name);
  if (kind !== 'image/png' && kind !== 'image/jpeg')
    throw refuse(name, 'is no PNG and no JPEG. Take a screenshot of it, or save it as one of these.');
  const claimed = claimedPixels(bytes);
  if (claimed > mostPixels)
    throw refuse(name, 'has more than 40 million pixels. Cut out the part that counts.');
  if (claimed === 0 || isTorn(bytes)) throw refuse(name, 'is damaged: its file ends too early.');
  const picture = await loadImage(bytes).catch(() => null);
  if (picture === null || picture.width === 0 || picture.height === 0)
    throw refuse(name, 'is damaged or of another kind than its first bytes say.');
  return picture;
};

const brightness = (data: Uint8ClampedArray, at: number): number =>
  ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;

const sampleSize = 64;

/** Whether most of a picture is dark, so that its signs are light. What is transparent lies on white, as it is read. */
export const isDark = (picture: Picture): boolean => {
  const pen = createCanvas(sampleSize, sampleSize).getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, sampleSize, sampleSize);
  pen.drawImage(picture, 0, 0, sampleSize, sampleSize);
  const { data } = pen.getImageData(0, 0, sampleSize, sampleSize);
  const shades = Array.from({ length: sampleSize * sampleSize }, (_, index) => brightness(data, index * 4));
  return (shades.toSorted((a, b) => a - b)[shades.length / 2] ?? 255) < 110;
};

/** The largest scale up to `wanted` at which a picture stays small enough to be read. */
export const scaleWithin = (picture: Picture, wanted: number): number =>
  Math.min(wanted, Math.sqrt(mostRead / (picture.width * picture.height)));

const strip = 512;

/** A picture in shades of grey at a scale, `inverted` where its signs are light; made in strips, so that memory stays low. */
export const greyPicture = (picture: Picture, scale: number, inverted: boolean): GreyPicture => {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const pgm = Buffer.alloc(head.length + width * height);
  head.copy(pgm);
  const pen = createCanvas(width, Math.min(strip, height)).getContext('2d');
  pen.imageSmoothingEnabled = scale !== 1;
  pen.imageSmoothingQuality = 'high';
  for (let from = 0; from < height; from += strip) {
    const rows = Math.min(strip, height - from);
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, width, strip);
    pen.drawImage(picture, 0, -from, width, height);
    const { data } = pen.getImageData(0, 0, width, rows);
    const start = head.length + from * width;
    for (let at = 0; at < width * rows; at += 1) {
      const shade = brightness(data, at * 4);
      pgm[start + at] = inverted ? 255 - shade : shade;
    }
  }
  return { pgm, width, height };
};
