import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarEntry } from '#shared/calendar.ts';
import { MINUTE, type Instant } from '#shared/kernel/time.ts';

/**
 * Deadlines as an RFC 5545 calendar, one event each at its moment in UTC, with a display alarm for each of its reminders.
 * `now` stands as the time at which the file was made, and its minutes since the epoch as the number of the revision: a
 * calendar that has an event takes a later file's change of it. What has ended is written as cancelled.
 */
export const calendarFile = (
  entries: readonly CalendarEntry[],
  { name, now }: { readonly name: string; readonly now: Instant },
): string => {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Good Standing', product: 'Good Standing', language: 'EN' },
  });
  for (const { uid, title, body, dueAt, alarms, isEnded } of entries)
    calendar.createEvent({
      id: uid,
      stamp: new Date(now),
      status: isEnded ? ICalEventStatus.CANCELLED : null,
      sequence: Math.floor(now / MINUTE),
      start: new Date(dueAt),
      summary: title,
      description: body,
      // A deadline takes none of the day's time.
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: alarms.map((at) => ({
        type: ICalAlarmType.display,
        trigger: Math.round((dueAt - at) / 1000),
        description: title,
      })),
    });
  return calendar.toString();
};
