import {
  IconBook2,
  IconCalendarRepeat,
  IconChartLine,
  IconClipboardCheck,
  IconHistory,
  IconPaperclip,
  IconScale,
  IconSettings,
  IconSun,
  IconTicket,
  IconTool,
  type Icon,
} from '@tabler/icons-react';
import type { Place } from '#renderer/state/view.ts';

export interface NavigationItem {
  readonly label: string;
  readonly icon: Icon;
  readonly place: Place;
  readonly count?: 'violations' | 'appeals' | 'audits' | 'actions' | 'duties';
}

export interface NavigationGroup {
  readonly name: string;
  readonly items: readonly NavigationItem[];
}

/** The screens that there are, in the order of a day. */
export const navigation: readonly NavigationGroup[] = [
  {
    name: 'Watch',
    items: [
      { label: 'Today', icon: IconSun, place: { screen: 'today' } },
      { label: 'Rating', icon: IconChartLine, place: { screen: 'rating' } },
      { label: 'Policy', icon: IconBook2, place: { screen: 'policy' } },
    ],
  },
  {
    name: 'Respond',
    items: [
      { label: 'Violations', icon: IconTicket, place: { screen: 'violations' }, count: 'violations' },
      { label: 'Appeals', icon: IconScale, place: { screen: 'appeals' }, count: 'appeals' },
    ],
  },
  {
    name: 'Improve',
    items: [
      { label: 'Audits', icon: IconClipboardCheck, place: { screen: 'audits' }, count: 'audits' },
      { label: 'Actions', icon: IconTool, place: { screen: 'actions' }, count: 'actions' },
      { label: 'Duties', icon: IconCalendarRepeat, place: { screen: 'duties' }, count: 'duties' },
    ],
  },
  {
    name: 'Keep',
    items: [
      { label: 'Evidence', icon: IconPaperclip, place: { screen: 'evidence' } },
      { label: 'History', icon: IconHistory, place: { screen: 'history' } },
      { label: 'Settings', icon: IconSettings, place: { screen: 'settings', page: 'shop' } },
    ],
  },
];

const home: Readonly<Partial<Record<Place['screen'], Place['screen']>>> = {
  notice: 'violations',
  case: 'violations',
  appeal: 'appeals',
  audit: 'audits',
  comparison: 'audits',
  listing: 'audits',
  reviews: 'duties',
  checklists: 'audits',
  checklist: 'audits',
  redact: 'evidence',
};

/** Whether a navigation item is where the window is, records under it included. */
export const isCurrent = (item: NavigationItem, place: Place): boolean =>
  item.place.screen === (home[place.screen] ?? place.screen);
