import type { Evidence } from '#shared/evidence.ts';
import { isVideoKind } from '#shared/appeals/printed-kinds.ts';
import type { ExhibitKind } from './Exhibit.tsx';

const pictures: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Whether a file of this kind can be shown as a picture. */
export const isPicture = (mime: string): boolean => pictures.includes(mime);

const isSheet = (mime: string): boolean => mime === 'text/csv' || mime.includes('spreadsheet');

/** The icon that stands for a file. */
export const exhibitKindOf = (mime: string): ExhibitKind => {
  if (isPicture(mime)) return 'picture';
  if (mime === 'application/pdf') return 'pdf';
  return isSheet(mime) ? 'table' : 'text';
};

/** "Picture", "PDF", "Video", "Table", "Text" or "File". */
export const kindWords = (mime: string): string => {
  if (isPicture(mime)) return 'Picture';
  if (mime === 'application/pdf') return 'PDF';
  if (isVideoKind(mime)) return 'Video';
  if (isSheet(mime)) return 'Table';
  return mime.startsWith('text/') || mime.startsWith('message/') ? 'Text' : 'File';
};

const longestName = 56;
const keptEnd = 18;

/** A long name of a file without its middle, so that its ending stays to be seen. */
export const middleCut = (fileName: string): string => {
  const letters = Array.from(fileName);
  if (letters.length <= longestName) return fileName;
  return `${letters.slice(0, longestName - keptEnd - 1).join('')}…${letters.slice(-keptEnd).join('')}`;
};

const claims: readonly (readonly [ending: RegExp, kind: string, mime: string])[] = [
  [/\.png$/iu, 'PNG', 'image/png'],
  [/\.jpe?g$/iu, 'JPEG', 'image/jpeg'],
  [/\.gif$/iu, 'GIF', 'image/gif'],
  [/\.webp$/iu, 'WebP', 'image/webp'],
  [/\.pdf$/iu, 'PDF', 'application/pdf'],
];

/** "File, no PNG in spite of its name": the kind of a file, and that its name says another. */
export const kindOrMisnamed = ({
  fileName,
  mime,
}: {
  readonly fileName: string;
  readonly mime: string;
}): string => {
  const claim = claims.find(([ending]) => ending.test(fileName));
  const kind = kindWords(mime);
  return claim === undefined || claim[2] === mime ? kind : `${kind}, no ${claim[1]} in spite of its name`;
};

const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const NBSP = '\u00a0';

/** "214 kB", "3.2 MB"; thousands, as file browsers count. */
export const sizeWords = (bytes: number): string => {
  if (bytes < 1000) return `${String(bytes)}${NBSP}B`;
  if (bytes < 1_000_000) return `${String(Math.round(bytes / 1000))}${NBSP}kB`;
  return `${oneDecimal.format(bytes / 1_000_000)}${NBSP}MB`;
};

/** A reference or a hash in groups of four, for the eye. */
export const inFours = (text: string, separator = ' '): string =>
  text.replaceAll(/(.{4})(?=.)/g, `$1${separator}`);

/** A ticket's number of digits in groups of four; any other one as it stands. */
export const ticketInFours = (ticket: string): string => (/^\d+$/.test(ticket) ? inFours(ticket) : ticket);

/** The first eight characters of a hash, in groups of four. */
export const shortHash = (sha256: string): string => inFours(sha256.slice(0, 8), NBSP);

/** What filing that was cancelled left behind, by the names of what was filed and how many files were not. */
export const cancelledWords = (filed: readonly string[], left: number): string => {
  if (filed.length === 0) return 'Nothing was filed. Drop the files once more when they are wanted.';
  const rest = left === 1 ? '1 file was' : `${String(left)} files were`;
  return `On file: ${filed.join(', ')}. ${rest} not filed; drop what is missing once more.`;
};

/** A file as lists name it: "Evidence 14: Pickup sheet". */
export const evidenceName = ({
  number,
  caption,
  fileName,
}: Pick<Evidence, 'number' | 'caption' | 'fileName'>): string =>
  `Evidence ${String(number)}: ${caption === '' ? fileName : caption}`;
