import type { Pack } from './pack.ts';

/** One of several screens of a market, as its pack names it. */
export type Screen = NonNullable<Pack['screen']>;

/** The screens among the packs of one market, each once, the one that is offered first ahead; none where there is no choice. */
export const screensOf = (packs: readonly Pack[]): readonly Screen[] => {
  const screens = new Map(
    packs.toReversed().flatMap(({ screen }) => (screen === undefined ? [] : [[screen.id, screen]])),
  );
  return screens.size < 2 ? [] : [...screens.values()];
};
