import { dayOf, instantOfLocal, type Instant, type Zone } from '../kernel/time.ts';
import { formatDay, formatInstant } from '../kernel/time-words.ts';
import type { RatingReading } from './series.ts';

/**
 * Whether a reading tells its day alone: an import puts a day without a time at noon. One that was imported with noon as
 * its time is told the same way, which says less than is known and nothing that is not.
 */
export const isOfDayOnly = ({ source, at, day }: RatingReading, zone: Zone): boolean =>
  source === 'import' && at === instantOfLocal(`${day}T12:00`, zone);

/** When a reading was taken: "Sun 22 Nov, 18:20", or its day alone where no more is known. */
export const readingTimeWords = (reading: RatingReading, zone: Zone, now: Instant): string =>
  isOfDayOnly(reading, zone)
    ? formatDay(reading.day, dayOf(now, zone))
    : formatInstant(reading.at, zone, now);
