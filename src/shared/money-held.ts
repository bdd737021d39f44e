import { z } from 'zod';
import { command } from './contract/command.ts';
import { day, id, line, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';
import { diffDays, type Day } from './kernel/time.ts';
import { countDays, formatDayShort } from './kernel/time-words.ts';

/** The most that one hold can be, in the smallest units: what still adds up without loss. */
const most = 1_000_000_000_000;

/**
 * Money that the platform holds because of a case, in the smallest units of its currency. `releaseDay` is the day on
 * which it is to be released, as the platform told it; null where it told none. `releasedAt` is the day on which it was.
 */
export const moneyHeld = table(
  {
    shopId: id,
    violationId: id,
    amount: z.number().int(),
    currency: z.string(),
    heldAt: day,
    releaseDay: day.nullable(),
    releasedAt: day.nullable(),
    note: z.string(),
  },
  { index: ['shopId', 'violationId'] },
);
export type MoneyHeld = z.infer<typeof moneyHeld.row>;

const facts = {
  amount: z.number().int().min(1).max(most),
  currency: z.string().max(3),
  heldAt: day,
  releaseDay: day.nullable(),
  releasedAt: day.nullable(),
  note: line(500),
} as const;

export const moneyHeldCommands = {
  'moneyHeld.record': command(z.object({ violationId: id, ...facts }), z.object({ id })),
  'moneyHeld.edit': command(z.object({ id, rev, ...facts }), z.undefined()),
  'moneyHeld.release': command(z.object({ id, rev, releasedAt: day }), z.undefined()),
  'moneyHeld.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

/** What is still held. */
export const stillHeld = (holds: readonly MoneyHeld[]): readonly MoneyHeld[] =>
  holds.filter(({ releasedAt }) => releasedAt === null);

/** The next day on which held money is to be released, as told; null where none is told. */
export const nextRelease = (holds: readonly MoneyHeld[]): string | null =>
  stillHeld(holds)
    .flatMap(({ releaseDay }) => releaseDay ?? [])
    .toSorted()[0] ?? null;

/** "to be released 3 Jan 2027, in 41 days", "was to be released 3 Nov, 20 days ago", "released 3 Nov". */
export const releaseWords = ({ releaseDay, releasedAt }: MoneyHeld, today: Day): string => {
  if (releasedAt !== null) return `released ${formatDayShort(releasedAt, today)}`;
  if (releaseDay === null) return 'no day of release told';
  const left = diffDays(today, releaseDay);
  const day = formatDayShort(releaseDay, today);
  if (left === 0) return `to be released today`;
  return left > 0
    ? `to be released ${day}, in ${countDays(left)}`
    : `was to be released ${day}, ${countDays(-left)} ago`;
};
