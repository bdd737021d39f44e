import { countDays, NBSP } from '#shared/kernel/time-words.ts';
import type { MilestoneChance } from '#shared/rating/chance.ts';
import { MOST_DAYS } from '#shared/rating/own-counts.ts';
import { violationsWords } from './headroom-words.ts';
import { numberWords } from './numbers.ts';

/** "about 1 in 7", "about 4 in 10"; the ends as what they are, a count of paths. */
export const shareWords = (share: number, paths: number): string => {
  if (share === 0) return `in none of ${numberWords(paths)}`;
  if (share < 0.01) return 'under 1 in 100';
  if (share < 0.35) return `about 1 in ${numberWords(Math.round(1 / share))}`;
  const tenths = Math.round(share * 10);
  return tenths >= 10 ? 'in nearly all' : `about ${String(tenths)} in 10`;
};

const isOnRecord = (events: number): string =>
  events === 0 ? 'none is' : `${numberWords(events)}${NBSP}${events === 1 ? 'is' : 'are'}`;

/** On how many own violations the chances rest, or why none is told; empty where each milestone is reached. */
export const groundWords = (chances: readonly MilestoneChance[]): string => {
  const chance = chances.find(({ kind }) => kind !== 'reached');
  if (chance === undefined || chance.kind === 'reached') return '';
  return chance.kind === 'chance'
    ? `Chances from ${violationsWords(chance.events)} in your last ${countDays(chance.days)}`
    : `No chance is told: ${numberWords(chance.needed)}${NBSP}violations of your last ${countDays(MOST_DAYS)} are needed, ${isOnRecord(chance.events)} on record`;
};

/** The next milestone and how likely it is met within so many days: "100 within 90 days: about 4 in 10". */
export const riskWords = (
  chances: readonly MilestoneChance[],
  on: { readonly paths: number; readonly days: number },
): string => {
  const next = chances.find(({ kind }) => kind !== 'reached');
  if (next === undefined) return '';
  const name = `${numberWords(next.milestone.threshold.value)} within ${countDays(on.days)}`;
  return next.kind === 'chance' ? `${name}: ${shareWords(next.share, on.paths)}` : `${name}: too few to say`;
};
