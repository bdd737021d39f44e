import type { AlertFacts, AlertReading } from '#shared/alerts/facts.ts';
import { watchedOf } from '#shared/alerts/rules.ts';
import { pointsAtFirst, settingsOf, type AlertRuleKind, type RuleSettings } from '#shared/alerts/settings.ts';
import { dueAlerts } from '#shared/alerts/stages.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { packRef } from '#shared/policy/pack.ts';
import { usPack } from '../packs.ts';

export const zone = 'America/New_York';

/** An instant of New York's winter time: "2026-11-23T09:12". */
export const at = (text: string): number => Date.parse(`${text}:00-05:00`);

export const reading = (text: string, rating: number): AlertReading => ({
  id: text,
  at: at(text),
  day: dayOf(at(text), zone),
  rating,
  pack: packRef(usPack),
});

/** A shop without records. */
export const factsOf = (more: Partial<AlertFacts> = {}, pack: Pack = usPack): AlertFacts => ({
  zone,
  createdAt: at('2026-11-01T09:00'),
  staleDays: 3,
  pack,
  packFor: () => pack,
  readings: [],
  entries: [],
  quizzes: [],
  lifts: [],
  policyQuizzes: [],
  contacts: [],
  moneyHeld: [],
  files: [],
  actions: [],
  duties: [],
  dutyOccurrences: [],
  violations: [],
  appeals: [],
  ...more,
});

/** A case of 19 November with action taken. */
export const caseOf = (more: Partial<Violation> = {}): Violation => ({
  id: 'case-9',
  rev: 1,
  seq: 1,
  shopId: 'shop',
  number: 9,
  ticket: '7719042633582041',
  type: null,
  title: 'Parcel of Jane Doe, 1 Main Street',
  detail: '',
  noticeAt: at('2026-11-19T08:41'),
  channel: '',
  noticeText: '',
  lines: [],
  status: 'actionTaken',
  statusLog: [{ status: 'actionTaken', at: at('2026-11-19T08:41'), note: '' }],
  points: 32,
  hits: { orders: [], listings: [], account: true },
  correctionDue: null,
  appealDue: null,
  secondAppealDue: null,
  period: null,
  evidenceDue: null,
  pack: 'us@2026.10',
  ...more,
});

/** Settings by which one rule alone is on. */
export const only =
  (kind: AlertRuleKind, more: Partial<RuleSettings> = {}) =>
  (asked: AlertRuleKind): RuleSettings => ({
    ...settingsOf(asked, [], usPack),
    isOn: asked === kind,
    ...more,
  });

/** What is due, as `stage` and title, when nothing was told before. */
export const dueNow = (
  facts: AlertFacts,
  now: number,
  settings: (kind: AlertRuleKind) => RuleSettings,
): readonly (readonly [string, string])[] =>
  dueAlerts(watchedOf(facts, settings, now), new Set(), now).map(({ stage, title }) => [
    stage,
    title.replaceAll('\u00a0', ' '),
  ]);

export const allRules = (kind: AlertRuleKind): RuleSettings => settingsOf(kind, [], usPack);
export const bufferAtFirst = pointsAtFirst(usPack);
