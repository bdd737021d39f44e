import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { nextCard } from './board-keys.ts';

const cardElement = (ground: HTMLElement | null, id: string): HTMLElement | null | undefined =>
  ground?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

/** The cards of a column that are drawn; a card at which the keys are is. */
const reached = (cards: readonly string[], from: string, drawn: number): readonly string[] =>
  cards.slice(0, Math.max(drawn, cards.indexOf(from) + 1));

type Grid = readonly (readonly string[])[];

export type CardsOptions = {
  /** Something lies over the cards: none takes the focus. */
  readonly isAway: boolean;
  /** How many cards of a column are drawn: End goes to the last of these, since thousands are not drawn for one key. */
  readonly drawn: (column: number) => number;
};

/**
 * Cards in columns, walked with the arrows, Home and End: which one holds the tab stop, and where the keys go next. Each
 * card's element has its id as `data-card`.
 */
export const useCards = (grid: Grid, { isAway, drawn }: CardsOptions) => {
  const ground = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  // Where the keys go next: a card that may not be drawn yet, or stand in another column after its change.
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null || isAway) return undefined;
    const frame = requestAnimationFrame(() => {
      cardElement(ground.current, wanted)?.focus();
      setWanted(null);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [wanted, isAway]);
  const all = grid.flat();
  const stop = current !== null && all.includes(current) ? current : (all[0] ?? null);
  /** What a key does on a card; `letters` are further keys, in lower case. */
  const onKey = (event: KeyboardEvent, from: string, letters: Readonly<Record<string, () => void>> = {}) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const within = event.key === 'End' ? grid.map((cards, at) => reached(cards, from, drawn(at))) : grid;
    const next = nextCard(within, from, event.key);
    const act = letters[event.key.toLowerCase()];
    if (next !== null) {
      const element = cardElement(ground.current, next) ?? null;
      // At once where it can be: a second key may come before the next frame.
      if (element === null) setWanted(next);
      else element.focus();
    } else if (act !== undefined) act();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { ground, current: wanted ?? current, stop, setCurrent, want: setWanted, onKey };
};
