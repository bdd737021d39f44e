import { useEarlyKey } from './use-early-key.ts';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

export const layerIsOpen = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** Runs `act` when a letter is pressed alone, unless it is typed into a field or a layer is open. */
export const useKey = (key: string, act: () => void): void => {
  useEarlyKey((event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() !== key || isTyping(event.target) || layerIsOpen()) return;
    event.preventDefault();
    act();
  });
};
