import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { Action } from '#shared/actions/action.ts';
import type { Audit, AuditAnswer } from '#shared/audits/audit.ts';
import type { Recurring, Run } from '#shared/audits/trend.ts';
import type { Finding } from '#shared/audits/finding.ts';
import { groupBy } from '#shared/kernel/group.ts';

/** What the screens of audits are told with. */
export interface AuditRecords {
  readonly audits: readonly Audit[];
  readonly answers: readonly AuditAnswer[];
  readonly findings: readonly Finding[];
  readonly actions: readonly Action[];
}

const together = reckonedOnce((records: AuditRecords) => records);

/** The records of audits of the open shop; undefined until all are read. */
export const useAuditRecords = (): AuditRecords | undefined => {
  const { shop } = useShop();
  const audits = useShopRows('audits', shop.id);
  const answers = useShopRows('auditAnswers', shop.id);
  const findings = useShopRows('findings', shop.id);
  const actions = useShopRows('actions', shop.id);
  if (audits === undefined || answers === undefined) return undefined;
  if (findings === undefined || actions === undefined) return undefined;
  return together({ audits, answers, findings, actions });
};

/** A run with the whole of its answers. */
export interface OwnRun extends Run {
  readonly answers: readonly AuditAnswer[];
}

const none: readonly AuditAnswer[] = [];

/** The runs with their answers, newest first. */
export const runsOf = reckonedOnce(({ audits, answers }: AuditRecords): readonly OwnRun[] => {
  const byAudit = groupBy(answers, ({ auditId }) => auditId);
  return audits
    .toSorted((a, b) => b.number - a.number)
    .map((audit) => ({ audit, answers: byAudit.get(audit.id) ?? none }));
});

/** The findings at an item of a checklist, in whichever run. */
export const findingsOf = (
  { audits, findings }: AuditRecords,
  { item, checklist }: Pick<Recurring, 'item' | 'checklist'>,
): readonly Finding[] => {
  const runs = new Set(audits.filter((one) => one.checklist.id === checklist.id).map(({ id }) => id));
  return findings.filter(({ auditId, itemId }) => itemId === item.id && runs.has(auditId));
};
