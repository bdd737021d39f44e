import {
  addBusinessDays,
  addDaysToInstant,
  dayOf,
  endOfDayInstant,
  HOUR,
  type Instant,
  type Zone,
} from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';

const units = ['hours', 'days', 'business days'] as const;

/** A length of time that a text prints in the place of a day: "within 72 hours". */
export interface Count {
  readonly amount: number;
  readonly unit: (typeof units)[number];
}

/** A count as a form keeps it: "72 hours". */
export const countText = ({ amount, unit }: Count): string => `${String(amount)} ${unit}`;

/** A kept count; null where the text is none. */
export const countOf = (text: string): Count | null => {
  const [, amount = '', words = ''] = /^(\d{1,3}) ([a-z ]+)$/u.exec(text) ?? [];
  const unit = units.find((one) => one === words);
  return unit === undefined ? null : { amount: Number(amount), unit };
};

/** Where a count ends: hours and days to the minute, business days at the end of a day, as the clocks of a case do. */
export const endOfCount = (
  start: Instant,
  { amount, unit }: Count,
  { pack, zone }: { readonly pack: Pack; readonly zone: Zone },
): Instant => {
  if (unit === 'hours') return start + amount * HOUR;
  if (unit === 'days') return addDaysToInstant(start, amount, zone);
  return endOfDayInstant(addBusinessDays(dayOf(start, zone), amount, pack.holidays.value ?? []), zone);
};
