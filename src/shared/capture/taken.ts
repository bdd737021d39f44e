import { instantOfLocal, type Instant, type Zone } from '../kernel/time.ts';

// As systems name screenshots: "Screenshot 2026-11-22 at 10.05.12 PM.png", "Screenshot_20261122-220512.png".
const named =
  /(?<!\d)(?<year>20\d{2})[-_.]?(?<month>\d{2})[-_.]?(?<day>\d{2})(?: at |[ _T-]{1,3})(?<hour>\d{1,2})[.:_-]?(?<minute>\d{2})(?:[.:_-]?\d{2})?(?!\d)(?:[ \u202f]?(?<half>[AP])M)?/iu;

const fullHour = (hour: string, half: string | undefined): number => {
  if (half === undefined) return Number(hour);
  return (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
};

/** When a picture was taken by its file's name, in the zone of the computer; null where the name does not say it. */
export const takenByName = (fileName: string, zone: Zone): Instant | null => {
  const groups = named.exec(fileName)?.groups;
  if (groups === undefined) return null;
  const { year = '', month = '', day = '', hour = '', minute = '', half } = groups;
  const full = String(fullHour(hour, half)).padStart(2, '0');
  return instantOfLocal(`${year}-${month}-${day}T${full}:${minute}`, zone);
};
