import { extname } from 'node:path';

const magic: readonly (readonly [mime: string, at: number, bytes: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['application/zip', 0, [0x50, 0x4b, 0x03, 0x04]],
];

/** What a file says that it is played by; pictures of the same family (HEIC, AVIF) say other names. */
const videoBrands: Readonly<Record<string, string>> = {
  'qt  ': 'video/quicktime',
  isom: 'video/mp4',
  iso2: 'video/mp4',
  iso4: 'video/mp4',
  iso5: 'video/mp4',
  iso6: 'video/mp4',
  mp41: 'video/mp4',
  mp42: 'video/mp4',
  avc1: 'video/mp4',
  'M4V ': 'video/mp4',
  dash: 'video/mp4',
  '3gp4': 'video/mp4',
  '3gp5': 'video/mp4',
  '3gp6': 'video/mp4',
};

const videoKind = (head: Uint8Array): string | undefined => {
  const text = String.fromCharCode(...head.subarray(0, 64));
  if (text.startsWith('ftyp', 4)) return videoBrands[text.slice(8, 12)];
  return text.startsWith('\u001aE\u00df\u00a3') && text.includes('webm') ? 'video/webm' : undefined;
};

const textKinds: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.eml': 'message/rfc822',
};
const zipKinds: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The kind of a file by its first bytes; its name decides only between kinds that look alike. */
export const fileKind = (head: Uint8Array, fileName: string): string => {
  const found = magic.find(([, at, bytes]) => bytes.every((byte, index) => head[at + index] === byte))?.[0];
  const extension = extname(fileName).toLowerCase();
  if (found === 'application/zip') return zipKinds[extension] ?? found;
  if (found !== undefined) return found;
  const video = videoKind(head);
  if (video !== undefined) return video;
  if (head.includes(0)) return 'application/octet-stream';
  return textKinds[extension] ?? 'text/plain';
};

/** Kinds that the window may show as a picture. Never SVG, HTML or XML. */
export const showableKinds: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
