import { addDays, type Day } from '../kernel/time.ts';

/** A review looks back over so many days: the app's own choice. */
export const REVIEW_DAYS = 7;

/** The days that a review looks back on, both included, in the shop's zone. */
export interface ReviewWeek {
  readonly from: Day;
  readonly until: Day;
}

/** The seven days that end with a day, or those of them that come after the last signed week before it: no day is told twice. */
export const weekTo = (until: Day, signed: readonly ReviewWeek[] = []): ReviewWeek => {
  const from = addDays(until, 1 - REVIEW_DAYS);
  const after = signed
    .filter((week) => week.until < until)
    .map((week) => addDays(week.until, 1))
    .toSorted()
    .at(-1);
  return { from: after !== undefined && after > from ? after : from, until };
};

/** The latest seven days up to today that a day lies in; those up to today where the day is still to come. */
export const weekHolding = (day: Day, today: Day): ReviewWeek => {
  const last = addDays(day, REVIEW_DAYS - 1);
  return weekTo(last < today ? last : today);
};

/** Whether a day lies in a week. */
export const isInWeek = (day: Day, { from, until }: ReviewWeek): boolean => from <= day && day <= until;
