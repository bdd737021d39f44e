import { addDays, DAY, dayOf, diffDays, instantOfLocal, type Day, type Instant } from '../kernel/time.ts';
import { countDays, formatDay, formatDayShort, NBSP } from '../kernel/time-words.ts';
import { packRef, type Milestone, type Pack } from '../policy/pack.ts';
import { crossings } from '../rating/milestones.ts';
import { lookBackFloor } from '../rating/series.ts';
import {
  clampToScale,
  countsUp,
  hasReached,
  headroom,
  milestoneWords,
  restrictionText,
} from '../rating/model.ts';
import type { AlertFacts, AlertReading, Watcher } from './facts.ts';
import type { Stage, Watched } from './stages.ts';

/** What happened longer ago than this is no news any more: the app's own choice. */
export const NEWS_DAYS = 30;

/** Whether something that came due at an instant is still worth telling. */
export const isNews = (at: Instant, now: Instant): boolean => at > now - NEWS_DAYS * DAY;

/** Stages that belong to a day are told in the morning of it, 09:00 in the shop's zone: the app's own choice. */
export const morningOf = (day: Day, zone: string): Instant => instantOfLocal(`${day}T09:00`, zone) ?? 0;

/** Whether a rating has come to a level before a milestone: at or below it, above it where points count up. */
const isAt = (rating: number, level: number, { comparator }: Milestone): boolean =>
  comparator === 'lte' ? rating <= level : rating >= level;

/** The last readings that have all come to a level, oldest first; none when the newest has not. */
const runAt = (
  readings: readonly AlertReading[],
  level: number,
  milestone: Milestone,
): readonly AlertReading[] =>
  readings.slice(readings.findLastIndex(({ rating }) => !isAt(rating, level, milestone)) + 1);

interface Level {
  readonly name: 'buffer' | 'warning';
  readonly at: number;
}

/** The shop's own buffer and the platform's warning (none where the pack does not know it), the outer one first. */
const levelsOf = (milestone: Milestone, buffer: number, pack: Pack): readonly Level[] => {
  const { threshold, warnOffset, comparator } = milestone;
  const before = comparator === 'lte' ? 1 : -1;
  const levels = [
    { name: 'buffer' as const, offset: buffer },
    ...(warnOffset.value === null ? [] : [{ name: 'warning' as const, offset: warnOffset.value }]),
  ];
  return levels
    .toSorted((a, b) => b.offset - a.offset)
    .map(({ name, offset }) => ({ name, at: clampToScale(threshold.value + before * offset, pack) }));
};

const nearStage = (
  level: Level,
  run: readonly AlertReading[],
  milestone: Milestone,
  rating: number,
): Stage | null => {
  const first = run.find((reading) => isAt(reading.rating, level.at, milestone));
  if (first === undefined) return null;
  const threshold = milestone.threshold.value;
  const left = Math.abs(rating - threshold);
  const side = milestone.comparator === 'lte' ? 'above' : 'below';
  const source =
    level.name === 'warning'
      ? `The platform warns from ${level.at} on.`
      : `The shop’s own buffer begins at ${level.at}.`;
  return {
    name: level.name,
    dueAt: first.at,
    title: `Rating ${rating} is ${left}${NBSP}${left === 1 ? 'point' : 'points'} ${side} ${threshold}`,
    body: `${source} At ${threshold}: ${restrictionText(milestone)}.`,
  };
};

/** The next milestone, while the rating came towards it; on the way back from it there is nothing to warn of. */
const nearOne: Watcher = ({ readings, pack }, { threshold: buffer }) => {
  const latest = readings.at(-1);
  const milestone = latest === undefined ? undefined : headroom(latest.rating, pack)?.milestone;
  if (latest === undefined || milestone === undefined) return [];
  const levels = levelsOf(milestone, buffer, pack);
  const run = runAt(readings, levels[0]?.at ?? milestone.threshold.value, milestone);
  const entered = run[0];
  if (entered === undefined || run.some(({ rating }) => hasReached(rating, milestone))) return [];
  const stages = levels.flatMap((level) => nearStage(level, run, milestone, latest.rating) ?? []);
  return [
    {
      rule: 'milestone',
      pack: packRef(pack),
      record: `${milestone.id}@${entered.at}`,
      target: 'rating',
      targetId: null,
      stages,
      // The last stage of this ladder is the fall itself, which goes by its own name.
      isComplete: false,
    },
  ];
};

