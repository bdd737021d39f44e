// The projection of 180 days, made anew as after each change, on a shop of ten years against one of half a year.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project.mjs';
import { median } from './numbers.mjs';
import { loadRule } from './rule.mjs';

const BOUND = 3;
const LIMIT_MS = 16;
const HORIZON = 180;
const TODAY = '2026-11-23';
const DAY_MS = 86_400_000;
// Days; only how many entries still count depends on it.
const LIFE = 180;

/** @param {number} ago */
const dayAgo = (ago) => new Date(Date.parse(TODAY) - ago * DAY_MS).toISOString().slice(0, 10);

/**
 * A shop with so many entries spread evenly over its days: four gains to each loss, a fifth of the losses won back, the
 * two newest open. A reading a day.
 * @param {number} days
 * @param {number} count
 */
function shopOf(days, count) {
  const entries = Array.from({ length: count }, (_, index) => {
    const ago = Math.floor(((count - index - 1) * days) / count);
    const isLoss = index % 5 === 0;
    const isWon = index % 25 === 0 && ago > 20;
    return {
      id: `entry ${index}`,
      day: dayAgo(ago),
      // As the window gives them: with the day on which each leaves by its own rules.
      leaves: dayAgo(ago - LIFE),
      kind: isLoss ? 'loss' : 'gain',
      points: isLoss ? 8 + ((index * 7) % 25) : 4,
      cause: 'made up',
      voidFrom: isWon ? dayAgo(ago - 20) : null,
      violationId: isLoss ? `case ${index}` : null,
    };
  });
  const readings = Array.from({ length: days }, (_, ago) => ({ day: dayAgo(ago), rating: 148 + (ago % 30) }));
  const open = entries
    .filter(({ kind }) => kind === 'loss')
    .slice(-2)
    .map(({ violationId }) => violationId);
  return { entries, readings, since: dayAgo(days - 1), openCases: new Set(open) };
}

/**
 * @param {{ runs: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict>}
 */
export async function projection({ runs }) {
  const { forecast, PATHS } = await loadRule('shared/rating/forecast.ts');
  const file = path.join(projectRoot, 'resources', 'policy', 'us-2026.10.json');
  const pack = JSON.parse(readFileSync(file, 'utf8'));
  const shops = { small: shopOf(180, 30), big: shopOf(3_650, 2_000) };

  /** @param {ReturnType<typeof shopOf>} shop */
  const time = ({ entries, readings, since, openCases }) => {
    const began = performance.now();
    // What the screen does on each change: the newest reading is looked for, then everything is reckoned anew.
    const latest = readings.reduce((last, one) => (one.day > last.day ? one : last));
    forecast({ entries, latest, today: TODAY, since, openCases }, pack, { horizon: HORIZON });
    return performance.now() - began;
  };

  const measured = [];
  for (let run = -10; run < runs; run += 1) {
    const pair = { small: time(shops.small), big: time(shops.big) };
    if (run >= 0) measured.push(pair);
  }
  const big = median(measured.map((one) => one.big));
  const small = median(measured.map((one) => one.small));
  if (big >= LIMIT_MS) throw new Error(`A projection took ${big.toFixed(1)} ms; a change has ${LIMIT_MS}`);
  return {
    name: 'projection of 10 years',
    ratio: median(measured.map((one) => one.big / one.small)),
    bound: BOUND,
    baseline: 'the projection of half a year',
    figures: { '10 years, ms': big, '180 days, ms': small, paths: PATHS, runs },
  };
}
