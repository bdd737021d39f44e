import { NBSP } from '../kernel/time-words.ts';
import type { Severity } from '../policy/severity.ts';
import type { Audit, AuditStatus } from './audit.ts';
import type { AuditScope, Checklist } from './checklist.ts';
import type { FindingState } from './finding.ts';
import { fewestScored, type Outcome } from './score.ts';

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  compliant: 'Compliant',
  partly: 'Partly',
  not: 'Not',
  notApplicable: 'Not applicable',
  notAssessed: 'Not assessed',
};

export const auditStatusNames: Readonly<Record<AuditStatus, string>> = {
  inProgress: 'In progress',
  signed: 'Signed off',
  discarded: 'Discarded',
};

export const findingStateNames: Readonly<Record<FindingState, string>> = {
  open: 'Open',
  underWay: 'Action under way',
  settled: 'Settled',
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

/** How the score is reckoned. */
export const scoreMethod = `Compliant counts 1, partly one half. Not applicable and not assessed count for nothing. Below ${String(fewestScored)} items that apply, or half of what is asked, it is too few.`;

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

/** The number of each item by its id, "2.3": of its section, and its place in it whether or not all before it are asked. */
export const itemNumbers = ({
  sections,
  items,
}: Pick<Checklist, 'sections' | 'items'>): ReadonlyMap<string, string> =>
  new Map(
    sections.flatMap(({ id }, section) =>
      items
        .filter((item) => item.section === id)
        .map((item, at) => [item.id, `${String(section + 1)}.${String(at + 1)}`] as const),
    ),
  );
