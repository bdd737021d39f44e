import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { burnBoxes, isBurned, isDark } from '#main/export/burn-boxes.ts';
import { canvasOf } from '#main/export/decode-picture.ts';

const box = { left: 0.1, top: 0.1, width: 0.8, height: 0.8 };

/** A loud page with its box burned in, and then what `after` draws over it. */
const burned = (after: (pen: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void) => {
  const canvas = createCanvas(800, 1400);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ff2020';
  pen.fillRect(0, 0, 800, 1400);
  burnBoxes(canvas, [box]);
  after(pen);
  return canvas;
};

describe('the look at burned boxes', () => {
  it('holds where nothing is left, before and after a JPEG', async () => {
    const canvas = burned(() => undefined);
    expect([isBurned(canvas, [box]), isDark(canvas, [box])]).toEqual([true, true]);
    const picture = await loadImage(await canvas.encode('jpeg', 86));
    expect(isDark(canvasOf(picture, picture), [box])).toBe(true);
    const smaller = canvasOf(picture, { width: 431, height: 754 });
    expect(isDark(smaller, [box])).toBe(true);
  });

  it.each([
    ['one line of words in a large box', 300, 4, '#ffffff'],
    ['one grey pixel', 1, 1, '#404040'],
    ['words at its lower end', 200, 20, '#a0a0a0'],
  ])('sees %s', (_name, width, height, colour) => {
    const canvas = burned((pen) => {
      pen.fillStyle = colour;
      pen.fillRect(300, 1200, width, height);
    });
    expect([isBurned(canvas, [box]), isDark(canvas, [box])]).toEqual([false, false]);
  });

  it('holds of a box that is smaller than what a JPEG smears', () => {
    const small = { left: 0.5, top: 0.5, width: 0.02, height: 0.005 };
    const canvas = createCanvas(800, 1400);
    burnBoxes(canvas, [small]);
    expect([isBurned(canvas, [small]), isDark(canvas, [small])]).toEqual([true, true]);
    canvas.getContext('2d').fillStyle = '#ffffff';
    canvas.getContext('2d').fillRect(0, 0, 800, 1400);
    expect([isBurned(canvas, [small]), isDark(canvas, [small])]).toEqual([false, false]);
  });
});
