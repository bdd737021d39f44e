import { useEffect, useEffectEvent } from 'react';

const layers = '[role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"]';

/** Esc leaves a screen, or goes a step back in it. A layer above it closes first. */
export const useEscape = (leave: () => void, mayLeave = true): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !mayLeave) return;
    if (document.querySelector(layers) !== null) return;
    event.preventDefault();
    leave();
  });
  useEffect(() => {
    // While the key is still on its way down, a list that it closes is still there to be seen.
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
    };
  }, []);
};
