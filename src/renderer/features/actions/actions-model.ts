import type { Action } from '#shared/actions/action.ts';
import {
  cameBack,
  casesLikeIt,
  costOf,
  doneAt,
  type EffectFacts,
  type Recurrence,
  uncheckedReturn,
} from '#shared/actions/effect.ts';
import { type ActionStanding, type Stake, stakeOf, standingOn } from '#shared/actions/standing.ts';
import type { Finding } from '#shared/audits/finding.ts';
import { type Day, diffDays, dayOf, type Zone } from '#shared/kernel/time.ts';
import { sameWords } from '#shared/kernel/words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Person } from '#shared/shops.ts';
import type { Violation } from '#shared/violations.ts';

/** An action as its row shows it. */
export interface ActionRow {
  readonly action: Action;
  readonly violation: Violation | null;
  readonly finding: Finding | null;
  readonly owner: Person | null;
  readonly standing: ActionStanding;
  /** What came back since its last effect check. */
  readonly returned: Recurrence;
  /** Points of its case or its finding, null while unknown; undefined where it comes from neither. */
  readonly stake: Stake | null | undefined;
  /** How many of its steps are ticked. */
  readonly ticked: number;
}

export interface ActionRecords {
  readonly actions: readonly Action[];
  readonly violations: readonly Violation[];
  readonly findings: readonly Finding[];
  readonly people: readonly Person[];
}

/** The rules and the day that rows are reckoned by. */
export interface ActionReckoning {
  readonly pack: Pack;
  readonly zone: Zone;
  readonly today: Day;
}

/** The records by which effects are judged. */
export const effectFactsOf = (
  { actions, violations }: ActionRecords,
  { pack, zone }: Pick<ActionReckoning, 'pack' | 'zone'>,
): EffectFacts => ({ cases: violations, actions, pack, zone });

// What is due first stands first; what has no day comes after it, the newest first.
const byNextDay = (a: ActionRow, b: ActionRow): number => {
  const [mine, other] = [a.standing.next ?? '9999-12-31', b.standing.next ?? '9999-12-31'];
  if (mine !== other) return mine < other ? -1 : 1;
  return b.action.number - a.action.number;
};

/** Every action of a shop, what is due first before the others. */
export const actionRows = (records: ActionRecords, reckoning: ActionReckoning): readonly ActionRow[] => {
  const facts = effectFactsOf(records, reckoning);
  const cases = new Map(records.violations.map((one) => [one.id, one]));
  const findings = new Map(records.findings.map((one) => [one.id, one]));
  const people = new Map(records.people.map((one) => [one.id, one]));
  return records.actions
    .map((action): ActionRow => {
      const violation = (action.violationId === null ? null : cases.get(action.violationId)) ?? null;
      const finding = (action.findingId === null ? null : findings.get(action.findingId)) ?? null;
      const returned = uncheckedReturn(action, facts);
      return {
        action,
        violation,
        finding,
        owner: (action.ownerId === null ? null : people.get(action.ownerId)) ?? null,
        standing: standingOn(action, reckoning.today, returned),
        returned,
        stake: stakeOf(violation, finding),
        ticked: action.steps.filter(({ doneAt }) => doneAt !== null).length,
      };
    })
    .toSorted(byNextDay);
};

/** The people who own actions, and the one who is asked for. */
export const ownersOf = ({ people, actions }: ActionRecords, asked: string | null): readonly Person[] =>
  people.filter(({ id }) => id === asked || actions.some(({ ownerId }) => ownerId === id));

/** The causes on record by their words, each once, as they were written first. */
export const causesOf = (actions: readonly Action[]): ReadonlyMap<string, string> =>
  new Map(
    actions
      .filter(({ cause }) => cause !== '')
      .toReversed()
      .map(({ cause }) => [sameWords(cause), cause]),
  );

/** The last time that a cause came again against which an action was done, and after how many days. */
export interface LastRepeat {
  readonly days: number;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
}

/** The last two cases of one cause, oldest first. */
type Pair = readonly [Violation, Violation];

const lastPair = (cases: readonly Violation[]): readonly Pair[] => {
  const [before, last] = cases.slice(-2);
  return before === undefined || last === undefined ? [] : [[before, last]];
};

const lastRepeat = (facts: EffectFacts, { zone }: ActionReckoning): LastRepeat | null => {
  const done = facts.actions.filter((action) => doneAt(action) !== null);
  const pairs = done.flatMap((action) => lastPair(casesLikeIt(action, facts)));
  const [newest] = pairs.toSorted(([, a], [, b]) => b.noticeAt - a.noticeAt);
  if (newest === undefined) return null;
  const [before, last] = newest;
  const [from, to] = [dayOf(before.noticeAt, zone), dayOf(last.noticeAt, zone)];
  return { days: diffDays(from, to), title: last.title, from, to };
};

/** What the log comes to. */
export interface ActionFigures {
  /** Actions whose effect was checked, and how many of them were effective at the first check. */
  readonly checked: number;
  readonly atFirst: number;
  readonly repeat: LastRepeat | null;
  /** Points that causes have cost after an action against them was done, and of how many actions. */
  readonly lostAfter: Recurrence;
  readonly returnedOf: number;
}

/** The figures at the foot of the log. */
export const actionFigures = (records: ActionRecords, reckoning: ActionReckoning): ActionFigures => {
  const facts = effectFactsOf(records, reckoning);
  const checked = records.actions.filter(({ checks }) => checks.length > 0);
  const returned = records.actions
    .map((action) => cameBack(action, facts))
    .filter(({ cases }) => cases.length > 0);
  // A case that several actions did not keep away has cost its points once.
  const cases = new Map(returned.flatMap((one) => one.cases).map((one) => [one.id, one]));
  return {
    checked: checked.length,
    atFirst: checked.filter(({ checks }) => checks[0]?.verdict === 'effective').length,
    repeat: lastRepeat(facts, reckoning),
    lostAfter: costOf([...cases.values()]),
    returnedOf: returned.length,
  };
};
