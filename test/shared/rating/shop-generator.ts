import { addDays, diffDays, type Day } from '#shared/kernel/time.ts';
import type { ForecastEntry } from '#shared/rating/own-counts.ts';
import { drawIndex, seededDraw, type Draw } from '#shared/rating/random.ts';

/** A made-up shop's whole ledger, of which a forecast sees the days up to one of them only. */
export interface MadeShop {
  readonly entries: readonly ForecastEntry[];
  readonly from: Day;
  readonly to: Day;
}

/** The first day that a shop can begin on; each begins on a day of its own of the year after. */
const first: Day = '2024-01-01';

/** A habit that a shop keeps: drawn once for each shop, between two ends. */
const between = (draw: Draw, low: number, high: number): number => low + draw() * (high - low);

/**
 * Violations day by day, in bursts: a bad stretch now and then in which they come faster. Sizes lie around the shop's
 * own usual one. Not the process that the forecast assumes.
 */
const madeLosses = (draw: Draw, from: Day, days: number): readonly ForecastEntry[] => {
  const calm = between(draw, 2, 14) / 180;
  const usual = between(draw, 8, 30);
  const winShare = between(draw, 0, 0.5);
  let badUntil = -1;
  const losses: ForecastEntry[] = [];
  for (let day = 0; day < days; day += 1) {
    if (draw() < 1 / 200) badUntil = day + 14;
    const isBad = day < badUntil;
    if (draw() >= calm * (isBad ? 3 : 0.85)) continue;
    const size = Math.max(2, Math.round(usual * (0.5 + (draw() + draw() + draw()) / 3)));
    const isWon = draw() < winShare;
    const wonOn = addDays(from, day + Math.round(between(draw, 8, 40)));
    losses.push({
      id: `loss ${String(day)}`,
      day: addDays(from, day),
      kind: 'loss',
      points: size,
      cause: 'made up',
      voidFrom: isWon ? wonOn : null,
      violationId: `v ${String(day)}`,
    });
  }
  return losses;
};

/** Gains each week for full lots of eligible orders, more before the holidays. */
const madeGains = (draw: Draw, from: Day, days: number): readonly ForecastEntry[] => {
  const orders = between(draw, 40, 600);
  return Array.from({ length: Math.floor(days / 7) }, (_, week) => {
    const day = addDays(from, week * 7 + 6);
    const season = ['11', '12'].includes(day.slice(5, 7)) ? 1.3 : 1;
    const sold = orders * season * (0.6 + (draw() + draw()) * 0.4);
    return { day, points: Math.min(20, Math.floor(sold / 200 + draw() * 0.5) * 4) };
  })
    .filter(({ points }) => points > 0)
    .map(({ day, points }) => ({
      id: `gain ${day}`,
      day,
      kind: 'gain' as const,
      points,
      cause: 'Orders',
      voidFrom: null,
      violationId: null,
    }));
};

/** The shop of a seed, with a ledger of so many days. */
export const madeShop = (seed: number, days: number): MadeShop => {
  const draw = seededDraw(seed * 7919);
  const from = addDays(first, drawIndex(draw, 365));
  return {
    entries: [...madeLosses(draw, from, days), ...madeGains(draw, from, days)],
    from,
    to: addDays(from, days - 1),
  };
};

/** What the shop knew on a day: nothing that came or was decided later. Cases without an answer yet are open. */
export const knownOnDay = (
  shop: MadeShop,
  today: Day,
): { readonly entries: readonly ForecastEntry[]; readonly openCases: ReadonlySet<string> } => {
  const entries = shop.entries
    .filter(({ day }) => day <= today)
    .map((entry) => ({
      ...entry,
      voidFrom: entry.voidFrom !== null && entry.voidFrom <= today ? entry.voidFrom : null,
    }));
  const answeredAfter = 40;
  const open = entries.filter(
    ({ kind, day, voidFrom }) => kind === 'loss' && voidFrom === null && diffDays(day, today) < answeredAfter,
  );
  return { entries, openCases: new Set(open.map(({ violationId }) => violationId ?? '')) };
};
