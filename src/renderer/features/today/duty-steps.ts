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

/** Where a duty is done: a review on its own screen, on its newest open day, all else where it is signed. */
const wayOf = ({ duty, standing: { open } }: StandingDuty): Pick<Step, 'verb' | 'target'> => {
  const day = open.at(-1)?.day;
  return duty.kind === 'review' && day !== undefined
    ? { verb: 'Hold review', target: { kind: 'review', dutyId: duty.id, day } }
    : { verb: 'Open duty', target: { kind: 'duty', id: duty.id } };
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
      ...wayOf(one),
      dueAt: endOfDayInstant(today, zone),
    }));
};
