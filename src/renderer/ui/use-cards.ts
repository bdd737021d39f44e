import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { nextCard } from './board-keys.ts';

const cardElement = (ground: HTMLElement | null, id: string): HTMLElement | null | undefined =>
  ground?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

/**
 * Cards in columns, walked with the arrows, Home and End: which one holds the tab stop, and where the keys go next. Each
 * card's element has its id as `data-card`. While something lies over them (`isAway`), no card takes the focus.
 */
export const useCards = (grid: readonly (readonly string[])[], isAway: boolean) => {
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
    const next = nextCard(grid, from, event.key);
    const act = letters[event.key.toLowerCase()];
    if (next !== null) setWanted(next);
    else if (act !== undefined) act();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { ground, current: wanted ?? current, stop, setCurrent, want: setWanted, onKey };
};
