import { seededNumbers } from '../kernel/random.ts';

/** Numbers from 0 (can occur) to 1 (can't), the same ones for the same seed. */
export type Draw = () => number;

const NUMBERS = 2 ** 32;

/** A stream of draws from a seed. */
export const seededDraw = (seed: number): Draw => {
  const next = seededNumbers(seed);
  return () => next() / NUMBERS;
};

/** A whole number from 0 to `count` − 1. */
export const drawIndex = (draw: Draw, count: number): number => Math.floor(draw() * count);

/** Time until the next of independent events that come `rate` a day on average; in days. */
export const drawWait = (draw: Draw, rate: number): number => -Math.log(1 - draw()) / rate;

const drawNormal = (draw: Draw): number =>
  Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());

/** A gamma number of a shape (above 0) and scale 1, after Marsaglia and Tsang (2000). */
export const drawGamma = (draw: Draw, shape: number): number => {
  if (shape < 1) return drawGamma(draw, shape + 1) * (1 - draw()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(draw);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - draw()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** A share between 0 and 1 as `yes` of `yes + no` seen cases leave it open (Beta with half a case on each side). */
export const drawShare = (draw: Draw, yes: number, no: number): number => {
  const a = drawGamma(draw, yes + 0.5);
  return a / (a + drawGamma(draw, no + 0.5));
};
