import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { ordinal, type Repeat } from '#shared/repeats.ts';
import type { Violation } from '#shared/violations.ts';
import type { Reckoning } from './violations-model.ts';

type On = Pick<Reckoning, 'zone' | 'now'>;

/** "2nd time since 12 Jun". */
export const repeatWords = ({ nth, since }: Repeat, { zone, now }: On): string =>
  `${ordinal(nth)}${NBSP}time since ${formatDayShort(dayOf(since, zone), dayOf(now, zone))}`;

/** "This came for the 2nd time since 12 Jun.", "This came again since.": for a case and for the first of its kind. */
export const repeatLead = (repeat: Repeat, on: On): string => {
  if (repeat.nth > 1) return `This came for the ${repeatWords(repeat, on)}.`;
  const later = repeat.cases.length - 1;
  return later === 1 ? 'This came again since.' : `This came again ${String(later)}${NBSP}times since.`;
};

/** The others of its kind, the last one first. */
export const otherCases = ({ cases }: Repeat<Violation>, id: string): readonly Violation[] =>
  cases.filter((one) => one.id !== id).toReversed();

/** "Case 4 of 12 Jun: Late dispatch rate above 10 %". */
export const otherCase = (
  { number, noticeAt, title }: Pick<Violation, 'number' | 'noticeAt' | 'title'>,
  { zone, now }: On,
): string =>
  `Case${NBSP}${String(number)} of ${formatDayShort(dayOf(noticeAt, zone), dayOf(now, zone))}: ${title}`;

/** The chip beside a case's state: "repeat of case 4", "3rd time", "came again: case 9", "came again 2 times". */
export const repeatChip = (repeat: Repeat<Violation>, id: string): string => {
  const others = otherCases(repeat, id);
  const [other] = others;
  const only = others.length === 1 && other !== undefined ? `case${NBSP}${String(other.number)}` : null;
  if (repeat.nth > 1) return only === null ? `${ordinal(repeat.nth)}${NBSP}time` : `repeat of ${only}`;
  return only === null ? `came again ${String(others.length)}${NBSP}times` : `came again: ${only}`;
};
