type Grid = readonly (readonly string[])[];

const inColumn = (cards: readonly string[], at: number): string | null =>
  cards[Math.max(0, Math.min(at, cards.length - 1))] ?? null;

/** The nearest column that has cards, to the left (−1) or right (+1). */
const beside = (grid: Grid, from: number, step: -1 | 1): readonly string[] => {
  for (let at = from + step; at >= 0 && at < grid.length; at += step) {
    const cards = grid[at] ?? [];
    if (cards.length > 0) return cards;
  }
  return [];
};

/**
 * The card to which a key leads from another, on a board of columns of ids: arrows, Home and End; empty columns are
 * passed over. Null where the key leads nowhere: it is no such key, or the board ends there.
 */
export const nextCard = (grid: Grid, from: string, key: string): string | null => {
  const column = grid.findIndex((cards) => cards.includes(from));
  const cards = grid[column] ?? [];
  const at = cards.indexOf(from);
  const targets: Readonly<Record<string, () => string | null>> = {
    ArrowDown: () => inColumn(cards, at + 1),
    ArrowUp: () => inColumn(cards, at - 1),
    Home: () => inColumn(cards, 0),
    End: () => inColumn(cards, cards.length - 1),
    ArrowLeft: () => inColumn(beside(grid, column, -1), at),
    ArrowRight: () => inColumn(beside(grid, column, 1), at),
  };
  const next = Object.hasOwn(targets, key) ? (targets[key]?.() ?? null) : null;
  return next === from ? null : next;
};
