import type { Appeal } from '#shared/appeals/appeal.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatInstant, formatTime } from '#shared/kernel/time-words.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { useSaves } from './use-kept.ts';

/** When the texts of the draft were saved last. */
export const Saved = ({ appeal }: { readonly appeal: Appeal }) => {
  const { zone } = useShop();
  const now = useMinute();
  const { pending, savedAt } = useSaves();
  const at = Math.max(savedAt ?? 0, appeal.savedAt);
  const isToday = dayOf(at, zone) === dayOf(now, zone);
  return (
    <SaveState savedAt={isToday ? formatTime(at, zone) : formatInstant(at, zone, now)} pending={pending} />
  );
};
