import { upperFirst } from '../kernel/words.ts';
import type { Pack } from './pack.ts';

/** A term that is one market's own, and whose. */
export interface ForeignMark {
  readonly words: string;
  /** "South-East Asia"; with the platform where that is another: "Amazon, United States". */
  readonly market: string;
}

const marksOf = (pack: Pack): readonly string[] => (pack.rulebook?.marks ?? []).map(({ value }) => value);

const placeOf = ({ platform, market }: Pack, own: Pack): string =>
  platform === own.platform ? market.name : `${upperFirst(platform)}, ${market.name}`;

/**
 * The terms of other markets' rules that a market's own do not have, by the packs that are here. A pack that names none
 * says nothing of its words, and the packs of one market are not held against each other.
 */
export const foreignMarks = (own: Pack, all: readonly Pack[]): readonly ForeignMark[] => {
  const home = all.filter(
    ({ market, platform }) => market.code === own.market.code && platform === own.platform,
  );
  const known = new Set([own, ...home].flatMap(marksOf).map((words) => words.toLowerCase()));
  const found = new Map<string, ForeignMark>();
  for (const pack of all)
    for (const words of marksOf(pack))
      if (!known.has(words.toLowerCase()) && !found.has(words.toLowerCase()))
        found.set(words.toLowerCase(), { words, market: placeOf(pack, own) });
  return [...found.values()];
};
