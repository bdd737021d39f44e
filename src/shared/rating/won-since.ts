import { dayOf, type Day, type Zone } from '../kernel/time.ts';
import { entryStateOn, movedBy, type LedgerEntry } from './ledger.ts';
import type { LimitSpan } from './limits.ts';
import { hasReached } from './model.ts';

/**
 * The losses that were taken back while limits ran and without which the rating would not have reached their milestone;
 * none where it would have all the same. Unknown points say nothing.
 */
export const wonSince = <E extends LedgerEntry>(
  span: LimitSpan,
  entries: readonly E[],
  { today, zone }: { readonly today: Day; readonly zone: Zone },
): readonly E[] => {
  const { startsAt, endsAt, milestone, pack, reached } = span;
  const from = dayOf(startsAt, zone);
  const until = endsAt === null ? today : [dayOf(endsAt, zone), today].toSorted()[0];
  const won = entries.filter(
    (entry) =>
      entry.kind === 'loss' &&
      entryStateOn(entry, from, pack) === 'active' &&
      entry.voidFrom !== null &&
      entry.voidFrom <= (until ?? today),
  );
  const back = won.reduce((sum, entry) => sum - movedBy(entry, pack), 0);
  return back === 0 || hasReached(reached + back, milestone) ? [] : won;
};
