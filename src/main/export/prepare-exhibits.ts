import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExhibitPasswords, PacketExhibit, Paper } from '#shared/appeals/packet.ts';
import { isVideoKind, isTextKind } from '#shared/appeals/printed-kinds.ts';
import { AppError } from '#shared/contract/result.ts';
import { hasAnnotations } from './finish-pdf.ts';
import { frameBox, infoLines, innerBox } from './geometry.ts';
import { openExhibitPdf, shownSize } from './pdf-pages.ts';
import { type PreparedImage, prepareImage } from './prepare-image.ts';
import { decodeText, isForeign, readParagraphs, readTable } from './prepare-text.ts';
import { findCopy, hasCopy, keepCopy } from './print-copies.ts';
import { plain } from './printable-text.ts';
import { isPicture, type Ready } from './ready-exhibits.ts';

export interface PrepareInput {
  readonly exhibits: readonly PacketExhibit[];
  readonly paper: Paper;
  readonly passwords: ExhibitPasswords;
  /** A folder of this export's own, for pictures ready for print. */
  readonly scratch: string;
  /** The folder of copies that were made ready before, and where those of this export are kept. */
  readonly copies: string;
  /** Stills of videos, by the exhibit's id: files of this export's own folder. */
  readonly stills: Readonly<Record<string, string>>;
}

/** The pictures of a draft that is open, to be made ready before its packet is asked for. */
export type PicturesInput = Pick<PrepareInput, 'exhibits' | 'paper' | 'copies'>;

/** How an exhibit is named in a message: its number and its file. */
export const named = ({ number, fileName }: PacketExhibit): string =>
  `Exhibit ${number} (${plain(fileName)})`;

