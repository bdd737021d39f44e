import type { Calendar } from './calendar.ts';
import type { Role, SampleAppeal, SampleSending } from './outline.ts';

/** When and by whom. */
export const by = (calendar: Calendar, ago: number, time: string, role: Role) => ({
  at: calendar.at(ago, time),
  by: role,
});

/** A sending by the first way that the pack names, at the time of its record. */
export const sent = (
  calendar: Calendar,
  when: readonly [ago: number, time: string],
  role: Role,
  also: SampleSending['also'] = [],
): SampleAppeal['sent'] => {
  const stamp = by(calendar, ...when, role);
  return { ...stamp, sentAt: stamp.at, way: 'form', also };
};
