import { addDays, diffDays, type Day, type Instant } from '../kernel/time.ts';

/** A reading as the chart needs it: the rating as shown at a moment, and that moment's day in the shop's zone. */
export interface RatingReading {
  readonly at: Instant;
  readonly day: Day;
  readonly rating: number;
  /** Where it came from, when that is on record. */
  readonly source?: 'typed' | 'screenshot' | 'import';
}

/** More days than this between two readings are shown as a gap: the app's own choice, not the platform's. */
const GAP_AFTER_DAYS = 3;
/** From so many readings on, their own rhythm says what a gap is. */
const READINGS_OF_A_RHYTHM = 4;

/** The last reading of each day, in order of date. */
export const lastOfEachDay = <R extends RatingReading>(readings: readonly R[]): readonly R[] => {
  const days = new Map<Day, R>();
  for (const reading of readings) {
    const held = days.get(reading.day);
    if (held === undefined || held.at <= reading.at) days.set(reading.day, reading);
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
};

/** Days without a reading between two that are too far apart to be joined; the line is dotted at `rating`. */
export interface ReadingGap {
  readonly from: Day;
  readonly to: Day;
  readonly rating: number;
}

/** The line of the chart: stretches that are joined, and the gaps between them. It ends where the readings end. */
export interface RatingSeries<R extends RatingReading = RatingReading> {
  readonly segments: readonly (readonly R[])[];
  readonly gaps: readonly ReadingGap[];
}

/** Days beyond which two readings are apart: three, or twice the usual distance where someone reads once a week. */
const gapOf = (days: readonly RatingReading[]): number => {
  if (days.length < READINGS_OF_A_RHYTHM) return GAP_AFTER_DAYS;
  const apart = days.slice(1).map(({ day }, index) => diffDays(days[index]?.day ?? day, day));
  const usual = apart.toSorted((a, b) => a - b)[Math.floor(apart.length / 2)] ?? 0;
  return Math.max(GAP_AFTER_DAYS, 2 * usual);
};

/** Cuts readings into joined stretches and gaps of more than `gapAfter` days. */
export const ratingSeries = <R extends RatingReading>(
  readings: readonly R[],
  gapAfter?: number,
): RatingSeries<R> => {
  const days = lastOfEachDay(readings);
  const most = gapAfter ?? gapOf(days);
  const segments: R[][] = [];
  const gaps: ReadingGap[] = [];
  let before: R | null = null;
  for (const reading of days) {
    if (before !== null && diffDays(before.day, reading.day) <= most) segments.at(-1)?.push(reading);
    else {
      if (before !== null) gaps.push({ from: before.day, to: reading.day, rating: before.rating });
      segments.push([reading]);
    }
    before = reading;
  }
  return { segments, gaps };
};

/** The readings of a range of days, with the last one before it, so that the line enters from the left edge. */
export const readingsFrom = <R extends RatingReading>(readings: readonly R[], from: Day): readonly R[] => {
  const days = lastOfEachDay(readings);
  const first = days.findIndex((reading) => reading.day >= from);
  return first === -1 ? days.slice(-1) : days.slice(Math.max(0, first - 1));
};

/** The newest reading, or null. */
export const latestReading = <R extends RatingReading>(readings: readonly R[]): R | null =>
  readings.reduce<R | null>(
    (last, reading) => (last === null || last.at <= reading.at ? reading : last),
    null,
  );

/** The reading in force on a day: the last one on it or before, or null. */
export const readingOn = <R extends RatingReading>(readings: readonly R[], day: Day): R | null =>
  latestReading(readings.filter((reading) => reading.day <= day));

/**
 * The day before which a reading says nothing of what stood `days` before another: as far again before that. A gap of
 * months is no change "in 7 days".
 */
export const lookBackFloor = (day: Day, days: number): Day => addDays(day, -2 * days);

/**
 * Points that the newest reading lies above (below when negative) the one in force `days` ago; null without one, or where
 * that one is older than `lookBackFloor`.
 */
export const changeOver = (readings: readonly RatingReading[], days: number, today: Day): number | null => {
  const now = readingOn(readings, today);
  const then = readingOn(readings, addDays(today, -days));
  if (now === null || then === null || then.day < lookBackFloor(today, days)) return null;
  return now.rating - then.rating;
};

/** The highest reading since a day, the earliest of equals; null without readings. */
export const highSince = <R extends RatingReading>(readings: readonly R[], from: Day): R | null =>
  readings
    .filter((reading) => reading.day >= from)
    .toSorted((a, b) => a.at - b.at)
    .reduce<R | null>(
      (high, reading) => (high === null || reading.rating > high.rating ? reading : high),
      null,
    );

/** The lowest reading since a day, the earliest of equals; null without readings. */
export const lowSince = <R extends RatingReading>(readings: readonly R[], from: Day): R | null =>
  readings
    .filter((reading) => reading.day >= from)
    .toSorted((a, b) => a.at - b.at)
    .reduce<R | null>((low, reading) => (low === null || reading.rating < low.rating ? reading : low), null);

/** Whether the newest reading is more than `staleDays` days old, or there is none. */
export const isStale = (readings: readonly RatingReading[], today: Day, staleDays: number): boolean => {
  const last = latestReading(readings);
  return last === null || diffDays(last.day, today) > staleDays;
};
