import type { DutyStatus } from '#shared/duties/duty.ts';
import type { DutyStanding, OccurrenceStand } from '#shared/duties/occurrences.ts';
import type { StateLook } from './states.ts';

/** Word, shape and colour of a day of a duty. */
export const occurrenceLooks: Readonly<Record<OccurrenceStand, StateLook>> = {
  done: { tone: 'good', shape: 'check', word: 'Done' },
  doneLate: { tone: 'attn', shape: 'check', word: 'Done late' },
  skipped: { tone: 'neut', shape: 'minus', word: 'Skipped' },
  overdue: { tone: 'dang', shape: 'octagon', word: 'Overdue' },
  due: { tone: 'attn', shape: 'hourglass', word: 'Due today' },
  coming: { tone: 'neut', shape: 'dashed', word: 'Coming' },
};

const overdueLook = (missed: number): StateLook => ({
  ...occurrenceLooks.overdue,
  word: missed === 1 ? 'Overdue' : `Overdue, ${String(missed)} missed`,
});

/** Where a duty stands: what is overdue before all else, once, with how many days were missed. */
export const dutyLook = (status: DutyStatus, { open, missed, next }: DutyStanding): StateLook => {
  if (missed > 0) return overdueLook(missed);
  if (open.length > 0) return occurrenceLooks.due;
  if (status === 'paused') return { tone: 'neut', shape: 'minus', word: 'Paused' };
  if (status === 'ended') return { tone: 'neut', shape: 'off', word: 'Ended' };
  return next === null
    ? { tone: 'neut', shape: 'off', word: 'No more days' }
    : { tone: 'good', shape: 'check', word: 'Up to date' };
};
