import { useEffect, useRef, type RefObject } from 'react';
import { useLive } from '#renderer/data/live.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView, type Place } from '#renderer/state/view.ts';

const names: Readonly<Record<Place['screen'], string>> = {
  today: 'Today',
  rating: 'Rating',
  violations: 'Violations',
  notice: 'A notice came',
  case: 'Case',
  appeals: 'Appeals',
  appeal: 'Appeal',
  evidence: 'Evidence',
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

const focusHeading = (main: HTMLElement): void => {
  const focused = document.activeElement;
  if (focused !== main && main.contains(focused)) return;
  const heading = main.querySelector('h1');
  if (heading === null) {
    main.focus();
    return;
  }
  heading.tabIndex = -1;
  heading.focus();
};

/** After each change of place: the window's title says where it is, and the focus stands on the heading. */
export const useArrival = (main: RefObject<HTMLElement | null>): void => {
  const place = useView((view) => view.place);
  const { shop, space } = useShop();
  const title = useTitle(place);
  const first = useRef(true);
  const sample = space === 'sample' ? ' (sample)' : '';
  useEffect(() => {
    document.title = `${title} – ${shop.name}${sample} – Good Standing`;
  }, [title, shop.name, sample]);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    // After the screen's own effects, so that a field which a screen focuses keeps the focus.
    const frame = requestAnimationFrame(() => {
      if (main.current !== null) focusHeading(main.current);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [place, main]);
};
