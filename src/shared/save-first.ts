import type { ViolationType } from './policy/pack.ts';

/** What a notice hits, as far as it decides what to save: a type's level, or what the notice itself names. */
export type SaveFor = ViolationType['level'];

/** A thing to save while it can still be seen. */
export interface SaveItem {
  readonly id: string;
  readonly label: string;
  /** What should be on it. */
  readonly help: string;
  /** Null where every notice needs it. */
  readonly only: readonly SaveFor[] | null;
}

/**
 * What to save before it changes: the app's own advice, not the platform's. A ticket page shows the parts of policy
 * facts §2.4; what appeals are asked for (§5.4, §5.6: undated screenshots, missing order numbers) says the rest.
 */
export const saveFirst: readonly SaveItem[] = [
  { id: 'ticket-page', label: 'Ticket page, whole', help: 'reason, details, deadline, buttons', only: null },
  { id: 'listing', label: 'Listing as it is now', help: 'title, text, every image', only: ['listing'] },
  {
    id: 'order-export',
    label: 'Order export',
    help: 'the orders that are hit, with their times',
    only: ['order'],
  },
  { id: 'tracking', label: 'Tracking pages', help: 'every scan with its time', only: ['order'] },
  {
    id: 'chat',
    label: 'Chat with the buyer',
    help: 'whole thread, dates and order number',
    only: ['order', 'account'],
  },
  { id: 'health-page', label: 'Account Health page', help: 'rating and limits of today', only: ['account'] },
];

/** The items of the list for what a notice hits; all of them while nothing is known of it. */
export const itemsToSave = (hit: ReadonlySet<SaveFor>): readonly SaveItem[] =>
  saveFirst.filter(({ only }) => only === null || hit.size === 0 || only.some((one) => hit.has(one)));
