import { clockStage, type ClockStage, type Instant, type Zone } from './kernel/time.ts';
import { formatInstant } from './kernel/time-words.ts';

/**
 * `answer` and `release` are days that someone else has named: a promised answer, and the release of money. `action` and
 * `effectCheck` are days that the shop has set for its corrective actions, `duty` those of its recurring duties.
 */
export type ClockKind =
  | 'correction'
  | 'firstAppeal'
  | 'secondAppeal'
  | 'policyQuiz'
  | 'milestoneQuiz'
  | 'evidence'
  | 'answer'
  | 'release'
  | 'paper'
  | 'action'
  | 'effectCheck'
  | 'duty';

/** `notStarted` waits for something, `notOffered` will not come; neither has a time. */
export type ClockState = 'running' | 'met' | 'passed' | 'notStarted' | 'notOffered';

/** A deadline of a case, as every list and tile shows it. */
export interface Clock {
  readonly kind: ClockKind;
  readonly label: string;
  readonly state: ClockState;
  /** Stage of a running, met or passed clock at `now`; null for the others. */
  readonly stage: ClockStage | null;
  readonly dueAt: Instant | null;
  readonly startsAt: Instant | null;
  /** When it was met, if it was. */
  readonly metAt: Instant | null;
  /** The rule in words: "30 calendar days from the notice", or what would start it. */
  readonly fromText: string;
  /**
   * A printed time always wins, of the ticket or, for a quiz, of where quizzes are shown; the pack's own is kept beside
   * it in `byPack`. `told`: by a person; `paper`: by itself; `log`: by the shop, in its log of actions or for its duties.
   */
  readonly source: 'ticket' | 'learningCenter' | 'pack' | 'told' | 'paper' | 'log';
  readonly byPack: Instant | null;
  /** Place of the pack's value, for the popover; null where the pack has none. */
  readonly valueRef: string | null;
  /** Share of the time that is left, 0 to 1; null unless running. */
  readonly shareLeft: number | null;
}

/** A clock with its times. */
export type TimedClock = Clock & { readonly startsAt: Instant; readonly dueAt: Instant };

/** A clock's name, as every list and tile shows it. */
export const clockLabels: Readonly<Record<ClockKind, string>> = {
  correction: 'Correction',
  firstAppeal: 'First appeal',
  secondAppeal: 'Second appeal',
  policyQuiz: 'Policy quiz',
  milestoneQuiz: 'Milestone quiz',
  evidence: 'Evidence',
  answer: 'Promised answer',
  release: 'Release of money',
  paper: 'Paper expires',
  action: 'Corrective action',
  effectCheck: 'Effect check',
  duty: 'Duty',
};

/** What a clock goes by: in words, its place in the pack, and whose it is. */
export interface ClockRule {
  readonly text: string;
  readonly valueRef: string | null;
  readonly source: Clock['source'];
  readonly byPack: Instant | null;
}

/** When a clock began, ends and was met, ms since epoch. */
export interface ClockTimes {
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  readonly metAt: Instant | null;
}

/** A clock without a time, and why. */
export const idle = (kind: ClockKind, state: 'notStarted' | 'notOffered', rule: ClockRule): Clock => ({
  kind,
  label: clockLabels[kind],
  state,
  stage: null,
  dueAt: null,
  startsAt: null,
  metAt: null,
  fromText: rule.text,
  source: rule.source,
  byPack: rule.byPack,
  valueRef: rule.valueRef,
  shareLeft: null,
});

/**
 * A clock with its times at `now`. Done after the deadline does not count as met: late appeals are not reviewed (policy
 * facts §5.1).
 */
export const timed = (kind: ClockKind, times: ClockTimes, rule: ClockRule, now: Instant): TimedClock => {
  const { startsAt, dueAt } = times;
  const metAt = times.metAt !== null && times.metAt <= dueAt ? times.metAt : null;
  const stage = clockStage(dueAt, now, metAt !== null);
  const state = stage === 'met' || stage === 'passed' ? stage : 'running';
  const share = dueAt > startsAt ? (dueAt - now) / (dueAt - startsAt) : 0;
  return {
    ...idle(kind, 'notStarted', rule),
    state,
    stage,
    dueAt,
    startsAt,
    metAt,
    shareLeft: state === 'running' ? Math.min(1, Math.max(0, share)) : null,
  };
};

/**
 * A clock of what was done, though not when, or by when it had to be, is on record: it does not run, and nothing is said of
 * its time.
 */
export const done = (
  kind: ClockKind,
  times: { readonly [Key in keyof ClockTimes]: Instant | null },
  rule: ClockRule,
): Clock => ({ ...idle(kind, 'notStarted', rule), ...times, state: 'met', stage: 'met' });

/** Whether a clock has its times. */
export const isTimed = (clock: Clock): clock is TimedClock => clock.dueAt !== null && clock.startsAt !== null;

/** The running clock that ends first, or null. */
export const nextClock = (clocks: readonly Clock[]): Clock | null =>
  clocks
    .filter((clock) => clock.state === 'running')
    .reduce<Clock | null>(
      (next, clock) => (next === null || (clock.dueAt ?? 0) < (next.dueAt ?? 0) ? clock : next),
      null,
    );

const dueOf = (clocks: readonly Clock[], kinds: readonly ClockKind[]): readonly Instant[] =>
  clocks.flatMap(({ kind, state, dueAt }) =>
    state === 'passed' && dueAt !== null && kinds.includes(kind) ? [dueAt] : [],
  );

/**
 * The deadline by which a case without a running clock is over: that of its last appeal window, else of what it was
 * asked to send before; null where none of these has passed. Its quizzes are beside it.
 */
export const lastPassed = (clocks: readonly Clock[]): Instant | null => {
  const appeals = dueOf(clocks, ['firstAppeal', 'secondAppeal']);
  const due = appeals.length > 0 ? appeals : dueOf(clocks, ['correction', 'evidence']);
  return due.length === 0 ? null : Math.max(...due);
};

/** "As the ticket says: Sat 19 Dec, 23:59"; null for a clock that goes by no printed time. */
export const printedWords = (
  { source, dueAt, fromText }: Pick<Clock, 'source' | 'dueAt' | 'fromText'>,
  zone: Zone,
  now: Instant,
): string | null =>
  dueAt !== null && (source === 'ticket' || source === 'learningCenter')
    ? `${fromText}: ${formatInstant(dueAt, zone, now)}`
    : null;