/** The newest fall to a milestone (to each of several, where the pack says so). */
const reached: Watcher = ({ readings, packFor }, _settings, now) => {
  const falls = crossings(readings, ({ pack, day }) => packFor(pack, day));
  const last = falls.at(-1);
  if (last === undefined || !isNews(last.at, now)) return [];
  return falls
    .filter(({ at }) => at === last.at)
    .map(({ milestone, at, after, pack }): Watched => {
      const threshold = milestone.threshold.value;
      return {
        rule: 'milestone',
        pack: packRef(pack),
        record: `${milestone.id}@${at}`,
        target: 'rating',
        targetId: null,
        stages: [
          {
            name: 'reached',
            dueAt: at,
            title: `Rating ${after} has reached ${threshold}`,
            body: `${restrictionText(milestone)}, ${milestoneWords(milestone, pack)}.`,
          },
        ],
        isComplete: true,
      };
    });
};

/** Near a milestone, in the stages own buffer, platform's warning (pack: `warnOffset`), reached. */
export const milestoneRule: Watcher = (...given) => [...nearOne(...given), ...reached(...given)];

/** How far a rating lies to the good side of another: above it, below it where points count up. */
const betterBy = (a: AlertReading, b: AlertReading, pack: Pack): number =>
  countsUp(pack) ? b.rating - a.rating : a.rating - b.rating;

/** What a drop is looked for in. */
interface Course {
  readonly readings: readonly AlertReading[];
  readonly pack: Pack;
  readonly days: number;
}

/** The best reading in force in the days up to a reading, that of the first day included. */
const peakBefore = ({ readings, pack, days }: Course, at: number): AlertReading | null => {
  const reading = readings[at];
  if (reading === undefined) return null;
  const from = addDays(reading.day, -days);
  const floor = lookBackFloor(reading.day, days);
  let peak = reading;
  for (let index = at - 1; index >= 0; index -= 1) {
    const before = readings[index];
    if (before === undefined || before.day < floor) break;
    if (betterBy(before, peak, pack) > 0) peak = before;
    if (before.day <= from) break;
  }
  return peak;
};

const lossAt = (course: Course, at: number): number => {
  const [peak, reading] = [peakBefore(course, at), course.readings[at]];
  return peak === null || reading === undefined ? 0 : betterBy(peak, reading, course.pack);
};

/** A drop of `threshold` points within `lead` days, told once for as long as it holds. */
export const dropRule: Watcher = ({ readings, zone, pack }, { threshold, lead }, now) => {
  const course: Course = { readings, pack, days: lead };
  const last = readings.length - 1;
  const latest = readings[last];
  const loss = lossAt(course, last);
  if (latest === undefined || loss < threshold) return [];
  let first = last;
  while (first > 0 && lossAt(course, first - 1) >= threshold) first -= 1;
  const dueAt = readings[first]?.at ?? latest.at;
  const peak = peakBefore(course, last);
  if (!isNews(dueAt, now) || peak === null) return [];
  const words = `${peak.rating} on ${formatDay(peak.day, dayOf(now, zone))}, ${latest.rating} now.`;
  const title = `Rating ${countsUp(pack) ? 'up' : 'down'} ${loss}${NBSP}points within ${countDays(lead)}`;
  return [
    {
      rule: 'drop',
      pack: packRef(pack),
      record: `@${dueAt}`,
      target: 'rating',
      targetId: null,
      stages: [{ name: 'drop', dueAt, title, body: words }],
      isComplete: true,
    },
  ];
};

/** No reading for longer than the shop allows, with a reminder `lead` days before. */
export const staleRule: Watcher = ({ readings, createdAt, staleDays, zone, pack }, { lead }, now) => {
  const latest = readings.at(-1);
  const since = latest?.day ?? dayOf(createdAt, zone);
  const staleFrom = addDays(since, staleDays + 1);
  const today = dayOf(now, zone);
  const words = latest === undefined ? 'No rating is on record' : `Last rating: ${formatDay(since, today)}`;
  const title = `${words}, ${countDays(Math.max(0, diffDays(since, today)))} ago`;
  const body = `Wanted at the latest after ${countDays(staleDays)}. Log what Seller Center shows now.`;
  const ahead: Stage = {
    name: 'ahead',
    dueAt: morningOf(addDays(staleFrom, -lead), zone),
    title: latest === undefined ? words : title,
    body,
  };
  const stale: Stage = { ...ahead, name: 'stale', dueAt: morningOf(staleFrom, zone) };
  return [
    {
      rule: 'stale',
      pack: packRef(pack),
      record: `@${latest?.at ?? createdAt}`,
      target: 'log',
      targetId: null,
      stages: lead > 0 && lead <= staleDays ? [ahead, stale] : [stale],
      isComplete: true,
    },
  ];
};

/** "28 Nov" beside the facts' now. */
export const dayWords = (day: Day, { zone }: Pick<AlertFacts, 'zone'>, now: Instant): string =>
  formatDayShort(day, dayOf(now, zone));
