import { dayOf, diffDays, type Day, type Instant, type Zone } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import { countsFrom, entryStateOn, type LedgerEntry } from '../rating/ledger.ts';
import type { LimitSpan } from '../rating/limits.ts';
import { readingOn, type RatingReading } from '../rating/series.ts';
import { differences, type DayDifference } from '../rating/unexplained.ts';

/** Limits as far as their days need them; `endsAt` null where they are for good or no end is published. */
type Span = Pick<LimitSpan, 'startsAt' | 'endsAt'>;

/** Days from the first on, up to and without the last. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

const within = (span: Span, stretch: Stretch, zone: Zone): Stretch => ({
  from: later(dayOf(span.startsAt, zone), stretch.from),
  to: earlier(span.endsAt === null ? stretch.to : dayOf(span.endsAt, zone), stretch.to),
});

/**
 * Days of a stretch on which limits ran, by the calendar of the zone: limits of 7 days are 7 days. Days of limits that
 * run at the same time count once; limits without an end, or whose end is ahead, count to the end of the stretch.
 */
export const limitDays = (spans: readonly Span[], stretch: Stretch, zone: Zone): number => {
  const parts = spans
    .map((span) => within(span, stretch, zone))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let counted = stretch.from;
  for (const { from, to } of parts) {
    const start = later(from, counted);
    if (start >= to) continue;
    days += diffDays(start, to);
    counted = to;
  }
  return days;
};

/** Days under limits till now, and whether some of the limits still run. */
export interface Restricted {
  readonly days: number;
  readonly isRunning: boolean;
}

/** The days on which limits ran till `now`. */
export const restrictedTill = (spans: readonly Span[], now: Instant, zone: Zone): Restricted => {
  const today = dayOf(now, zone);
  const from = spans.reduce((first, { startsAt }) => earlier(first, dayOf(startsAt, zone)), today);
  return {
    days: limitDays(spans, { from, to: today }, zone),
    isRunning: spans.some(({ startsAt, endsAt }) => startsAt <= now && (endsAt === null || now < endsAt)),
  };
};

/** A ledger entry with the case that it came from. */
export type CaseEntry = LedgerEntry & { readonly violationId: string | null };

/** What a shop's limits are tied to cases by. */
export interface LimitFacts<S extends Span = LimitSpan> {
  readonly spans: readonly S[];
  readonly readings: readonly RatingReading[];
  readonly entries: readonly CaseEntry[];
  /** The rules by which the ledger is summed. */
  readonly rules: Pack;
}

/** Limits with the cases whose points brought them; null where the records do not tell. */
export interface TiedLimits<S extends Span = LimitSpan> {
  readonly span: S;
  readonly caseIds: readonly string[] | null;
}

const openedOn = (all: readonly DayDifference[], day: Day): Stretch | null => {
  const at = all.findIndex((one) => one.day === day);
  const now = all[at];
  if (now === undefined) return null;
  // From that day on the ledger moved as the readings did: what it holds since is what moved them.
  const before = all.slice(0, at).findLast(({ points }) => points === now.points);
  return before === undefined ? null : { from: before.day, to: day };
};

const casesOf = (
  span: Span,
  all: readonly DayDifference[],
  { entries, rules }: Pick<LimitFacts, 'entries' | 'rules'>,
  zone: Zone,
): readonly string[] | null => {
  const stretch = openedOn(all, dayOf(span.startsAt, zone));
  if (stretch === null) return null;
  const losses = entries.filter((entry) => {
    const day = countsFrom(entry);
    const isWithin = day > stretch.from && day <= stretch.to;
    const counts = entryStateOn(entry, stretch.to, rules) === 'active';
    return isWithin && counts && entry.kind === 'loss' && entry.points !== 0;
  });
  const ids = losses.map(({ violationId }) => violationId);
  const known = ids.filter((id) => id !== null);
  return known.length === 0 || known.length < ids.length ? null : [...new Set(known)];
};

/**
 * The limits of a shop with the cases that brought them: those whose losses stand in the ledger between the last reading
 * with which the ledger agreed as it does now, and the one that reached the milestone. Where the ledger did not move as the
 * readings did, or a loss is of no case, the records do not tell. A rule of the app.
 */
export const tiedLimits = <S extends Span>(facts: LimitFacts<S>, zone: Zone): readonly TiedLimits<S>[] => {
  const all = differences(facts.readings, facts.entries, facts.rules);
  return facts.spans.map((span) => ({ span, caseIds: casesOf(span, all, facts, zone) }));
};

/** The rating at the beginning and the end of a stretch, and its days under limits; each null where no reading tells. */
export interface ShopDuring {
  readonly rating: { readonly from: number; readonly to: number } | null;
  readonly limited: number | null;
}

/** How the shop as a whole stood over a stretch, where readings tell: the rating that was in force, and days under limits. */
export const shopDuring = (
  { readings, spans }: Pick<LimitFacts<Span>, 'readings' | 'spans'>,
  stretch: Stretch,
  zone: Zone,
): ShopDuring => {
  const [first, last] = [readingOn(readings, stretch.from), readingOn(readings, stretch.to)];
  return {
    rating: first === null || last === null ? null : { from: first.rating, to: last.rating },
    limited: first === null ? null : limitDays(spans, stretch, zone),
  };
};
