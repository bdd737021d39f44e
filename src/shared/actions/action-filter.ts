import { z } from 'zod';
import { line } from '../kernel/id.ts';
import { addDays, type Day } from '../kernel/time.ts';
import { sameWords } from '../kernel/words.ts';
import { actionKind, longestCause, type Action } from './action.ts';
import { type ActionStanding, isOpenStand, type Stand } from './standing.ts';

/** Where an action can stand, in the order in which an action comes there. */
export const stands = [
  'open',
  'inProgress',
  'done',
  'checkDue',
  'effective',
  'notEffective',
  'dropped',
] as const satisfies readonly Stand[];

/** Where an action came from. */
export const actionSources = ['case', 'finding', 'hand'] as const;
export type ActionSource = (typeof actionSources)[number];

/**
 * What a list of actions is narrowed to; each part leaves everything in by its first value (`wholeLog`). `left` is what
 * still has something to be done, its effect check included, `over` the rest.
 */
export const actionFilter = z.object({
  stand: z.enum(['all', 'left', 'over', ...stands]),
  kind: z.enum(['any', ...actionKind.options]),
  /** A person of the shop; empty for actions without an owner, null for all. */
  ownerId: z.string().max(80).nullable(),
  /** The words of a cause; empty for actions that name none, null for all. */
  cause: line(longestCause).nullable(),
  /** By the day that counts next: it is over, is here within so many days, or there is none. */
  due: z.enum(['any', 'overdue', 'week', 'month', 'none']),
  source: z.enum(['any', ...actionSources]),
  text: line(160),
});
export type ActionFilter = z.infer<typeof actionFilter>;

/** The filter that leaves every action in. */
export const wholeLog: ActionFilter = {
  stand: 'all',
  kind: 'any',
  ownerId: null,
  cause: null,
  due: 'any',
  source: 'any',
  text: '',
};

/** Whether two filters of actions ask for the same. */
export const isSameActionFilter = (a: ActionFilter, b: ActionFilter): boolean =>
  a.stand === b.stand &&
  a.kind === b.kind &&
  a.ownerId === b.ownerId &&
  (a.cause === null) === (b.cause === null) &&
  sameWords(a.cause ?? '') === sameWords(b.cause ?? '') &&
  a.due === b.due &&
  a.source === b.source &&
  a.text.trim() === b.text.trim();

/** Where an action came from: a case before a finding, where it names both. */
export const sourceOf = ({
  violationId,
  findingId,
}: Pick<Action, 'violationId' | 'findingId'>): ActionSource => {
  if (violationId !== null) return 'case';
  return findingId === null ? 'hand' : 'finding';
};

const fitsStand = (stand: Stand, wanted: ActionFilter['stand']): boolean => {
  if (wanted === 'all') return true;
  if (wanted === 'left' || wanted === 'over') return isOpenStand(stand) === (wanted === 'left');
  return stand === wanted;
};

/** Days within which the choices of a next day lie. */
const daysWithin = { week: 7, month: 31 } as const;

const fitsDue = ({ next, overdue }: ActionStanding, wanted: ActionFilter['due'], today: Day): boolean => {
  if (wanted === 'any') return true;
  if (wanted === 'overdue') return overdue > 0;
  if (wanted === 'none') return next === null;
  return next !== null && next >= today && next <= addDays(today, daysWithin[wanted]);
};

/** What a filter looks at in an action. */
export interface FilteredAction {
  readonly action: Pick<Action, 'kind' | 'ownerId' | 'cause' | 'violationId' | 'findingId'>;
  readonly standing: ActionStanding;
}

/** Whether an action is in a filter on a day; the text of the filter is not looked at here. */
export const fitsActionFilter = (
  { action, standing }: FilteredAction,
  filter: ActionFilter,
  today: Day,
): boolean =>
  fitsStand(standing.stand, filter.stand) &&
  (filter.kind === 'any' || action.kind === filter.kind) &&
  (filter.ownerId === null || (action.ownerId ?? '') === filter.ownerId) &&
  (filter.cause === null || sameWords(action.cause) === sameWords(filter.cause)) &&
  fitsDue(standing, filter.due, today) &&
  (filter.source === 'any' || sourceOf(action) === filter.source);
