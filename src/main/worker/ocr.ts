import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import createCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { AppError } from '#shared/contract/result.ts';
import type { SeenWord } from '#shared/capture/page.ts';

/** A picture in shades of grey, dark signs on a light ground, as a PGM file. */
export interface GreyPicture {
  readonly pgm: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How the page is taken apart: as a page with blocks of text, or as signs wherever they stand. */
export type Look = 'page' | 'sparse';

export interface Ocr {
  /** The words of a picture, in its pixels; `tell` hears the share that is done, from 0 to 1. */
  readonly read: (picture: GreyPicture, look: Look, tell: (share: number) => void) => readonly SeenWord[];
  readonly end: () => void;
}

const modes: Readonly<Record<Look, string>> = { page: '3', sparse: '11' };
const lstmOnly = 1;

const packaged = createRequire(import.meta.url);
const core = 'tesseract.js-core/tesseract-core-simd-lstm.wasm';
const english = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz';

// The engine tells 30 % when the page is taken apart and counts the words from there.
const shareOf = (percent: number): number => Math.min(1, Math.max(0, (percent - 30) / 70));

/** The words of Tesseract's table: a row of level 5 is a word. */
const wordsOf = (table: string): readonly SeenWord[] =>
  table.split('\n').flatMap((row) => {
    const [level, , block, paragraph, line, , x, y, width, height, confidence, text] = row.split('\t');
    if (level !== '5' || text === undefined || text.trim() === '') return [];
    const [left, upper, wide, high, sure] = [x, y, width, height, confidence].map(Number);
    if (left === undefined || upper === undefined || wide === undefined || high === undefined) return [];
    const name = `${block ?? ''}.${paragraph ?? ''}.${line ?? ''}`;
    return [
      { x: left, y: upper, width: wide, height: high, text, confidence: Math.max(0, sure ?? 0), line: name },
    ];
  });

/**
 * The reader of pictures: Tesseract in WebAssembly with its English data, both from the packages. Nothing is fetched
 * and nothing is written; a picture that it can't take is `unreadable`.
 */
export const openOcr = async (): Promise<Ocr> => {
  let listen: (percent: number) => void = () => undefined;
  const [wasmBinary, data] = await Promise.all([
    readFile(packaged.resolve(core)),
    readFile(packaged.resolve(english)),
  ]);
  const engine = await createCore({
    wasmBinary,
    TesseractProgress: (percent) => listen(percent),
    print: () => undefined,
    printErr: () => undefined,
  });
  engine.FS.writeFile('/eng.traineddata', gunzipSync(data));
  const api = new engine.TessBaseAPI();
  if (api.Init(null, 'eng', lstmOnly, undefined) === -1)
    throw new AppError('internal', 'The reader of pictures could not be started. Nothing was changed.');
  return {
    read: ({ pgm }, look, tell) => {
      listen = (percent) => tell(shareOf(percent));
      api.SetVariable('tessedit_pageseg_mode', modes[look]);
      engine.FS.writeFile('/input', pgm);
      try {
        if (api.SetImageFile(1, 0) === 1)
          throw new AppError('unreadable', 'The picture can’t be read. Nothing was changed.');
        api.Recognize(null);
        return wordsOf(api.GetTSVText(0));
      } finally {
        api.Clear();
        engine.FS.unlink('/input');
      }
    },
    end: () => api.End(),
  };
};
