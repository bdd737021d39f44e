import type { Instant } from '../kernel/time.ts';
import { dutyRule } from './duty-rules.ts';
import type { AlertFacts, Watcher } from './facts.ts';
import { dropRule, milestoneRule, staleRule } from './rating-rules.ts';
import { ruleKinds, type AlertRuleKind, type RuleSettings } from './settings.ts';
import type { Watched } from './stages.ts';
import { actionRule, clockRule, paperRule, restrictionRule, rollOffRule } from './time-rules.ts';

/** The watcher of every rule. One line per rule. */
const watchers: Readonly<Record<AlertRuleKind, Watcher>> = {
  milestone: milestoneRule,
  drop: dropRule,
  stale: staleRule,
  restriction: restrictionRule,
  rollOff: rollOffRule,
  clock: clockRule,
  paper: paperRule,
  action: actionRule,
  duty: dutyRule,
};

/** Everything that the switched-on rules of a shop watch. */
export const watchedOf = (
  facts: AlertFacts,
  settings: (kind: AlertRuleKind) => RuleSettings,
  now: Instant,
): readonly Watched[] =>
  ruleKinds.flatMap((kind) => {
    const own = settings(kind);
    return own.isOn ? watchers[kind](facts, own, now) : [];
  });
