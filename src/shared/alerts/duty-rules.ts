import { dutyClocks, type DutyClock } from '../duties/duty-clocks.ts';
import { addDays, dayOf, type Instant } from '../kernel/time.ts';
import { formatDayShort, NBSP } from '../kernel/time-words.ts';
import { packRef } from '../policy/pack.ts';
import type { AlertFacts, Watcher } from './facts.ts';
import { isNews, morningOf } from './rating-rules.ts';
import type { Stage, Watched } from './stages.ts';

const missedWords = (missed: number): string =>
  missed > 1 ? ` ${String(missed)}${NBSP}days of it are overdue.` : '';

const wordsOf = ({ what, day, missed, clock }: DutyClock, zone: string, now: Instant) => {
  const today = dayOf(now, zone);
  if (clock.dueAt <= now)
    return {
      title: `${what}: overdue`,
      body: `It was due ${formatDayShort(day, today)}.${missedWords(missed)}`,
    };
  const when = day === today ? 'due today' : `due ${formatDayShort(day, today)}`;
  return { title: `${what}: ${when}`, body: 'By its own cadence.' };
};

const ofDay = (
  one: DutyClock,
  { pack, zone }: Pick<AlertFacts, 'pack' | 'zone'>,
  { lead, now }: { readonly lead: number; readonly now: Instant },
): Watched => {
  const words = wordsOf(one, zone, now);
  const before: Stage = { name: 'before', dueAt: morningOf(addDays(one.day, -lead), zone), ...words };
  const onDay: Stage = { name: 'day', dueAt: morningOf(one.day, zone), ...words };
  const over: Stage = { name: 'over', dueAt: one.clock.dueAt, ...words };
  return {
    rule: 'duty',
    pack: packRef(pack),
    record: `${one.key}@${String(one.clock.dueAt)}`,
    target: 'duty',
    targetId: one.duty.id,
    stages: lead > 0 ? [before, onDay, over] : [onDay, over],
    // A duty never breaks through quiet hours.
    isComplete: false,
  };
};

/** Duties on the morning of their day, and once they are overdue: of a duty that was missed often one alert tells of all. */
export const dutyRule: Watcher = (facts, { lead }, now) =>
  dutyClocks(facts, now)
    .filter(({ clock }) => clock.state === 'running' || isNews(clock.dueAt, now))
    .map((one) => ofDay(one, facts, { lead, now }));
