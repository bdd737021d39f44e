import { validityOn } from '#shared/evidence-checklist.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { Day } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';

/** Until when a paper is valid, in words; empty where it names no day. */
export const validityWords = ({ validUntil }: Pick<Evidence, 'validUntil'>, today: Day): string => {
  const validity = validityOn(validUntil, today);
  if (validUntil === null) return '';
  const day = formatDayShort(validUntil, today);
  if (validity === 'expired') return `expired ${day}`;
  return validity === 'expiresSoon' ? `expires soon, ${day}` : `valid until ${day}`;
};
