import type { Canvas } from '@napi-rs/canvas';
import { AppError } from '#shared/contract/result.ts';
import type { PageBox } from '#shared/evidence-pages.ts';
import type { Size } from './geometry.ts';

interface PixelBox extends Size {
  readonly left: number;
  readonly top: number;
}

/** Every pixel that a box touches, so that no half-covered edge is left. */
const touched = (box: PageBox, { width, height }: Size): PixelBox => {
  const left = Math.max(0, Math.floor(box.left * width));
  const top = Math.max(0, Math.floor(box.top * height));
  const right = Math.min(width, Math.max(left + 1, Math.ceil((box.left + box.width) * width)));
  const bottom = Math.min(height, Math.max(top + 1, Math.ceil((box.top + box.height) * height)));
  return { left, top, width: right - left, height: bottom - top };
};

/** Replaces the pixels under boxes by black ones. */
export const burnBoxes = (canvas: Canvas, boxes: readonly PageBox[]): void => {
  const context = canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = '#000000';
  for (const box of boxes) {
    const { left, top, width, height } = touched(box, canvas);
    context.fillRect(left, top, width, height);
  }
};

const channelsIn = 4;
const strip = 512;

/** The colours of the pixels under a box, `rim` pixels at its edges left out: how bright the brightest is, and all on the whole. */
const brightnessUnder = (
  canvas: Canvas,
  box: PageBox,
  rim: number,
): { readonly most: number; readonly mean: number } => {
  const all = touched(box, canvas);
  const [left, width] = [all.left + rim, all.width - 2 * rim];
  const [top, bottom] = [all.top + rim, all.top + all.height - rim];
  const context = canvas.getContext('2d');
  let most = 0;
  let sum = 0;
  // In strips, so that a box as large as the page does not fill the memory.
  for (let from = top; width > 0 && from < bottom; from += strip) {
    const { data } = context.getImageData(left, from, width, Math.min(strip, bottom - from));
    for (let at = 0; at < data.length; at += channelsIn)
      for (let channel = 0; channel < channelsIn - 1; channel += 1) {
        const value = data[at + channel] ?? 0;
        most = Math.max(most, value);
        sum += value;
      }
  }
  const values = Math.max(0, width) * Math.max(0, bottom - top) * (channelsIn - 1);
  return { most, mean: values === 0 ? 0 : sum / values };
};

/** Whether every pixel under boxes is black: before they are written, and where nothing is lost in writing. */
export const isBurned = (canvas: Canvas, boxes: readonly PageBox[]): boolean =>
  boxes.every((box) => brightnessUnder(canvas, box, 0).most === 0);

/** Brighter than this a pixel that was read back shows something, of 255. */
const brightest = 48;
/** How far colours from outside reach into a box in a JPEG: one block of two by two, and what a reader smooths. */
const blurred = 18;

/**
 * Whether boxes are black in what was written with loss and read back: every pixel as far in as no colour comes from
 * outside, and the edges on the whole, but for one pixel that a scaled picture shares with what is beside it.
 */
export const isDark = (canvas: Canvas, boxes: readonly PageBox[]): boolean =>
  boxes.every(
    (box) =>
      brightnessUnder(canvas, box, blurred).most <= brightest &&
      brightnessUnder(canvas, box, 1).mean <= brightest,
  );

/** What is told when a copy does not hold what it must. */
export const failedCheck = (): AppError =>
  new AppError(
    'internal',
    'The copy was checked and still shows something under a box. It was not filed; the original is as it was.',
  );
