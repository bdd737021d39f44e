import { localDateTime, type Instant, type Zone } from '../kernel/time.ts';

/** Hours without notifications: minutes of the day in the shop's zone; `from` belongs to them, `to` does not. */
export interface QuietHours {
  readonly isOn: boolean;
  readonly fromMinute: number;
  readonly toMinute: number;
}

const minuteOf = (instant: Instant, zone: Zone): number => {
  const text = localDateTime(instant, zone);
  return Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
};

/**
 * Whether an instant lies in quiet hours. By the wall clock of the zone, so a night that daylight saving makes longer
 * or shorter begins and ends when the clock on the wall says so. Equal ends mean none.
 */
export const isQuiet = (instant: Instant, zone: Zone, hours: QuietHours): boolean => {
  const { isOn, fromMinute, toMinute } = hours;
  if (!isOn || fromMinute === toMinute) return false;
  const minute = minuteOf(instant, zone);
  return fromMinute < toMinute
    ? fromMinute <= minute && minute < toMinute
    : fromMinute <= minute || minute < toMinute;
};
