import { clockFacts } from '../clock-facts.ts';
import type { Clock } from '../clock.ts';
import { clocksOf } from '../clocks.ts';
import type { Instant, Zone } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import type { Violation } from '../violations.ts';
import type { Appeal } from './appeal.ts';

/** The clock that an attempt runs under, or null where the case has none. */
export const clockOfAttempt = (
  records: {
    readonly appeal: Pick<Appeal, 'attempt'>;
    readonly violation: Violation;
    readonly attempts: readonly Appeal[];
  },
  pack: Pack,
  zone: Zone,
  now: Instant,
): Clock | null => {
  const kind = records.appeal.attempt === 1 ? 'firstAppeal' : 'secondAppeal';
  const clocks = clocksOf(clockFacts(records.violation, records.attempts, null, null), pack, zone, now);
  return clocks.find((clock) => clock.kind === kind) ?? null;
};
