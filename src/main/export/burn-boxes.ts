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

/** The colours of the pixels under a box, `rim` pixels at its edges left out; none where nothing is left then. */
const valuesUnder = (canvas: Canvas, box: PageBox, rim: number): readonly number[] => {
  const all = touched(box, canvas);
  const [width, height] = [all.width - 2 * rim, all.height - 2 * rim];
  if (width < 1 || height < 1) return [];
  const { data } = canvas.getContext('2d').getImageData(all.left + rim, all.top + rim, width, height);
  return [...data].filter((_value, at) => at % channelsIn !== channelsIn - 1);
};

/** Whether every pixel under boxes is black, before it is written. */
export const isBurned = (canvas: Canvas, boxes: readonly PageBox[]): boolean =>
  boxes.every((box) => valuesUnder(canvas, box, 0).every((value) => value === 0));

/** Brighter than this on the whole, a box that was read back shows something, of 255. */
const brightest = 48;

/**
 * Whether boxes are black in what was written and read back: on the whole, since a JPEG and a scaled picture let colours
 * from outside into the edges of a box. `rim` is as many pixels as are left out there.
 */
export const isDark = (canvas: Canvas, boxes: readonly PageBox[], rim: number): boolean =>
  boxes.every((box) => {
    const values = valuesUnder(canvas, box, rim);
    return values.reduce((sum, value) => sum + value, 0) <= values.length * brightest;
  });

/** What is told when a copy does not hold what it must. */
export const failedCheck = (): AppError =>
  new AppError(
    'internal',
    'The copy was checked and still shows something under a box. It was not filed; the original is as it was.',
  );
