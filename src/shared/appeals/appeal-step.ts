import { attemptsMade } from '../clock-facts.ts';
import type { Clock } from '../clock.ts';
import type { Instant } from '../kernel/time.ts';
import { isClosed, type Violation } from '../violations.ts';
import type { Appeal } from './appeal.ts';

/**
 * What can be done next about appealing a case. `endedAt`: when the time for that attempt ended; null while it runs, or
 * where its end is not known.
 */
export type AppealStep =
  | { readonly kind: 'continue'; readonly appeal: Appeal; readonly endedAt: Instant | null }
  | { readonly kind: 'start'; readonly attempt: number; readonly endedAt: Instant | null }
  | { readonly kind: 'none' };

const endOf = (clocks: readonly Clock[], attempt: number): Instant | null => {
  const kind = attempt === 1 ? 'firstAppeal' : 'secondAppeal';
  const clock = clocks.find((one) => one.kind === kind);
  return clock?.state === 'passed' ? clock.dueAt : null;
};

/** The appeal to go on with, or the attempt that can be started; `most` attempts are allowed, null when unknown. */
export const appealStep = (
  violation: Violation,
  appeals: readonly Appeal[],
  most: number | null,
  clocks: readonly Clock[],
): AppealStep => {
  const draft = appeals.find((appeal) => appeal.status === 'draft');
  if (draft !== undefined) return { kind: 'continue', appeal: draft, endedAt: endOf(clocks, draft.attempt) };
  const blocked = appeals.some((appeal) => appeal.status === 'sent' || appeal.status === 'won');
  const made = attemptsMade(violation, appeals);
  const used = most !== null && made >= most;
  if (blocked || used || isClosed(violation.status)) return { kind: 'none' };
  return { kind: 'start', attempt: made + 1, endedAt: endOf(clocks, made + 1) };
};
