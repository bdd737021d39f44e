import type { Day } from '#shared/kernel/time.ts';
import { formatDay, formatDayShort } from '#shared/kernel/time-words.ts';
import type { ExplainedValue } from '#shared/policy/explain.ts';
import type { Pack } from '#shared/policy/pack.ts';

/** "from Mon 29 Jun, no end printed": the days for which a pack is valid. */
export const forceWords = ({ effectiveFrom, effectiveTo }: Pack, today: Day): string => {
  const from = formatDay(effectiveFrom, today);
  return effectiveTo === null
    ? `from ${from}, no end printed`
    : `from ${from} to ${formatDay(effectiveTo, today)}`;
};

/** "page of 12 Oct, read 20 Nov"; for an override its first day. */
export const pageWords = ({ source, isOwn }: ExplainedValue, today: Day): string => {
  const retrieved = formatDayShort(source.retrieved, today);
  if (isOwn) return `since ${retrieved}`;
  const page =
    source.pageDate === null ? 'page without a date' : `page of ${formatDayShort(source.pageDate, today)}`;
  return `${page}, read ${retrieved}`;
};

/** "from 5 Nov on", "5 Nov to 20 Nov": the days on which an override holds. */
export const spanWords = (since: Day, until: Day | null, today: Day): string => {
  const from = formatDayShort(since, today);
  return until === null ? `from ${from} on` : `${from} to ${formatDayShort(until, today)}`;
};
