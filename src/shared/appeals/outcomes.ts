import { isAttemptMade } from '../clock-facts.ts';
import { groupBy } from '../kernel/group.ts';
import type { Pack } from '../policy/pack.ts';
import { isBefore, type LedgerEntry, rollOffDay } from '../rating/ledger.ts';
import { isClosed, type Violation, type ViolationStatus } from '../violations.ts';
import type { Appeal, AppealMode } from './appeal.ts';

/**
 * What has become of an attempt. `ended`: sent, and its case was closed without an answer to it (lapsed, corrected, a warning);
 * `unsent`: a draft whose case was closed before it was sent.
 */
export type AttemptState = 'won' | 'lost' | 'waiting' | 'ended' | 'draft' | 'unsent';

/** One attempt at a case with what came of it. */
export interface AttemptOutcome {
  readonly violationId: string;
  /** The code of the case's type; null where none was named. */
  readonly type: string | null;
  /** Null where the attempt is kept as a change of the case's state alone. */
  readonly mode: AppealMode | null;
  readonly attempt: number;
  readonly state: AttemptState;
  /** The points that the ledger gives back for it; null where they are unknown. 0 unless it was won. */
  readonly restored: number | null;
}

export interface OutcomeFacts {
  readonly appeals: readonly Appeal[];
  readonly violations: readonly Violation[];
  readonly entries: readonly (LedgerEntry & { readonly violationId: string | null })[];
  /** The rules by which an entry leaves that does not say it itself. */
  readonly pack: Pack;
}

const keptState = ({ status }: Appeal, isOver: boolean): AttemptState => {
  if (status === 'won') return 'won';
  if (status === 'rejected') return 'lost';
  if (status === 'draft') return isOver ? 'unsent' : 'draft';
  return isOver ? 'ended' : 'waiting';
};

const answers: Readonly<Record<1 | 2, readonly ViolationStatus[]>> = {
  1: ['appeal1Rejected', 'appeal2Sent', 'upheldFinal'],
  2: ['upheldFinal'],
};

const loggedState = ({ status, statusLog }: Violation, attempt: 1 | 2, isFollowed: boolean): AttemptState => {
  if (isFollowed || statusLog.some((change) => answers[attempt].includes(change.status))) return 'lost';
  if (status === 'overturned') return 'won';
  return isClosed(status) ? 'ended' : 'waiting';
};

type Loss = OutcomeFacts['entries'][number];

/** The points of a loss that a won appeal took out of the sum; one that had left by itself before gave nothing back. */
const restoredOf = (loss: Loss | undefined, pack: Pack): number | null =>
  loss !== undefined && loss.voidFrom !== null && isBefore(loss.voidFrom, rollOffDay(loss, pack))
    ? loss.points
    : 0;

/** Every attempt on record with what came of it: those kept here, and those of which only the case's changes tell. */
export const attemptOutcomes = ({
  appeals,
  violations,
  entries,
  pack,
}: OutcomeFacts): readonly AttemptOutcome[] => {
  const byCase = groupBy(appeals, ({ violationId }) => violationId);
  const losses = new Map(entries.flatMap((one) => (one.kind === 'loss' ? [[one.violationId, one]] : [])));
  return violations.flatMap((violation): readonly AttemptOutcome[] => {
    const { id: violationId, type } = violation;
    const own = byCase.get(violationId) ?? [];
    const outcome = (attempt: number, mode: AppealMode | null, state: AttemptState): AttemptOutcome => {
      const restored = state === 'won' ? restoredOf(losses.get(violationId), pack) : 0;
      return { violationId, type, mode, attempt, state, restored };
    };
    const logged = ([1, 2] as const).filter(
      (attempt) => own.every((one) => one.attempt !== attempt) && isAttemptMade(violation, own, attempt),
    );
    return [
      ...logged.map((attempt) => {
        const isFollowed = own.some((later) => later.attempt > attempt);
        return outcome(attempt, null, loggedState(violation, attempt, isFollowed));
      }),
      ...own.map((appeal) =>
        outcome(appeal.attempt, appeal.mode, keptState(appeal, isClosed(violation.status))),
      ),
    ].toSorted((a, b) => a.attempt - b.attempt);
  });
};

export type OutcomeGroup = 'type' | 'mode' | 'attempt';

/** The key of what names none: cases without a type, attempts of which no ground is kept. */
export const NONE_NAMED = '';

/** Attempts with something in common, counted. `sent` is the sum of won, lost, waiting and ended. */
export interface OutcomeSum {
  readonly key: string;
  readonly sent: number;
  readonly won: number;
  readonly lost: number;
  readonly waiting: number;
  readonly ended: number;
  readonly drafts: number;
  readonly unsent: number;
  /** The points given back by those that were won, as far as they are known. */
  readonly restored: number;
  /** How many of those won have unknown points. */
  readonly unknown: number;
}

/** Attempts as one sum. */
export const sumOutcomes = (outcomes: readonly AttemptOutcome[], key = NONE_NAMED): OutcomeSum => {
  const count = (state: AttemptState): number => outcomes.filter((one) => one.state === state).length;
  const [won, lost, waiting, ended] = [count('won'), count('lost'), count('waiting'), count('ended')];
  return {
    key,
    sent: won + lost + waiting + ended,
    won,
    lost,
    waiting,
    ended,
    drafts: count('draft'),
    unsent: count('unsent'),
    restored: outcomes.reduce((sum, { restored }) => sum + (restored ?? 0), 0),
    unknown: outcomes.filter(({ restored }) => restored === null).length,
  };
};

const keyOf = ({ type, mode, attempt }: AttemptOutcome, by: OutcomeGroup): string => {
  if (by === 'attempt') return String(attempt);
  return (by === 'mode' ? mode : type) ?? NONE_NAMED;
};

/** The attempts of each type, ground or number, the most sent first. */
export const outcomesBy = (outcomes: readonly AttemptOutcome[], by: OutcomeGroup): readonly OutcomeSum[] =>
  [...groupBy(outcomes, (one) => keyOf(one, by))]
    .map(([key, group]) => sumOutcomes(group, key))
    .toSorted((a, b) => b.sent - a.sent || (a.key < b.key ? -1 : 1));

/** How many of a sum were answered. */
export const answeredOf = ({ won, lost }: OutcomeSum): number => won + lost;
