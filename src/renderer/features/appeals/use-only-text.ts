import { useEffect } from 'react';
import { useOnlyText } from '#renderer/state/only-text.ts';
import { useEscape } from '#renderer/ui/use-escape.ts';
import { soon } from './workspace-context.ts';

const blocks = '[data-place] p, [data-place] td, [data-place] textarea, [data-place] h2';

const isSeen = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

/** The block with the caret where that is in view, or else the first one in view. */
const anchorBlock = (): Element | null => {
  const node = document.getSelection()?.anchorNode ?? null;
  const own = (node instanceof Element ? node : node?.parentElement)?.closest(blocks) ?? null;
  if (own !== null && isSeen(own)) return own;
  return [...document.querySelectorAll(blocks)].find(isSeen) ?? null;
};

const scrollerOf = (element: Element): Element | null => {
  for (let up = element.parentElement; up !== null; up = up.parentElement)
    if (up.scrollHeight > up.clientHeight && getComputedStyle(up).overflowY === 'auto') return up;
  return null;
};

// What is read stays where it is in the window, whatever comes or goes around it.
const keepPlace = (): void => {
  const block = anchorBlock();
  if (block === null) return;
  const { top } = block.getBoundingClientRect();
  soon(() => {
    const moved = block.getBoundingClientRect().top - top;
    scrollerOf(block)?.scrollBy({ top: moved, behavior: 'instant' });
  });
};

/** Whether the text has the window to itself; Esc gives it back. */
export const useTextAlone = (mayLeave: boolean): boolean => {
  const isAlone = useOnlyText(({ is }) => is);
  useEffect(() => useOnlyText.subscribe(keepPlace), []);
  useEffect(() => () => useOnlyText.setState({ is: false }), []);
  useEscape(() => useOnlyText.setState({ is: false }), isAlone && mayLeave);
  return isAlone;
};
