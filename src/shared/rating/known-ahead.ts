import { diffDays, type Day } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import { comingRollOffs, isBefore, movedBy, rollOffDay } from './ledger.ts';
import { clampToScale, countsUp, type RatingRange } from './model.ts';
import { standingOf, sumOf, type Standing, type StandingFacts } from './standing.ts';
import type { ForecastEntry } from './own-counts.ts';
import { shiftsOf, type Assumption, type Shift } from './what-if.ts';

/** The rating of each coming day as the records alone make it; index 0 is today. Not yet held inside the scale. */
export interface KnownAhead {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** 1 on days on which unknown points leave the rating open to that end of the scale. */
  readonly openDown: Uint8Array;
  readonly openUp: Uint8Array;
}

/** What the line starts from: the ledger, the newest reading (null without), and the day. */
export type KnownFacts = StandingFacts<ForecastEntry>;

const add = (line: Int32Array, at: number, points: number): void => {
  for (let day = Math.max(0, at); day < line.length; day += 1) line[day] = (line[day] ?? 0) + points;
};

/** Entries that are dated ahead, and wins that are on record for a coming day. */
const recordedAhead = ({ entries, today }: KnownFacts, pack: Pack, horizon: number): readonly Shift[] => {
  const known = entries.filter((entry) => isBefore(today, rollOffDay(entry, pack)));
  return known.flatMap((entry) => {
    const { day, voidFrom } = entry;
    const leaves = rollOffDay(entry, pack);
    const isAhead = day > today;
    if (!isAhead && (voidFrom === null || voidFrom <= today || !isBefore(voidFrom, leaves))) return [];
    const points = movedBy(entry, pack);
    const step = (at: Day | null, by: number): Shift => ({
      at: at === null ? Infinity : diffDays(today, at),
      low: by,
      high: by,
    });
    const come = isAhead ? [step(day, points), step(leaves, -points)] : [];
    const isWon = voidFrom !== null && voidFrom > today && isBefore(voidFrom, leaves);
    const from = voidFrom !== null && voidFrom > day ? voidFrom : day;
    const won = isWon ? [step(from, -points), step(leaves, points)] : [];
    return [...come, ...won].filter(({ at }) => at <= horizon);
  });
};

/** From a day on the range is what this roll-off leaves of it. */
const setOpen = (known: KnownAhead, at: number, then: RatingRange, pack: Pack): void => {
  const { min, max } = pack.rating.scale;
  const isOpen = then.low < then.high;
  known.openDown.fill(isOpen && then.low === min.value ? 1 : 0, at);
  known.openUp.fill(isOpen && then.high === max.value ? 1 : 0, at);
};

/** A line that stays at today's rating, open where it is open today. */
const flatLine = (standing: Standing, days: number): KnownAhead => ({
  low: new Int32Array(days).fill(standing.rating),
  high: new Int32Array(days).fill(standing.rating),
  openDown: new Uint8Array(days).fill(standing.openDown ? 1 : 0),
  openUp: new Uint8Array(days).fill(standing.openUp ? 1 : 0),
});

const move = (known: KnownAhead, { at, low, high }: Shift): void => {
  add(known.low, at, low);
  add(known.high, at, high);
};

const moveByRollOffs = (
  known: KnownAhead,
  { entries, latest, today }: KnownFacts,
  standing: Standing,
  pack: Pack,
): void => {
  const from = { day: today, rating: latest === null ? null : standing.rating };
  for (const { day, entries: leave, then } of comingRollOffs(entries, from, pack)) {
    const at = diffDays(today, day);
    if (at >= known.low.length) return;
    const points = -sumOf(leave, pack);
    move(known, { at, low: points, high: points });
    setOpen(known, at, then, pack);
  }
};

/**
 * The known line of today and the `horizon` days after it: the newest reading moved by every known roll-off on its
 * own day (the ledger's own sum where there is no reading), and by what is assumed.
 */
export const knownAhead = (
  facts: KnownFacts,
  pack: Pack,
  horizon: number,
  assumptions: readonly Assumption[] = [],
): KnownAhead => {
  const { entries, latest, today } = facts;
  const standing = standingOf(facts, pack);
  const known = flatLine(standing, horizon + 1);
  moveByRollOffs(known, facts, standing, pack);
  for (const step of recordedAhead(facts, pack, horizon)) move(known, step);
  // What has been open since the reading stays open: only a new reading can close it.
  if (latest !== null && standing.openDown) known.openDown.fill(1);
  if (latest !== null && standing.openUp) known.openUp.fill(1);
  for (const assumption of assumptions) {
    const { steps, opensAt } = shiftsOf(assumption, { entries, today, horizon }, pack);
    for (const step of steps) move(known, step);
    // What an unknown win gives back is to the good: up, or down where points count up.
    if (opensAt !== null) (countsUp(pack) ? known.openDown : known.openUp).fill(1, opensAt);
  }
  return known;
};

/** The known line of a day, held inside the scale: one number, or the range that unknown points leave. */
export const knownOn = (known: KnownAhead, at: number, pack: Pack): RatingRange => ({
  low: known.openDown[at] === 1 ? pack.rating.scale.min.value : clampToScale(known.low[at] ?? 0, pack),
  high: known.openUp[at] === 1 ? pack.rating.scale.max.value : clampToScale(known.high[at] ?? 0, pack),
});
