import type { Canvas } from '@napi-rs/canvas';
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

/** Brighter than this, a pixel under a box shows something: JPEG leaves black a little off. */
const brightest = 48;

/** Whether all pixels under boxes are black; `rim` pixels at the edges are left out, where a scaled picture blends. */
export const isAllBlack = (canvas: Canvas, boxes: readonly PageBox[], rim: number): boolean =>
  boxes.every((box) => {
    const all = touched(box, canvas);
    const [width, height] = [all.width - 2 * rim, all.height - 2 * rim];
    if (width < 1 || height < 1) return true;
    const { data } = canvas.getContext('2d').getImageData(all.left + rim, all.top + rim, width, height);
    return data.every((value, at) => at % 4 === 3 || value <= brightest);
  });
