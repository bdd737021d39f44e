import type { Day } from '#shared/kernel/time.ts';
import type { ForecastEntry } from '#shared/rating/own-counts.ts';

/** A made-up entry: `change` below 0 is a loss, null one of unknown points. */
export const entry = (day: Day, change: number | null, more: Partial<ForecastEntry> = {}): ForecastEntry => ({
  id: `${day} ${String(change)}`,
  day,
  kind: change !== null && change > 0 ? 'gain' : 'loss',
  points: change === null ? null : Math.abs(change),
  cause: 'made up',
  voidFrom: null,
  violationId: null,
  ...more,
});

const days = ['06-01', '06-15', '07-06', '07-20', '08-10', '08-31', '09-14', '10-05', '10-26', '11-16'];

/** The gains of the sample shop: ten times 4. */
export const shopGains: readonly ForecastEntry[] = days.map((day) => entry(`2026-${day}`, 4));
