import type { Instant } from '../kernel/time.ts';
import type { AlertTarget, DueAlert } from './alert.ts';
import type { AlertRuleKind } from './settings.ts';

/** One stage of what a rule watches. The words are those that hold at the time of the check. */
export interface Stage {
  readonly name: string;
  readonly dueAt: Instant;
  readonly title: string;
  readonly body: string;
}

/**
 * One thing that a rule watches: the limits of one fall, a clock of one case. `record` names it for good, so that
 * each stage is told once; `stages` are in the order of urgency. `isComplete` says that the last of them is the last
 * there is; a ladder that goes on under another name has none that must break through quiet hours.
 */
export interface Watched {
  readonly rule: AlertRuleKind;
  readonly record: string;
  readonly target: AlertTarget;
  readonly targetId: string | null;
  readonly stages: readonly Stage[];
  readonly isComplete: boolean;
  /** The pack by which it is judged. */
  readonly pack: string;
}

/** `rule:record:stage`, the name under which a stage is told once in a shop. */
export const stageKey = ({ rule, record }: Watched, stage: Stage): string =>
  `${rule}:${record}:${stage.name}`;

const dueOf = (watched: Watched, fired: ReadonlySet<string>, now: Instant): readonly DueAlert[] => {
  const at = watched.stages.findLastIndex(({ dueAt }) => dueAt <= now);
  const stage = watched.stages[at];
  if (stage === undefined) return [];
  // A later stage that was told before (its date may have moved since) leaves nothing to say for an earlier one.
  if (watched.stages.slice(at).some((later) => fired.has(stageKey(watched, later)))) return [];
  const { rule, target, targetId, pack } = watched;
  const isLast = watched.isComplete && at === watched.stages.length - 1;
  const { name, title, body, dueAt } = stage;
  return [
    { key: stageKey(watched, stage), rule, stage: name, isLast, title, body, target, targetId, dueAt, pack },
  ];
};

/**
 * What is to be told now of what is watched, in order of due time: of each only the most urgent stage that has come,
 * and none that was told before (`fired` holds the keys). Stages that passed while nobody looked are left out.
 */
export const dueAlerts = (
  watched: readonly Watched[],
  fired: ReadonlySet<string>,
  now: Instant,
): readonly DueAlert[] => {
  const due = watched.flatMap((one) => dueOf(one, fired, now));
  const byKey = new Map(due.map((one) => [one.key, one]));
  return [...byKey.values()].toSorted((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
};
