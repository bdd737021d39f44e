import { attemptsMade, clockFacts } from './clock-facts.ts';
import { clocksOf } from './clocks.ts';
import { dayOf, type Day, type Zone } from './kernel/time.ts';
import type { Pack } from './policy/pack.ts';
import { isClosed, type Violation, type ViolationStatus } from './violations.ts';

const waiting: readonly ViolationStatus[] = ['evidenceSent', 'correctionSent', 'appeal1Sent', 'appeal2Sent'];

/** Until when a case may still be won: to a day, without an end (an answer is awaited, or none is published), or no more. */
export type Winnable = { readonly until: Day | null } | null;

/**
 * Until when an open case may still be won: while an answer is awaited, else to the end of its next appeal's window.
 * Late appeals are not reviewed (policy facts §5.1), so a case whose window has passed is none that may be won.
 */
export const winnable = (violation: Violation, pack: Pack, zone: Zone): Winnable => {
  if (isClosed(violation.status)) return null;
  if (waiting.includes(violation.status)) return { until: null };
  // Also of a pending ticket that was appealed in vain and on which action was taken since.
  const kind = attemptsMade(violation, []) > 0 ? 'secondAppeal' : 'firstAppeal';
  const clocks = clocksOf(clockFacts(violation, [], null, null), pack, zone, violation.noticeAt);
  const clock = clocks.find((one) => one.kind === kind);
  if (clock === undefined || clock.state === 'notOffered') return null;
  return { until: clock.dueAt === null ? null : dayOf(clock.dueAt, zone) };
};

/** Whether a case may still be won on a day. */
export const isWinnableOn = (known: Winnable, day: Day): boolean =>
  known !== null && (known.until === null || day <= known.until);
