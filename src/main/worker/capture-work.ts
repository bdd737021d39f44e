import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Image } from '@napi-rs/canvas';
import { AppError } from '#shared/contract/result.ts';
import type { ReadPicture } from '#shared/capture/contract.ts';
import { type CheckedWord, settleLooks, usualHeight } from '#shared/capture/agreement.ts';
import { layoutPage } from '#shared/capture/layout.ts';
import type { SeenWord } from '#shared/capture/page.ts';
import type { VaultSource } from '../services/vault.ts';
import {
  greyPicture,
  isDark,
  mostPictureBytes,
  openPicture,
  type Picture,
  scaleWithin,
} from './grey-picture.ts';
import { type Look, type Ocr, openOcr } from './ocr.ts';

export interface CaptureContext {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** How high most words are to be for each look, in pixels. Coarse looks are for figures some times as high. */
const heights = { page: 24, fine: 34, coarse: 10, coarser: 7 } as const;

const bytesOf = async (source: VaultSource): Promise<Buffer> => {
  if (source.kind === 'bytes') return Buffer.from(source.bytes);
  const tooLarge = (await stat(source.path)).size > mostPictureBytes;
  if (tooLarge)
    throw new AppError(
      'unreadable',
      `${source.fileName} is larger than 40 MB. Nothing was changed; cut out the part that counts.`,
    );
  return readFile(source.path);
};

const inPicture = (words: readonly SeenWord[], scale: number): readonly SeenWord[] =>
  words.map((word) => ({
    ...word,
    x: word.x / scale,
    y: word.y / scale,
    width: word.width / scale,
    height: word.height / scale,
  }));

interface Looking {
  readonly ocr: Ocr;
  readonly picture: Picture;
  readonly inverted: boolean;
  readonly context: CaptureContext;
}

/** One look at the picture, which is the stretch `of` the whole. Words come back in the picture's own pixels. */
const lookAt = async (
  { ocr, picture, inverted, context }: Looking,
  wanted: number,
  look: Look,
  [from, to]: readonly [number, number],
): Promise<readonly SeenWord[]> => {
  await nextTurn();
  context.signal.throwIfAborted();
  const scale = scaleWithin(picture, wanted);
  const words = ocr.read(greyPicture(picture, scale, inverted), look, (share) => {
    context.progress(Math.round((from + share * (to - from)) * 100), 100);
  });
  return inPicture(words, scale);
};

/** Most screenshots of a large screen are twice as fine as they look. */
const firstScale = ({ width, height }: Picture): number => (Math.max(width, height) >= 2200 ? 1 : 2);

const finest = 5;

const wordsBy = async (looking: Looking): Promise<readonly CheckedWord[]> => {
  const guess = firstScale(looking.picture);
  const guessed = await lookAt(looking, guess, 'page', [0, 0.2]);
  const usual = usualHeight(guessed);
  const scaleFor = (wanted: number): number =>
    usual === 0 ? (guess * wanted) / heights.page : Math.min(finest, wanted / usual);
  const ratio = scaleFor(heights.page) / guess;
  const isFar = ratio > 1.7 || ratio < 1 / 1.7;
  const page = isFar ? await lookAt(looking, scaleFor(heights.page), 'page', [0.2, 0.4]) : guessed;
  const fine = await lookAt(looking, scaleFor(heights.fine), 'sparse', [0.4, 0.9]);
  const coarse = await lookAt(looking, scaleFor(heights.coarse), 'sparse', [0.9, 0.96]);
  const coarser = await lookAt(looking, scaleFor(heights.coarser), 'sparse', [0.96, 1]);
  return settleLooks({ page, fine, coarse, coarser });
};

interface Opened {
  readonly picture: Image;
  readonly sha256: string;
}

const open = async (source: VaultSource): Promise<Opened> => {
  const bytes = await bytesOf(source);
  const picture = await openPicture(bytes, source.fileName);
  return { picture, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const readOpened = async (
  ocr: Ocr,
  { picture, sha256 }: Opened,
  context: CaptureContext,
): Promise<ReadPicture> => {
  const { width, height } = picture;
  const words = await wordsBy({ ocr, picture, inverted: isDark(picture), context });
  return { page: layoutPage({ width, height }, words), sha256 };
};

/** The words that stand in a picture or a drawn page, in its own pixels, by looks of different scale. */
export const wordsSeen = async (
  picture: Picture,
  context: CaptureContext,
): Promise<readonly CheckedWord[]> => {
  const ocr = await openOcr();
  try {
    return await wordsBy({ ocr, picture, inverted: isDark(picture), context });
  } finally {
    ocr.end();
  }
};

/** Reads a screenshot with a reader that stays open, as for many of them. */
export const readWith = async (
  ocr: Ocr,
  source: VaultSource,
  context: CaptureContext,
): Promise<ReadPicture> => readOpened(ocr, await open(source), context);

/** Reads a screenshot by looks of different scale. Throws `unreadable` for what can't be taken, `cancelled`. */
export const readScreenshot = async (
  { source }: { readonly source: VaultSource },
  context: CaptureContext,
): Promise<ReadPicture> => {
  const opened = await open(source);
  const ocr = await openOcr();
  try {
    return await readOpened(ocr, opened, context);
  } finally {
    ocr.end();
  }
};
