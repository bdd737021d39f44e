import { readFileSync } from 'node:fs';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

// A type of the project's own: what a system has in place of one that is missing may be read differently.
const inter = new URL('../../resources/fonts/print/Inter-Regular.woff2', import.meta.url);
GlobalFonts.register(readFileSync(inter), 'Inter of lines');

/** A PNG of lines of words on white at their heights, as a camera or a scanner makes it: no letter of it is text. */
export const pictureOfLines = (lines: readonly (readonly [text: string, y: number])[]): Buffer => {
  const canvas = createCanvas(1000, 600);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, 1000, 600);
  pen.fillStyle = '#111111';
  pen.font = '36px "Inter of lines"';
  pen.wordSpacing = '8px';
  for (const [text, y] of lines) pen.fillText(text, 80, y);
  return canvas.toBuffer('image/png');
};
