import { z } from 'zod';
import { line } from './kernel/id.ts';
import { DAY, type Instant } from './kernel/time.ts';
import { isClosed, violationStatus, type ViolationStatus } from './violations.ts';

/** The columns of the board: who has to act on a case, and how it ended. Every state is in exactly one of them. */
export const caseColumns = ['action', 'waiting', 'won', 'ended'] as const;
export type CaseColumn = (typeof caseColumns)[number];

const columnOf: Readonly<Record<ViolationStatus, CaseColumn>> = {
  pending: 'action',
  evidenceAsked: 'action',
  actionTaken: 'action',
  appeal1Rejected: 'action',
  evidenceSent: 'waiting',
  correctionSent: 'waiting',
  appeal1Sent: 'waiting',
  appeal2Sent: 'waiting',
  overturned: 'won',
  correctedInTime: 'won',
  upheldFinal: 'ended',
  lapsed: 'ended',
  warningOnly: 'ended',
};

/** The column of a state. */
export const caseColumn = (status: ViolationStatus): CaseColumn => columnOf[status];

const stateFacets = z.enum(['all', 'open', 'closed', ...caseColumns, ...violationStatus.options]);
export type StateFacet = z.infer<typeof stateFacets>;

/** The most days ahead within which a next clock can be asked for: a year. */
const mostDaysAhead = 366;

/** What a list of cases is narrowed to; each part leaves everything in by its first value (`wholeList`). */
export const caseFilter = z.object({
  state: stateFacets,
  /** A type of the pack's catalogue; empty for cases without one, null for all. */
  type: z.string().max(80).nullable(),
  /** A group of the catalogue ("fulfilment"), null for all. */
  category: z.string().max(80).nullable(),
  /** The next clock runs out within so many days. */
  clockWithin: z.number().int().min(1).max(mostDaysAhead).nullable(),
  points: z.enum(['any', 'known', 'unknown']),
  hits: z.enum(['any', 'orders', 'listings', 'account']),
  /** Only cases whose appeal can still be sent. */
  appealDue: z.boolean(),
  /** Only cases of a kind that was there before. */
  repeats: z.boolean(),
  text: line(160),
});
export type CaseFilter = z.infer<typeof caseFilter>;

/** The filter that leaves every case in. */
export const wholeList: CaseFilter = {
  state: 'all',
  type: null,
  category: null,
  clockWithin: null,
  points: 'any',
  hits: 'any',
  appealDue: false,
  repeats: false,
  text: '',
};

/** Whether two filters ask for the same. */
export const isSameFilter = (a: CaseFilter, b: CaseFilter): boolean =>
  a.state === b.state &&
  a.type === b.type &&
  a.category === b.category &&
  a.clockWithin === b.clockWithin &&
  a.points === b.points &&
  a.hits === b.hits &&
  a.appealDue === b.appealDue &&
  a.repeats === b.repeats &&
  a.text.trim() === b.text.trim();

/** What a filter looks at in a case; `nextDue` is the end of its next running clock. */
export interface FilteredCase {
  readonly status: ViolationStatus;
  readonly type: string | null;
  /** The catalogue's group of its type; null where the type is not in the catalogue. */
  readonly category: string | null;
  readonly points: number | null;
  readonly hits: {
    readonly orders: readonly string[];
    readonly listings: readonly string[];
    readonly account: boolean;
  };
  readonly nextDue: Instant | null;
  readonly isAppealDue: boolean;
  readonly isRepeat: boolean;
}

const fitsState = (status: ViolationStatus, state: StateFacet): boolean => {
  if (state === 'all') return true;
  if (state === 'open' || state === 'closed') return isClosed(status) === (state === 'closed');
  return status === state || caseColumn(status) === state;
};

const fitsType = (one: FilteredCase, { type, category }: CaseFilter): boolean =>
  (type === null || (one.type ?? '') === type) && (category === null || one.category === category);

const fitsClock = ({ nextDue }: FilteredCase, { clockWithin }: CaseFilter, now: Instant): boolean =>
  clockWithin === null || (nextDue !== null && nextDue - now <= clockWithin * DAY);

const fitsPoints = ({ points }: FilteredCase, wanted: CaseFilter['points']): boolean =>
  wanted === 'any' || (points === null) === (wanted === 'unknown');

const fitsHits = ({ hits }: FilteredCase, wanted: CaseFilter['hits']): boolean => {
  if (wanted === 'any') return true;
  return wanted === 'account' ? hits.account : hits[wanted].length > 0;
};

/** Whether a case is in a filter at `now`; the text of the filter is not looked at here. */
export const fitsFilter = (one: FilteredCase, filter: CaseFilter, now: Instant): boolean =>
  fitsState(one.status, filter.state) &&
  fitsType(one, filter) &&
  fitsClock(one, filter, now) &&
  fitsPoints(one, filter.points) &&
  fitsHits(one, filter.hits) &&
  (!filter.appealDue || one.isAppealDue) &&
  (!filter.repeats || one.isRepeat);
