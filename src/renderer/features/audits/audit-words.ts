import type { StateLook } from '#renderer/ui/states.ts';
import type { Audit, AuditStatus } from '#shared/audits/audit.ts';
import type { AuditScope } from '#shared/audits/checklist.ts';
import type { Severity } from '#shared/policy/severity.ts';
import type { FindingState } from '#shared/audits/finding.ts';
import type { Outcome } from '#shared/audits/score.ts';
import { NBSP } from '#shared/kernel/time-words.ts';

/** Word, shape and colour of each outcome. */
export const outcomeLooks: Readonly<Record<Outcome, StateLook>> = {
  compliant: { tone: 'good', shape: 'check', word: 'Compliant' },
  partly: { tone: 'attn', shape: 'half', word: 'Partly' },
  not: { tone: 'dang', shape: 'cross', word: 'Not' },
  notApplicable: { tone: 'neut', shape: 'minus', word: 'Not applicable' },
  notAssessed: { tone: 'neut', shape: 'dashed', word: 'Not assessed' },
};

export const outcomes: readonly Outcome[] = ['compliant', 'partly', 'not', 'notApplicable', 'notAssessed'];

export const statusLooks: Readonly<Record<AuditStatus, StateLook>> = {
  inProgress: { tone: 'accent', shape: 'half', word: 'In progress' },
  signed: { tone: 'good', shape: 'check', word: 'Signed off' },
  discarded: { tone: 'neut', shape: 'off', word: 'Discarded' },
};

export const findingLooks: Readonly<Record<FindingState, StateLook>> = {
  open: { tone: 'attn', shape: 'dashed', word: 'Open' },
  underWay: { tone: 'accent', shape: 'half', word: 'Action under way' },
  settled: { tone: 'good', shape: 'check', word: 'Settled' },
};

/** Word, shape and colour of what a rule's finding weighs. */
export const severityLooks: Readonly<Record<Severity, StateLook>> = {
  high: { tone: 'dang', shape: 'octagon', word: 'High' },
  medium: { tone: 'attn', shape: 'triangle', word: 'Medium' },
  low: { tone: 'neut', shape: 'info', word: 'Low' },
};

export const severityNames: Readonly<Record<Severity, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

export const scopeNames: Readonly<Record<AuditScope, string>> = {
  orders: 'orders',
  listings: 'listings',
  contacts: 'conversations',
  shop: 'the shop as a whole',
};

/** "76 %", or that too little is assessed to say. */
export const shareWords = (share: number | null): string =>
  share === null ? 'too few' : `${String(Math.round(share * 100))}${NBSP}%`;

/** "12 of 231 orders, random, seed 4471", or what else was looked at; "from orders.csv" where a file named it. */
export const sampleWords = ({ sample, checklist }: Pick<Audit, 'sample' | 'checklist'>): string => {
  const { kind, items, population, seed, file } = sample;
  if (kind === 'whole') return 'The shop as a whole';
  const things = scopeNames[checklist.scope];
  const from = file === undefined ? '' : `, from ${file.name}`;
  return kind === 'chosen'
    ? `${String(items.length)} chosen ${things}${from}`
    : `${String(items.length)} of ${String(population.length)} ${things}, random, seed ${String(seed)}${from}`;
};
