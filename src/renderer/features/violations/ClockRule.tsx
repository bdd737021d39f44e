import { PackValue } from '#renderer/ui/PackValue.tsx';
import type { Clock } from '#shared/clock.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Reckoning } from './violations-model.ts';

/** The rule of a clock in words; where the pack has the value, it is one click from where it comes from. */
export const ClockRule = ({ clock, reckoning }: { readonly clock: Clock; readonly reckoning: Reckoning }) => {
  const { pack, zone, now } = reckoning;
  const printed = clock.source === 'ticket' && clock.dueAt !== null;
  return (
    <PackValue
      pack={pack}
      at={clock.valueRef}
      {...(printed ? { printed: formatInstant(clock.dueAt, zone, now) } : { words: clock.fromText })}
    >
      {clock.fromText}
    </PackValue>
  );
};