/** The bytes of a vault file. Throws `damaged` when they are not the ones that were stored. */
export const readOriginal = async (exhibit: PacketExhibit): Promise<Buffer> => {
  const bytes = await readFile(exhibit.path).catch((error: unknown) => {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'is missing' : 'cannot be read';
    throw new AppError(
      'damaged',
      `${named(exhibit)}: its file in the evidence folder ${reason}. Nothing was written.`,
    );
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === exhibit.sha256) return bytes;
  throw new AppError(
    'damaged',
    `${named(exhibit)}: its file in the evidence folder is not the one that was stored. Nothing was written.`,
  );
};

const roomOf = (exhibit: PacketExhibit, paper: Paper) =>
  innerBox(frameBox(paper, infoLines(exhibit.proves, exhibit.fileName)));

const prepareAnew = async (
  bytes: Buffer,
  exhibit: PacketExhibit,
  input: PicturesInput,
): Promise<PreparedImage> => {
  const room = roomOf(exhibit, input.paper);
  const made = await prepareImage(bytes, room);
  await keepCopy(input.copies, exhibit.sha256, room, made);
  return made;
};

const picture = async (exhibit: PacketExhibit, bytes: Buffer, input: PrepareInput): Promise<Ready> => {
  const kept = await findCopy(input.copies, exhibit.sha256, roomOf(exhibit, input.paper));
  const { bytes: out, ending, size, sha256 } = kept ?? (await prepareAnew(bytes, exhibit, input));
  const file = `${exhibit.number}${ending}`;
  const path = join(input.scratch, file);
  await writeFile(path, out, { flag: 'wx' });
  return {
    prepared: { kind: 'image', id: exhibit.id, file, size, copy: { path, sha256, bytes: out.length } },
    notes: [],
  };
};

const pdf = async (exhibit: PacketExhibit, bytes: Buffer, password = ''): Promise<Ready> => {
  const pages = (await openExhibitPdf(bytes, password)).getPages();
  const left = 'links, remarks and form fields of the file are not shown in the packet.';
  const asks = 'its pages are shown, but the file itself in the ZIP still asks for its password.';
  const notes = [
    ...(pages.some(hasAnnotations) ? [`${named(exhibit)}: ${left}`] : []),
    ...(password !== '' && exhibit.originalInZip ? [`${named(exhibit)}: ${asks}`] : []),
  ];
  return { prepared: { kind: 'pdf', id: exhibit.id, pages: pages.map(shownSize) }, notes };
};

const none = (exhibit: PacketExhibit, why: string, note: string): Ready => ({
  prepared: { kind: 'none', id: exhibit.id, why },
  notes: [`${named(exhibit)}: ${note}`],
});

const leftOut = (
  exhibit: PacketExhibit,
  what: 'rows' | 'lines',
  shown: number,
  { total, isCut }: { readonly total: number; readonly isCut: boolean },
): readonly string[] => [
  ...(shown < total ? [`${named(exhibit)}: ${what} 1 to ${shown} of ${total} are shown.`] : []),
  ...(isCut ? [`${named(exhibit)}: very long ${what} are cut in the print.`] : []),
];

const written = (exhibit: PacketExhibit, bytes: Buffer): Ready => {
  const { text, isGuess } = decodeText(bytes);
  if (isForeign(text))
    return none(
      exhibit,
      'This text is in a script that the packet has no type for.',
      'its characters can’t be printed, so a sheet stands in its place.',
    );
  const guess = isGuess
    ? [`${named(exhibit)}: its characters were read as Western European; check the accents.`]
    : [];
  if (exhibit.mime === 'text/csv') {
    const table = readTable(text);
    const notes = [...guess, ...leftOut(exhibit, 'rows', table.rows.length, table)];
    return { prepared: { kind: 'table', id: exhibit.id, ...table }, notes };
  }
  const prose = readParagraphs(text);
  const notes = [...guess, ...leftOut(exhibit, 'lines', prose.paragraphs.length, prose)];
  return { prepared: { kind: 'text', id: exhibit.id, ...prose }, notes };
};

const video = async (exhibit: PacketExhibit, input: PrepareInput): Promise<Ready> => {
  const still = input.stills[exhibit.id];
  if (still === undefined)
    throw new AppError(
      'unreadable',
      'No picture of this video can be drawn: the file is damaged, or of a kind that can’t be read here.',
    );
  const { bytes, ending, size, sha256 } = await prepareImage(
    await readFile(still),
    roomOf(exhibit, input.paper),
  );
  const file = `${exhibit.number}${ending}`;
  const path = join(input.scratch, file);
  await writeFile(path, bytes, { flag: 'wx' });
  const copy = { path, sha256, bytes: bytes.length };
  return { prepared: { kind: 'video', id: exhibit.id, file, size, copy }, notes: [] };
};

const byKind = async (exhibit: PacketExhibit, bytes: Buffer, input: PrepareInput): Promise<Ready> => {
  if (isPicture(exhibit)) return picture(exhibit, bytes, input);
  if (exhibit.mime === 'application/pdf') return pdf(exhibit, bytes, input.passwords[exhibit.id]);
  if (isVideoKind(exhibit.mime)) return video(exhibit, input);
  if (isTextKind(exhibit.mime)) return written(exhibit, bytes);
  return none(
    exhibit,
    'This kind of file has no printed form.',
    'this kind of file has no printed form, so a sheet stands in its place.',
  );
};

const prepareOne = async (exhibit: PacketExhibit, input: PrepareInput): Promise<Ready> => {
  const bytes = await readOriginal(exhibit);
  try {
    return await byKind(exhibit, bytes, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unreadable') throw error;
    const sheet = none(
      exhibit,
      `This file could not be shown. ${error.message}`,
      `${error.message} A sheet stands in its place.`,
    );
    const password = error.fields?.['password'];
    const unreadable = `${named(exhibit)}: ${error.message}`;
    return password === 'needed' || password === 'wrong'
      ? { ...sheet, unreadable, password }
      : { ...sheet, unreadable };
  }
};

const atOnce = 3;

/**
 * Makes exhibits ready for print, three at a time; they come back in the order in which they came. Throws `damaged` for
 * a file that is not the stored one.
 */
export const prepareExhibits = async (
  input: PrepareInput,
  context: { readonly signal: AbortSignal; readonly progress: (done: number, total: number) => void },
): Promise<readonly Ready[]> => {
  const ready = new Map<number, Ready>();
  // The largest first, so that no processor is left alone with one of them at the end.
  const waiting = input.exhibits
    .map((exhibit, index) => ({ exhibit, index }))
    .sort((a, b) => a.exhibit.bytes - b.exhibit.bytes);
  const run = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      context.signal.throwIfAborted();
      ready.set(next.index, await prepareOne(next.exhibit, input));
      context.progress(ready.size, input.exhibits.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return input.exhibits.flatMap((_, index) => ready.get(index) ?? []);
};

/**
 * Makes the pictures among exhibits ready one at a time, those that are not yet, for the export that may follow. What can't
 * be read is passed over, since the export names it.
 */
export const preparePictures = async (
  input: PicturesInput,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> => {
  for (const exhibit of input.exhibits.filter(isPicture)) {
    signal.throwIfAborted();
    if (await hasCopy(input.copies, exhibit.sha256, roomOf(exhibit, input.paper))) continue;
    const bytes = await readOriginal(exhibit).catch(() => null);
    if (bytes !== null) await prepareAnew(bytes, exhibit, input).catch(() => null);
  }
};
