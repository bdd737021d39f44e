import {
  addDays,
  addMonths,
  dayOf,
  endOfDayInstant,
  endOfMonth,
  monthOf,
  type Instant,
  type Zone,
} from './kernel/time.ts';
import { NBSP } from './kernel/time-words.ts';
import type { Pack } from './policy/pack.ts';

/** Place of the rule in a pack. */
export const quizWindowRef = 'clocks.policyQuiz.closes';

/** Where the platform shows its quizzes, as it is named in a sentence. */
export const quizPlace = (pack: Pack): string => pack.clocks.policyQuiz?.shownIn ?? 'Seller Center';

/** Whether a quiz that was not passed so often can be tried once more, as far as the pack knows. */
export const canStillBeTried = (failed: number, pack: Pack): boolean => {
  const most = pack.clocks.policyQuiz?.attempts.value ?? null;
  return most === null || failed < most;
};

const closesBy = (pack: Pack) => pack.clocks.policyQuiz?.closes.value ?? null;

/**
 * Until when a policy quiz can be taken by the pack, to 23:59 in the shop's zone: so many days from the day of the notice,
 * or the last day of the month after it; null where that is not published (policy facts §3).
 */
export const quizEnd = (noticeAt: Instant, pack: Pack, zone: Zone): Instant | null => {
  const closes = closesBy(pack);
  if (closes === null) return null;
  const noticed = dayOf(noticeAt, zone);
  const last =
    closes === 'end_of_next_month' ? endOfMonth(addMonths(monthOf(noticed), 1)) : addDays(noticed, closes);
  return endOfDayInstant(last, zone);
};

/** The same rule in words. */
export const quizWindowWords = (pack: Pack): string => {
  const closes = closesBy(pack);
  if (closes === null) {
    const place = pack.clocks.policyQuiz?.shownIn;
    return place === undefined ? 'Not published' : `Not published; ${place} shows it`;
  }
  return closes === 'end_of_next_month'
    ? 'To the end of the month after the notice'
    : `${String(closes)}${NBSP}calendar ${closes === 1 ? 'day' : 'days'} from the notice`;
};
