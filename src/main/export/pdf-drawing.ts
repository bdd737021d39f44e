import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { type PageBox, type TextRun, withinPage } from '#shared/evidence-pages.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Size } from './geometry.ts';

/** The largest PDF that is opened for drawing, in bytes. Our own bound: its reader holds it several times over. */
const largestPdf = 200 * 1024 * 1024;
const mostPixels = 40_000_000;
const mostRuns = 20_000;
const longestRun = 2000;

/** One page of an open PDF. Points as it stands upright, cropped and turned. */
export interface PdfPage {
  readonly size: Size;
  /** Draws it on white, `scale` pixels to a point, less where that would be more than 40 million pixels. */
  readonly draw: (scale: number, signal: AbortSignal) => Promise<Canvas>;
  readonly runs: () => Promise<readonly TextRun[]>;
}

export interface OpenPdf {
  readonly pages: number;
  readonly page: (number: number) => Promise<PdfPage>;
  readonly close: () => Promise<void>;
}

const loadReader = async () => {
  // The reader asks by the kind of process whether there is a page around it, which no process of ours that draws has.
  if ('type' in process) Object.defineProperty(process, 'type', { value: 'browser' });
  const [reader, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // Found there, it runs in this process, which is one of its own already, and no script is looked for by its path.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return reader;
};

type Reader = Awaited<ReturnType<typeof loadReader>>;
type ReaderDocument = Awaited<ReturnType<Reader['getDocument']>['promise']>;
type ReaderPage = Awaited<ReturnType<ReaderDocument['getPage']>>;
type Point = readonly [x: number, y: number];

let reader: Promise<Reader> | null = null;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const unreadable = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  return nameOf(error) === 'PasswordException'
    ? new AppError('unreadable', 'The PDF is protected by a password.')
    : new AppError('unreadable', 'The PDF is damaged.');
};

/** The upright box around points, in shares of a page; null for one that lies outside or has no extent. */
const boxAround = (points: readonly Point[], { width, height }: Size): PageBox | null => {
  const across = points.map(([x]) => withinPage(x / width));
  const down = points.map(([, y]) => withinPage(y / height));
  const [left, top] = [Math.min(...across), Math.min(...down)];
  const box = { left, top, width: Math.max(...across) - left, height: Math.max(...down) - top };
  return box.width > 0 && box.height > 0 ? box : null;
};

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

const matrixOf = (numbers: readonly unknown[]): Matrix => {
  const [a, b, c, d, e, f] = numbers.map((one) =>
    typeof one === 'number' && Number.isFinite(one) ? one : 0,
  );
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
};

const moved = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** How far letters reach below their line, as a share of their size. */
const below = 0.25;

/** The corners of a run: along its line by its width, across it by its height, turned as it stands. */
const cornersOf = (
  item: { readonly transform: readonly unknown[]; readonly width: number; readonly height: number },
  view: Matrix,
): readonly Point[] => {
  const [a, b, c, d, e, f] = matrixOf(item.transform);
  const along = Math.hypot(a, b) || 1;
  const across = Math.hypot(c, d) || 1;
  const height = item.height === 0 ? across : item.height;
  const at = (x: number, y: number): Point =>
    moved(view, [e + (a / along) * x + (c / across) * y, f + (b / along) * x + (d / across) * y]);
  const [low, high] = [-below * height, height];
  return [at(0, low), at(item.width, low), at(0, high), at(item.width, high)];
};

const runsOf = async (page: ReaderPage): Promise<readonly TextRun[]> => {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const matrix = view.transform.length === identity.length ? matrixOf(view.transform) : identity;
  const runs: TextRun[] = [];
  for (const item of items) {
    if (runs.length === mostRuns) break;
    if (!('str' in item) || item.str.trim() === '') continue;
    const box = boxAround(cornersOf(item, matrix), view);
    if (box !== null) runs.push({ text: item.str.slice(0, longestRun), box });
  }
  return runs;
};

const drawOn = async (page: ReaderPage, wanted: number, signal: AbortSignal): Promise<Canvas> => {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  const task = page.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport });
  const cancel = (): void => task.cancel();
  signal.addEventListener('abort', cancel);
  try {
    await task.promise;
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
    throw unreadable(error);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  return canvas;
};

const pageOf = (page: ReaderPage): PdfPage => {
  const { width, height } = page.getViewport({ scale: 1 });
  if (!(width >= 1 && height >= 1)) throw new AppError('unreadable', 'The page has no size to be drawn at.');
  return {
    size: { width, height },
    draw: (scale, signal) => drawOn(page, scale, signal),
    runs: () => runsOf(page),
  };
};

/**
 * Opens a PDF for drawing its pages as pixels, by pdf.js without scripts, forms or anything from outside. `data` is
 * the folder with its stand-in fonts. Throws `unreadable` with the reason in words.
 */
export const openPdf = async (bytes: Uint8Array, data: string): Promise<OpenPdf> => {
  if (bytes.length > largestPdf)
    throw new AppError(
      'unreadable',
      `The PDF is larger than ${largestPdf / 1024 / 1024} MB, too large to be drawn.`,
    );
  reader ??= loadReader();
  const task = (await reader).getDocument({
    // The reader takes the bytes for itself.
    data: Uint8Array.from(bytes),
    standardFontDataUrl: `${data}/standard_fonts/`,
    cMapUrl: `${data}/cmaps/`,
    wasmUrl: `${data}/wasm/`,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 120_000_000,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    return {
      pages: pdf.numPages,
      page: async (number) => {
        if (number > pdf.numPages)
          throw new AppError('notFound', `The PDF has ${pdf.numPages} pages, and page ${number} is not one.`);
        try {
          return pageOf(await pdf.getPage(number));
        } catch (error) {
          throw unreadable(error);
        }
      },
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw unreadable(error);
  }
};
