import { useEffect, type RefObject } from 'react';
import { useLive } from '#renderer/data/live.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView, type Place } from '#renderer/state/view.ts';

const names: Readonly<Record<Place['screen'], string>> = {
  today: 'Today',
  rating: 'Rating',
  policy: 'Policy',
  violations: 'Violations',
  notice: 'A notice came',
  capture: 'Read a screenshot',
  case: 'Case',
  appeals: 'Appeals',
  appeal: 'Appeal',
  evidence: 'Evidence',
  redact: 'Redact',
  history: 'History',
  settings: 'Settings',
};

const useTitle = (place: Place): string => {
  const id = 'id' in place ? place.id : '';
  const caseNumber = useLive(
    async ({ table }) => {
      if (id === '') return null;
      const appeal = await table('appeals').get(id);
      return (await table('violations').get(appeal?.violationId ?? id))?.number ?? null;
    },
    [id],
  );
  const name = names[place.screen];
  if (typeof caseNumber !== 'number' || id === '') return name;
  return place.screen === 'appeal' ? `Appeal of case ${String(caseNumber)}` : `Case ${String(caseNumber)}`;
};

/** Puts the focus on the screen's heading, from where every key of the shell is heard. */
export const focusHeading = (main: HTMLElement): void => {
  const heading = main.querySelector('h1') ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/** What has the focus may leave the screen, as a row does that is undone: then the heading gets it. */
const useKeptFocus = (main: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const screen = main.current;
    let last: Node | null = null;
    const onFocus = (event: FocusEvent): void => {
      last = event.target instanceof Node ? event.target : null;
    };
    const onPointer = (): void => {
      last = null;
    };
    const observer = new MutationObserver(() => {
      if (last?.isConnected !== false || document.activeElement !== document.body || screen === null) return;
      focusHeading(screen);
    });
    if (screen !== null) observer.observe(screen, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [main]);
};

/** After each change of place: the window's title says where it is, and the focus stands on the heading. */
export const useArrival = (main: RefObject<HTMLElement | null>): void => {
  const place = useView((view) => view.place);
  const { shop, space } = useShop();
  const title = useTitle(place);
  useKeptFocus(main);
  const sample = space === 'sample' ? ' (sample)' : '';
  useEffect(() => {
    document.title = `${title} – ${shop.name}${sample} – Good Standing`;
  }, [title, shop.name, sample]);
  useEffect(() => {
    // After the screen's own effects, so that a field which a screen focuses keeps the focus.
    const frame = requestAnimationFrame(() => {
      const screen = main.current;
      const focused = document.activeElement;
      if (screen !== null && (focused === screen || !screen.contains(focused))) focusHeading(screen);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [place, main]);
};
