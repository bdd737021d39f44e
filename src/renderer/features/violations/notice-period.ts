import type { Period } from '#shared/violations.ts';

interface TypedPeriod {
  readonly periodFrom: string;
  readonly periodTo: string;
}

const isWholeDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** What is wrong with the days that are typed, by their field; a period of one day may be told by its first one. */
export const periodErrors = ({ periodFrom, periodTo }: TypedPeriod): Partial<TypedPeriod> => {
  if (periodFrom === '' && periodTo === '') return {};
  return {
    ...(isWholeDay(periodFrom) ? {} : { periodFrom: 'The first day, in full' }),
    ...(periodTo === '' || isWholeDay(periodTo) ? {} : { periodTo: 'The last day, in full' }),
  };
};

/** The days as a case keeps them; null for none. */
export const periodOf = ({ periodFrom, periodTo }: TypedPeriod): Period | null =>
  periodFrom === '' ? null : { from: periodFrom, to: periodTo === '' ? periodFrom : periodTo };
