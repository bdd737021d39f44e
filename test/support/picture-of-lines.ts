import { createCanvas } from '@napi-rs/canvas';

/** A PNG of lines of words on white at their heights, as a camera or a scanner makes it: no letter of it is text. */
export const pictureOfLines = (lines: readonly (readonly [text: string, y: number])[]): Buffer => {
  const canvas = createCanvas(1000, 600);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, 1000, 600);
  pen.fillStyle = '#111111';
  pen.font = '36px Helvetica, Arial, sans-serif';
  for (const [text, y] of lines) pen.fillText(text, 80, y);
  return canvas.toBuffer('image/png');
};
