import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import type { Appeal, Exhibit } from '#shared/appeals/appeal.ts';
import { attemptsMade, clockFacts } from '#shared/clock-facts.ts';
import { type Clock } from '#shared/clock.ts';
import { clocksOf } from '#shared/clocks.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { isClosed, type Violation } from '#shared/violations.ts';

/** An appeal as the list shows it. */
export interface AppealRow {
  readonly appeal: Appeal;
  readonly violation: Violation;
  readonly attempts: number | null;
  readonly exhibits: number;
  readonly clock: Clock | null;
}

export interface Reckoning {
  readonly zone: string;
  readonly now: number;
  readonly packFor: (reference: string, at: number) => Pack;
}

const last = Number.MAX_SAFE_INTEGER;

const dueOf = ({ clock }: AppealRow): number => (clock?.state === 'running' ? (clock.dueAt ?? last) : last);

const newest = (a: AppealRow, b: AppealRow): number =>
  (b.appeal.decidedAt ?? b.appeal.sentAt ?? b.appeal.savedAt) -
  (a.appeal.decidedAt ?? a.appeal.sentAt ?? a.appeal.savedAt);

/** Every appeal with its case and clock, next clock first, then the newest. */
export const appealRows = (
  appeals: readonly Appeal[],
  violations: readonly Violation[],
  exhibits: readonly Exhibit[],
  { zone, now, packFor }: Reckoning,
): readonly AppealRow[] =>
  appeals
    .flatMap((appeal): readonly AppealRow[] => {
      const violation = violations.find(({ id }) => id === appeal.violationId);
      if (violation === undefined) return [];
      const pack = packFor(appeal.pack, violation.noticeAt);
      const own = appeals.filter(({ violationId }) => violationId === violation.id);
      const kind = appeal.attempt === 1 ? 'firstAppeal' : 'secondAppeal';
      const clocks = clocksOf(clockFacts(violation, own, null, null), pack, zone, now);
      return [
        {
          appeal,
          violation,
          attempts: attemptsAllowed(pack, violation.type),
          exhibits: exhibits.filter(({ appealId }) => appealId === appeal.id).length,
          clock: clocks.find((clock) => clock.kind === kind) ?? null,
        },
      ];
    })
    .toSorted((a, b) => dueOf(a) - dueOf(b) || newest(a, b));

/** Open cases on which another attempt can be started, newest notice first. */
export const startable = (
  appeals: readonly Appeal[],
  violations: readonly Violation[],
  packFor: Reckoning['packFor'],
): readonly Violation[] =>
  violations
    .filter((violation) => {
      const own = appeals.filter(({ violationId }) => violationId === violation.id);
      const attempts = attemptsAllowed(packFor(violation.pack, violation.noticeAt), violation.type);
      const isBusy = own.some(({ status }) => status !== 'rejected');
      return (
        !isClosed(violation.status) &&
        !isBusy &&
        (attempts === null || attemptsMade(violation, own) < attempts)
      );
    })
    .toSorted((a, b) => b.noticeAt - a.noticeAt);
