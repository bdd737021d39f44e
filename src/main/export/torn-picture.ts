import { crc32 } from 'node:zlib';

// A decoder fills what a torn file lacks with black, which on paper looks like a redaction. So a picture is followed to
// its end before it is decoded.

const text = (bytes: Buffer, from: number, length: number): string =>
  bytes.toString('latin1', from, from + length);

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;

/** Whether a marker stands alone: padding, restarts, a stuffed byte, the temporary marker. */
const isAlone = (marker: number): boolean =>
  marker === 0xff || marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7) || marker === startOfImage;

/** JPEG, ITU T.81 annex B: segments with their lengths, so that the end of an embedded preview does not count. */
const isTornJpeg = (bytes: Buffer): boolean => {
  let at = 2;
  let hasScan = false;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return true;
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) return !hasScan;
    if (isAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (at + 4 > bytes.length) return true;
    hasScan ||= marker === startOfScan;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
};

/** PNG: each chunk whole, its image data as its check sum says, up to IEND. */
const isTornPng = (bytes: Buffer): boolean => {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return true;
    const kind = text(bytes, at + 4, 4);
    if (kind === 'IDAT' && crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      return true;
    if (kind === 'IEND') return false;
    at = end;
  }
  return true;
};

const afterBlocks = (bytes: Buffer, from: number): number => {
  let at = from;
  while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
};

const colourTable = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

/** GIF: the first picture whole, which is the one that is printed. */
const isTornGif = (bytes: Buffer): boolean => {
  let at = 13 + colourTable(bytes[10] ?? 0);
  while (bytes[at] === 0x21) at = afterBlocks(bytes, at + 2);
  if (bytes[at] !== 0x2c) return true;
  return afterBlocks(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0)) > bytes.length;
};

/** AVIF: boxes up to the end of the file; a length of 0 says that the box ends with it. */
const isTornBoxes = (bytes: Buffer): boolean => {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    if (short === 0) return false;
    const length = short === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (length < 8) return true;
    at += length;
  }
  return at > bytes.length;
};

/** Whether a picture's file ends before the picture does, as far as its own container tells. */
export const isTorn = (bytes: Buffer): boolean => {
  if (bytes[0] === 0xff && bytes[1] === startOfImage) return isTornJpeg(bytes);
  if (text(bytes, 1, 3) === 'PNG') return isTornPng(bytes);
  if (text(bytes, 0, 4) === 'GIF8') return isTornGif(bytes);
  if (text(bytes, 0, 4) === 'RIFF') return bytes.length < 12 || bytes.readUInt32LE(4) + 8 > bytes.length;
  if (text(bytes, 4, 4) === 'ftyp') return isTornBoxes(bytes);
  return false;
};
