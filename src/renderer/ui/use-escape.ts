import { useEarlyKey } from './use-early-key.ts';

const layers = '[role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"]';

/** Esc leaves a screen, or goes a step back in it. A layer above it closes first. */
export const useEscape = (leave: () => void, mayLeave = true): void => {
  useEarlyKey((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !mayLeave) return;
    if (document.querySelector(layers) !== null) return;
    event.preventDefault();
    // What is asked then must not be answered by the same key.
    event.stopImmediatePropagation();
    leave();
  });
};
