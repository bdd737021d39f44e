import type { Appeal } from '#shared/appeals/appeal.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, formatInstant, formatTime } from '#shared/kernel/time-words.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { useSaves } from './use-kept.ts';

type SavedProps = { readonly appeal: Appeal; readonly isNarrow: boolean };

/** When the texts of the draft were saved last; the day alone where there is no room for its hour. */
export const Saved = ({ appeal, isNarrow }: SavedProps) => {
  const { zone } = useShop();
  const now = useMinute();
  const { pending, savedAt } = useSaves();
  const at = Math.max(savedAt ?? 0, appeal.savedAt);
  const [day, today] = [dayOf(at, zone), dayOf(now, zone)];
  const before = isNarrow ? formatDayShort(day, today) : formatInstant(at, zone, now);
  return <SaveState savedAt={day === today ? formatTime(at, zone) : before} pending={pending} />;
};
