import { addDays, type Day, dayOf, diffDays, type Instant, type Zone } from '../kernel/time.ts';
import { groupBy } from '../kernel/group.ts';
import { sameWords } from '../kernel/words.ts';
import type { Pack } from '../policy/pack.ts';
import { byNotice, kindOf } from '../repeats.ts';
import { bearsLoss, isTakenBack, type Violation } from '../violations.ts';
import type { Action } from './action.ts';

/** The records by which an action's effect is judged. */
export interface EffectFacts {
  readonly cases: readonly Violation[];
  readonly actions: readonly Action[];
  /** The pack in force, by which the types of cases are told apart. */
  readonly pack: Pack;
  readonly zone: Zone;
}

/** Cases that came again, what they have cost as far as known, and how many of them cost an unknown number of points. */
export interface Recurrence {
  readonly cases: readonly Violation[];
  readonly points: number;
  readonly unknown: number;
}

type Looked = Pick<Action, 'id' | 'cause' | 'violationId' | 'statusLog' | 'checks'>;

/** When an action was last done; null where it never was. */
export const doneAt = ({ statusLog }: Pick<Action, 'statusLog'>): Instant | null =>
  statusLog.findLast(({ status }) => status === 'done')?.at ?? null;

const causeOf = ({ cause }: Pick<Action, 'cause'>): string => sameWords(cause);

/** The records as each action asks for them, gone through once for all actions. */
interface Lookups {
  readonly byId: ReadonlyMap<string, Violation>;
  readonly byKind: ReadonlyMap<string, readonly Violation[]>;
  readonly byCause: ReadonlyMap<string, readonly Action[]>;
  /** The cases of a kind and a cause, put together once: a log has far more actions than pairs of these. */
  readonly likeIt: Map<string, readonly Violation[]>;
}

const lookupsOf = new WeakMap<EffectFacts, Lookups>();

const lookups = (facts: EffectFacts): Lookups => {
  const known = lookupsOf.get(facts);
  if (known !== undefined) return known;
  const cases = facts.cases.filter((one) => one.status !== 'overturned');
  const made = {
    byId: new Map(facts.cases.map((one) => [one.id, one])),
    byKind: groupBy(cases, (one) => kindOf(one, facts.pack)),
    byCause: groupBy(facts.actions, causeOf),
    likeIt: new Map<string, readonly Violation[]>(),
  };
  lookupsOf.set(facts, made);
  return made;
};

/** The cases that have a cause by the word of an action; an action's own case is of its kind in any case. */
const casesOfCause = (cause: string, { byId, byCause }: Lookups): readonly Violation[] =>
  cause === ''
    ? []
    : (byCause.get(cause) ?? [])
        .flatMap(({ violationId }) => (violationId === null ? [] : (byId.get(violationId) ?? [])))
        .filter(({ status }) => status !== 'overturned');

/**
 * Every case of the cause of an action, oldest first: of the same kind as the case it comes from, or with an action against
 * the same cause. A rule of the app. Overturned cases have not happened.
 */
export const casesLikeIt = (action: Looked, facts: EffectFacts): readonly Violation[] => {
  const on = lookups(facts);
  const own = action.violationId === null ? undefined : on.byId.get(action.violationId);
  const [kind, cause] = [own === undefined ? null : kindOf(own, facts.pack), causeOf(action)];
  const key = JSON.stringify([kind, cause]);
  const known = on.likeIt.get(key);
  if (known !== undefined) return known;
  const alike = kind === null ? [] : (on.byKind.get(kind) ?? []);
  const made = [...new Set([...alike, ...casesOfCause(cause, on)])].toSorted(byNotice);
  on.likeIt.set(key, made);
  return made;
};

/** What cases have cost. */
export const costOf = (cases: readonly Violation[]): Recurrence => {
  const lost = cases.filter((one) => bearsLoss(one) && !isTakenBack(one));
  return {
    cases,
    points: lost.reduce((sum, { points }) => sum + (points ?? 0), 0),
    unknown: lost.filter(({ points }) => points === null).length,
  };
};

/** The cases of an action's cause that came after it was done, but not the case it comes from. */
export const cameBack = (action: Looked, facts: EffectFacts): Recurrence => {
  const since = doneAt(action);
  if (since === null) return costOf([]);
  return costOf(
    casesLikeIt(action, facts).filter(({ id, noticeAt }) => noticeAt > since && id !== action.violationId),
  );
};

/** The cases that came back and that no effect check has looked at yet. */
export const uncheckedReturn = (action: Looked, facts: EffectFacts): Recurrence => {
  const last = action.checks.at(-1)?.at ?? 0;
  return costOf(cameBack(action, facts).cases.filter(({ noticeAt }) => noticeAt > last));
};

/** Cases and points of as many days before an action was done as have passed since. */
export interface BeforeAndAfter {
  readonly days: number;
  readonly from: Day;
  readonly done: Day;
  readonly before: Recurrence;
  readonly after: Recurrence;
}

/** What an action's cause cost before and since it was done, over equally many days; null where it was not done. */
export const beforeAndAfter = (action: Looked, facts: EffectFacts, now: Instant): BeforeAndAfter | null => {
  const at = doneAt(action);
  if (at === null) return null;
  const done = dayOf(at, facts.zone);
  const days = Math.max(1, diffDays(done, dayOf(now, facts.zone)));
  const from = addDays(done, -days);
  const before = casesLikeIt(action, facts).filter(({ noticeAt }) => {
    const day = dayOf(noticeAt, facts.zone);
    return noticeAt <= at && day >= from;
  });
  return { days, from, done, before: costOf(before), after: cameBack(action, facts) };
};

/** Days between neighbouring cases of a cause, oldest first. */
export const daysBetweenRepeats = (cases: readonly Violation[], zone: Zone): readonly number[] =>
  cases.slice(1).map((one, index) => {
    const before = cases[index];
    return before === undefined ? 0 : diffDays(dayOf(before.noticeAt, zone), dayOf(one.noticeAt, zone));
  });
