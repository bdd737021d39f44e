import { PackValue } from '#renderer/ui/PackValue.tsx';
import { printedWords, type Clock } from '#shared/clock.ts';
import type { Reckoning } from './violations-model.ts';

/** The rule of a clock in words; where the pack has the value, it is one click from where it comes from. */
export const ClockRule = ({ clock, reckoning }: { readonly clock: Clock; readonly reckoning: Reckoning }) => {
  const { pack, zone, now } = reckoning;
  const printed = printedWords(clock, zone, now);
  return (
    <PackValue
      pack={pack}
      at={clock.valueRef}
      {...(printed === null ? { words: clock.fromText } : { printed })}
    >
      {clock.fromText}
    </PackValue>
  );
};
