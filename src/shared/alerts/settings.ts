import { z } from 'zod';
import type { Pack } from '../policy/pack.ts';

/** The kinds of rules; one watcher each in `rules.ts`. */
export const alertRuleKind = z.enum([
  'milestone',
  'drop',
  'stale',
  'restriction',
  'rollOff',
  'clock',
  'paper',
  'action',
  'duty',
]);
export type AlertRuleKind = z.infer<typeof alertRuleKind>;

/** A number of a rule that a shop can set, with its bounds. */
export interface RuleNumber {
  readonly label: string;
  readonly unit: 'points' | 'days';
  readonly min: number;
  readonly max: number;
}

/** A rule as Settings shows it: `threshold` is when it speaks, `lead` how long before or over how long; null has none. */
export interface RuleForm {
  readonly kind: AlertRuleKind;
  readonly name: string;
  readonly words: string;
  readonly threshold: RuleNumber | null;
  readonly lead: (RuleNumber & { readonly atFirst: number }) | null;
}

const points = (label: string): RuleNumber => ({ label, unit: 'points', min: 1, max: 1000 });
const days = (
  label: string,
  atFirst: number,
  [min, max]: readonly [number, number],
): RuleNumber & { readonly atFirst: number } => ({
  label,
  unit: 'days',
  min,
  max,
  atFirst,
});

/**
 * Every rule with its defaults. These numbers are the app's own choice, none is the platform's: what the platform
 * says (milestones, its warning offset, days of limits, clocks) comes from the policy pack alone.
 */
export const ruleForms: Readonly<Record<AlertRuleKind, RuleForm>> = {
  milestone: {
    kind: 'milestone',
    name: 'Near a milestone',
    words: 'When the rating comes near a milestone, at the platform’s own warning, and when it is reached.',
    threshold: points('Own buffer, in points'),
    lead: null,
  },
  drop: {
    kind: 'drop',
    name: 'Drop of the rating',
    words: 'When the rating has lost this much within so many days.',
    threshold: points('Points lost'),
    lead: days('Within, in days', 7, [1, 90]),
  },
  stale: {
    kind: 'stale',
    name: 'Reading grown stale',
    words: 'When no rating was entered for longer than Settings, Shop allows; a reminder may come before.',
    threshold: null,
    lead: days('Remind before, in days', 0, [0, 30]),
  },
  restriction: {
    kind: 'restriction',
    name: 'Limits that end',
    words: 'Before the limits of a milestone end, and when they have ended.',
    threshold: null,
    lead: days('Before the end, in days', 1, [0, 90]),
  },
  rollOff: {
    kind: 'rollOff',
    name: 'Roll-off that changes the band',
    words: 'Before points leave the window and the rating changes its band, and on the day.',
    threshold: null,
    lead: days('Before the day, in days', 3, [0, 90]),
  },
  clock: {
    kind: 'clock',
    name: 'Clocks of cases',
    words: 'Before a correction, an appeal or evidence is due: 30, 7, 3 and 1 days, 12 and 4 hours.',
    threshold: null,
    lead: days('First reminder at most, in days', 30, [1, 90]),
  },
  paper: {
    kind: 'paper',
    name: 'Papers that expire',
    words:
      'Before the last day that a file of evidence names for itself: 30, 7, 3 and 1 days, 12 and 4 hours.',
    threshold: null,
    lead: days('First reminder at most, in days', 30, [1, 90]),
  },
  action: {
    kind: 'action',
    name: 'Corrective actions',
    words:
      'Before the day that is set for a corrective action or its effect check: 7, 3 and 1 days, 12 and 4 hours.',
    threshold: null,
    lead: days('First reminder at most, in days', 7, [1, 90]),
  },
  duty: {
    kind: 'duty',
    name: 'Recurring duties',
    words:
      'On the morning of the day on which a duty is due, and once it is overdue; a reminder may come before.',
    threshold: null,
    lead: days('Remind before, in days', 0, [0, 30]),
  },
};

export const ruleKinds: readonly AlertRuleKind[] = alertRuleKind.options;

/** What holds for a rule in a shop. */
export interface RuleSettings {
  readonly isOn: boolean;
  readonly threshold: number;
  readonly lead: number;
}

interface StoredRule {
  readonly rule: AlertRuleKind;
  readonly isOn: boolean;
  readonly threshold: number | null;
  readonly lead: number | null;
}

/** The share of a scale's step that the buffer and the drop are at first: 20 points where milestones are 50 apart. */
const STEP_SHARE = 0.4;

/** The least distance between the start of a scale and its milestones, one after the other, in points. */
const leastStep = ({ scale, milestones }: Pack['rating']): number => {
  const marks = [scale.start.value, ...milestones.map(({ threshold }) => threshold.value)].toSorted(
    (a, b) => a - b,
  );
  const steps = marks.slice(1).map((mark, index) => mark - (marks[index] ?? mark));
  return Math.min(scale.max.value - scale.min.value, ...steps.filter((step) => step > 0));
};

/** Points of a rule for a shop that has set none, on the scale of its market. */
export const pointsAtFirst = (pack: Pack): number =>
  Math.max(1, Math.round(leastStep(pack.rating) * STEP_SHARE));

/**
 * The settings of a rule: the shop's own where it has them, else the defaults, points by the scale of its market; a number
 * that a rule has not is 0.
 */
export const settingsOf = (kind: AlertRuleKind, own: readonly StoredRule[], pack: Pack): RuleSettings => {
  const form = ruleForms[kind];
  const row = own.find(({ rule }) => rule === kind);
  return {
    isOn: row?.isOn ?? true,
    threshold: row?.threshold ?? (form.threshold === null ? 0 : pointsAtFirst(pack)),
    lead: row?.lead ?? form.lead?.atFirst ?? 0,
  };
};

/** Quiet hours of a shop that has set none: the app's own choice. Minutes of the day. */
export const quietAtFirst = { isOn: true, fromMinute: 22 * 60, toMinute: 8 * 60 } as const;
