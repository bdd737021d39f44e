import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Canvas,
  type CanvasRenderingContext2D,
  createCanvas,
  GlobalFonts,
  PDFDocument,
  type SKRSContext2D,
} from '@napi-rs/canvas';

/** A made-up evidence file. The same words give the same bytes. */
export interface SampleFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export type Pen = CanvasRenderingContext2D;

const faces = [
  ['Sample Sans', 'Inter-Regular'],
  ['Sample Sans Bold', 'Inter-SemiBold'],
  ['Sample Serif', 'source-serif-4-latin-400-normal'],
  ['Sample Serif Vi', 'source-serif-4-vietnamese-400-normal'],
  ['Sample Serif Bold', 'source-serif-4-latin-600-normal'],
  ['Sample Serif Bold Vi', 'source-serif-4-vietnamese-600-normal'],
  ['Sample Serif Italic', 'source-serif-4-latin-400-italic'],
] as const;

/**
 * Makes the print fonts known to the canvas; `folder` holds the bundled files. Once is enough. They are read here, since
 * the canvas itself cannot look into the packaged app's archive.
 */
export const useSampleFonts = (folder: string): void => {
  for (const [alias, file] of faces) {
    if (GlobalFonts.has(alias)) continue;
    const font = GlobalFonts.register(readFileSync(join(folder, `${file}.woff2`)), alias);
    if (font === null) throw new Error(`the font ${file} could not be read`);
  }
};

const families = {
  sans: "'Sample Sans'",
  sansBold: "'Sample Sans Bold'",
  serif: "'Sample Serif','Sample Serif Vi'",
  serifBold: "'Sample Serif Bold','Sample Serif Bold Vi'",
  serifItalic: "'Sample Serif Italic'",
} as const;

export type Face = keyof typeof families;

export interface Ink {
  readonly face: Face;
  readonly size: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
}

/** How much of a line lies before the place that it is written at. */
const shareBefore = { left: 0, center: 0.5, right: 1 } as const;

/** Writes one line at its baseline. */
export const write = (pen: Pen, text: string, [x, y]: readonly [number, number], ink: Ink): void => {
  pen.font = `${ink.size}px ${families[ink.face]}`;
  // Any spacing turns ligatures off, whose letters a reader of the PDF would not find.
  pen.letterSpacing = '0.01px';
  pen.fillStyle = ink.colour ?? '#1d2126';
  pen.textAlign = 'left';
  // A colon between figures would be drawn as a raised one, which a reader of the PDF would not find either.
  const pieces = text.split(/(?<=\d)(:)(?=\d)/u);
  const widths = pieces.map((piece) => pen.measureText(piece).width);
  const width = widths.reduce((sum, one) => sum + one, 0);
  let left = x - width * shareBefore[ink.align ?? 'left'];
  for (const [index, piece] of pieces.entries()) {
    pen.fillText(piece, left, y);
    left += widths[index] ?? 0;
  }
};

/** Writes a paragraph in a width; gives back the next baseline. */
export const paragraph = (
  pen: Pen,
  text: string,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly leading: number },
  ink: Ink,
): number => {
  pen.font = `${ink.size}px ${families[ink.face]}`;
  let { y } = place;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (pen.measureText(longer).width > place.width && line !== '') {
      write(pen, line, [place.x, y], ink);
      y += place.leading;
      line = word;
    } else line = longer;
  }
  write(pen, line, [place.x, y], ink);
  return y + place.leading;
};

export const rule = (
  pen: Pen,
  [x1, x2]: readonly [number, number],
  y: number,
  [colour, width]: readonly [colour: string, width: number] = ['#8a8f96', 0.75],
): void => {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(x1, y);
  pen.lineTo(x2, y);
  pen.stroke();
};

/** A sequence of fractions from 0 to 1 that is always the same for a seed. */
export const chance = (seed: number): (() => number) => {
  let state = (seed + 1) * 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A scribble that stands for a signature. */
export const scribble = (pen: Pen, [x, y]: readonly [number, number], seed: number, scale = 1): void => {
  const next = chance(seed);
  pen.strokeStyle = '#24418f';
  pen.lineWidth = 1.6 * scale;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(x, y);
  for (let loop = 0; loop < 5; loop += 1) {
    const left = x + loop * 19 * scale;
    const high = (14 + next() * 22) * scale;
    pen.bezierCurveTo(
      left + 4 * scale,
      y - high,
      left + 13 * scale,
      y - high - 8 * scale,
      left + 10 * scale,
      y - 2 * scale,
    );
    pen.bezierCurveTo(
      left + 9 * scale,
      y + 6 * scale,
      left + 14 * scale,
      y - 6 * scale,
      left + 19 * scale,
      y - 8 * scale,
    );
  }
  pen.bezierCurveTo(
    x + 112 * scale,
    y - 22 * scale,
    x + 120 * scale,
    y - 16 * scale,
    x + 138 * scale,
    y - 12 * scale,
  );
  pen.stroke();
};

/** A round rubber stamp with words on its rim and a date. */
export const rubberStamp = (
  pen: Pen,
  [x, y]: readonly [number, number],
  rim: string,
  middle: readonly string[],
): void => {
  pen.save();
  pen.translate(x, y);
  pen.rotate(-0.2);
  pen.globalAlpha = 0.72;
  pen.strokeStyle = '#9c4a43';
  for (const [radius, width] of [
    [44, 2],
    [27, 1.2],
  ] as const) {
    pen.lineWidth = width;
    pen.beginPath();
    pen.arc(0, 0, radius, 0, Math.PI * 2);
    pen.stroke();
  }
  const letters = Array.from(rim);
  for (const [index, letter] of letters.entries()) {
    pen.save();
    pen.rotate((index / letters.length) * Math.PI * 2 - Math.PI * 0.62);
    write(pen, letter, [0, -32.5], { face: 'sansBold', size: 8.4, colour: '#9c4a43', align: 'center' });
    pen.restore();
  }
  for (const [index, words] of middle.entries())
    write(pen, words, [0, 1 + (index - (middle.length - 1) / 2) * 11 + 2], {
      face: 'sansBold',
      size: 8.6,
      colour: '#9c4a43',
      align: 'center',
    });
  pen.restore();
};

export const letterWidth = 612;
export const letterHeight = 792;

/** A PDF whose pages are drawn one after another. */
export const drawnPdf = (
  title: string,
  author: string,
  pages: readonly ((pen: Pen) => void)[],
): Uint8Array => {
  const pdf = new PDFDocument({ title, author, creator: author, producer: author });
  for (const draw of pages) {
    draw(pdf.beginPage(letterWidth, letterHeight));
    pdf.endPage();
  }
  return pdf.close();
};

/** A picture drawn on its own canvas. */
export const drawn = (width: number, height: number, draw: (pen: SKRSContext2D) => void): Canvas => {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext('2d'));
  return canvas;
};
