import { useEffect, type RefObject } from 'react';
import { useLive } from '#renderer/data/live.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView, type Place } from '#renderer/state/view.ts';
import { focusHeading, useKeptFocus } from './use-kept-focus.ts';

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
  audits: 'Audits',
  audit: 'Audit',
  comparison: 'Two audits',
  listing: 'Check a listing',
  checklists: 'Checklists',
  checklist: 'Change a checklist',
  actions: 'Actions',
  duties: 'Duties',
  reviews: 'Weekly review',
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
      // Who opened the search while the screen was on its way is typing there by now.
      if (useView.getState().layer !== 'none') return;
      if (screen !== null && (focused === screen || !screen.contains(focused))) focusHeading(screen);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [place, main]);
};
