import { useEffectEvent, useLayoutEffect } from 'react';

const layers = '[role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"]';

/** Esc leaves a screen, or goes a step back in it. A layer above it closes first. */
export const useEscape = (leave: () => void, mayLeave = true): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !mayLeave) return;
    if (document.querySelector(layers) !== null) return;
    event.preventDefault();
    // What is asked then must not be answered by the same key.
    event.stopImmediatePropagation();
    leave();
  });
  useLayoutEffect(() => {
    // Before any layer hears the key: one that it closes is still there to be seen then.
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
};
