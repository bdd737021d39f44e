import { AppError } from '#shared/contract/result.ts';
import type { Duty, DutyOccurrence } from '#shared/duties/duty.ts';
import { canBeSigned } from '#shared/duties/occurrences.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { Tx } from '../db/tx.ts';

const refused = (words: string): AppError => new AppError('refused', `${words} Nothing was changed.`);

const saidOf = (tx: Tx, dutyId: string, day: Day): DutyOccurrence | null =>
  tx.all('dutyOccurrences', { dutyId, day })[0] ?? null;

/** `refused` for a day that the duty does not have, or of which enough was said. */
const openDay = (tx: Tx, duty: Duty, day: Day): DutyOccurrence | null => {
  const { zone } = tx.get('shops', duty.shopId);
  const today = dayOf(tx.now, zone);
  const said = saidOf(tx, duty.id, day);
  const dayWords = formatDayShort(day, today);
  // Only for a day ahead it counts what was said of others.
  const others = day <= today ? [] : tx.all('dutyOccurrences', { dutyId: duty.id });
  if (said !== null && said.outcome !== 'begun')
    throw refused(`Duty ${duty.number} was ${said.outcome} for ${dayWords} already.`);
  if (!canBeSigned(duty, others, day, { today, zone }))
    throw refused(`Duty ${duty.number} does not fall due on ${dayWords}, or others come before it.`);
  return said;
};

/** What is said of a day of a duty: its outcome, with a note, files and the audit that it was done by. */
export type Saying = Pick<DutyOccurrence, 'day' | 'outcome' | 'note' | 'evidence'> & {
  readonly auditId?: string;
};

/** Says something of a day of a duty; `refused` for a day that it does not have, or of which enough was said. */
export const sayOfDuty = (tx: Tx, duty: Duty, actor: string | null, { auditId, ...saying }: Saying): void => {
  const old = openDay(tx, duty, saying.day);
  tx.put('dutyOccurrences', {
    ...(old === null ? {} : { id: old.id, rev: old.rev }),
    shopId: duty.shopId,
    dutyId: duty.id,
    ...saying,
    auditId: auditId ?? old?.auditId ?? null,
    at: tx.now,
    by: actor,
  });
};
