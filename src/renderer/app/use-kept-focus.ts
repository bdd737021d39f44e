import { useEffect, type RefObject } from 'react';

/** Puts the focus on a part's heading, from where every key of the shell is heard. */
const focusOn = (heading: HTMLElement): void => {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/** Puts the focus on the screen's heading, from where every key of the shell is heard. */
export const focusHeading = (main: HTMLElement): void => {
  focusOn(main.querySelector('h1') ?? main);
};

/** What has the focus and all around it, the nearest first: it is known still when it is gone. */
const wayTo = (element: Element): readonly Element[] => {
  const way: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) way.push(at);
  return way;
};

/** The dialog or the menu that holds an element; null on the screen itself. */
const layerOf = (element: Element): Element | null => element.closest('[role="dialog"], [role="menu"]');

/** Whether the focus may come back to a layer: a menu ends with what is chosen in it, though it is in sight for a while yet. */
const isPlace = (layer: Element | null): boolean =>
  layer === null || (layer.isConnected && layer.role !== 'menu');

const tookFocus = (element: Element | undefined): boolean => {
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  element.focus({ preventScroll: true });
  return document.activeElement === element;
};

/** To what had the focus, or where that is gone to the heading of the part that it stood in. */
const giveBack = (way: readonly Element[], main: HTMLElement): void => {
  if (tookFocus(way[0])) return;
  const part = way.find(
    (one) => one.isConnected && one.matches('section') && one.querySelector('h2') !== null,
  );
  const heading = part?.querySelector('h2') ?? null;
  if (heading === null) focusHeading(main);
  else focusOn(heading);
};

/** The way to the last focus of the screen and of each layer over it, the topmost last. */
const makeWays = () => {
  const ways = new Map<Element | null, readonly Element[]>();
  return {
    note: (target: Element): void => {
      const layer = layerOf(target);
      ways.delete(layer);
      ways.set(layer, wayTo(target));
    },
    /** The topmost that is still there. */
    top: (): readonly Element[] => {
      const open = [...ways].filter(([layer]) => isPlace(layer));
      ways.clear();
      for (const [layer, way] of open) ways.set(layer, way);
      return open.at(-1)?.[1] ?? [];
    },
  };
};

/**
 * What has the focus may go: a dialog is closed, a row is undone, a button can't be used while its work runs. Then the
 * focus is given back to what had it before, as soon as that can take it, or to the nearest heading.
 */
export const useKeptFocus = (main: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const ways = makeWays();
    let last: Element | null = null;
    /** What had the focus and can't be used for now. */
    let waiting: Element | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
      waiting = null;
      if (last !== null) ways.note(last);
    };
    const onPointer = (): void => {
      last = null;
      waiting = null;
    };
    /** A press beside a dialog takes the focus from nothing, so what has it is still known. */
    const onPointerDone = (): void => {
      const { activeElement } = document;
      if (activeElement !== document.body) last ??= activeElement;
    };
    const observer = new MutationObserver(() => {
      const screen = main.current;
      if (screen === null) return;
      // A screen that is still on its way has no heading; it gets the focus once it has.
      if (document.activeElement === screen && screen.querySelector('h1') !== null) focusHeading(screen);
      if (last?.matches(':disabled') === true) waiting = last;
      if (document.activeElement !== document.body || last === null) return;
      if (!last.isConnected) giveBack(ways.top(), screen);
      else if (waiting?.matches(':enabled') === true) tookFocus(waiting);
    });
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('pointerup', onPointerDone);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('pointerup', onPointerDone);
    };
  }, [main]);
};
