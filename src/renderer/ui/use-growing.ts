import { useCallback, useState } from 'react';

/** How many rows of a long list are drawn at once, where the list says nothing else. */
const rowsAtOnce = 50;
/** Of a list that is longer than that as many at first as fill a window: a large shop opens it as a small one does (docs/benchmarks.md). */
const rowsAtFirst = 24;

/**
 * A long list that is drawn as far as it was looked at: `count` rows, more by `grow`, which the element that gets `end`
 * asks for by itself when it is scrolled into sight. Another `key` (another filter) begins anew.
 */
export const useGrowing = (key: string, all: number, page = rowsAtOnce) => {
  const first = all > page ? Math.min(page, rowsAtFirst) : page;
  const [shown, setShown] = useState({ key, count: first });
  const count = Math.min(all, shown.key === key ? shown.count : first);
  const grow = useCallback(() => {
    setShown((now) => ({ key, count: (now.key === key ? now.count : first) + page }));
  }, [key, page, first]);
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const observer = new IntersectionObserver((seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) grow();
      });
      observer.observe(element);
      return () => {
        observer.disconnect();
      };
    },
    [grow],
  );
  return { count, grow, end, isCut: count < all };
};
