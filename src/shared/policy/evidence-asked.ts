import { z } from 'zod';
import { id, text } from './parts.ts';
import { knownValue } from './value.ts';

/** One piece that a list asks for. `dated` papers say themselves until when they are valid. */
const piece = z.strictObject({
  id,
  label: text,
  optional: z.boolean(),
  dated: z.boolean().optional(),
});

/** What a list of asked evidence holds beside its id and title (policy facts §5.4). */
export const askedPieces = {
  items: knownValue(z.array(piece).min(1)),
  /** What only pages of other markets name for the same: it may help, but is not asked for here. */
  elsewhere: knownValue(z.array(piece).min(1)).optional(),
  /** Where the pieces are for different cases, so that the one that fits is enough; else each is wanted. */
  enough: knownValue(z.literal('one')).optional(),
} as const;

interface List {
  readonly id: string;
  readonly items: { readonly value: readonly z.infer<typeof piece>[] };
  readonly elsewhere?: { readonly value: readonly z.infer<typeof piece>[] } | undefined;
  readonly enough?: object | undefined;
}

/** How much a piece of a list is wanted: needed, optional, or named by other markets only. */
export type Need = 'needed' | 'optional' | 'elsewhere';

/** A piece of a list, and how much it is wanted. */
export interface ListedPiece {
  readonly id: string;
  readonly label: string;
  readonly need: Need;
  readonly dated: boolean;
}

/** All pieces of a list in the pack's order, those that other markets name last. */
export const piecesOf = ({ items, elsewhere }: List): readonly ListedPiece[] => [
  ...items.value.map(({ id, label, optional, dated = false }) => ({
    id,
    label,
    need: optional ? ('optional' as const) : ('needed' as const),
    dated,
  })),
  ...(elsewhere?.value ?? []).map(({ id, label, dated = false }) => ({
    id,
    label,
    need: 'elsewhere' as const,
    dated,
  })),
];

/** Places of pieces whose id stands in their list twice: a file could not be matched to one of them. */
export const repeatedPieces = (
  lists: readonly List[],
): readonly { readonly path: readonly (string | number)[]; readonly reason: string }[] =>
  lists.flatMap((list, index) => {
    const ids = piecesOf(list).map(({ id }) => id);
    return ids.flatMap((id, place) => {
      if (ids.indexOf(id) === place) return [];
      const own = list.items.value.length;
      const key = place < own ? ['items', 'value', place] : ['elsewhere', 'value', place - own];
      return [{ path: ['evidence', index, ...key, 'id'], reason: `"${id}" stands in this list twice` }];
    });
  });
