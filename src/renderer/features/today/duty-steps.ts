import type { StandingDuty } from '#shared/duties/duty-clocks.ts';
import { dayOf, endOfDayInstant, type Day } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import type { TodayFacts } from './clock-rows.ts';
import type { Step } from './next-steps.ts';

const detailOf = ({ duty, standing: { open, missed } }: StandingDuty, today: Day): string => {
  const [oldest] = open;
  if (missed === 0 || oldest === undefined) return `It is due today. ${duty.title}`;
  const since = `It was due ${formatDayShort(oldest.day, today)}.`;
  return missed === 1
    ? `${since} ${duty.title}`
    : `${since} ${String(missed)} days were missed. ${duty.title}`;
};

/** Duties that are due or overdue, each once, however often it was missed. */
export const dutySteps = ({ duties, zone, now }: TodayFacts): readonly Step[] => {
  const today = dayOf(now, zone);
  return duties
    .filter(({ standing }) => standing.open.length > 0)
    .map((one) => ({
      key: one.duty.id,
      title: `${one.standing.missed > 0 ? 'Catch up on' : 'Do'} duty${NBSP}${String(one.duty.number)}`,
      detail: detailOf(one, today),
      verb: 'Open duty',
      target: { kind: 'duty', id: one.duty.id },
      dueAt: endOfDayInstant(today, zone),
    }));
};
