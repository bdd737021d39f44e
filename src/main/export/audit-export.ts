import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { JobHandler } from '../jobs.ts';
import { readAudit, readPrint } from './audit-facts.ts';
import { auditReport } from './audit-report.ts';
import { auditSheet } from './audit-sheet.ts';
import { saveReport } from './save-report.ts';

/** Writes the report of a run as PDF where the user says. */
export const exportAudit: JobHandler<'audit.export'> = async ({ auditId }, context) => {
  const on = readAudit(auditId, context);
  const print = readPrint(on.audit.shopId, context);
  const report = auditReport(on, print);
  const name = `${print.shop.name} audit ${on.audit.number} ${dayOf(print.madeAt, print.zone)}`;
  return { path: (await saveReport(report, name, context)).path };
};

/** Writes a sheet to be filled in by hand as PDF where the user says: of a run, or of a checklist. */
export const exportSheet: JobHandler<'audit.sheet'> = async (asked, context) => {
  const print = readPrint(asked.shopId, context);
  if ('checklist' in asked) {
    const { checklist } = asked;
    const sheet = auditSheet(checklist, null, print);
    return { path: (await saveReport(sheet, `${checklist.title} sheet`, context)).path };
  }
  const { audit } = readAudit(asked.auditId, context);
  if (audit.shopId !== asked.shopId)
    throw new AppError('notFound', 'This shop has no such audit. Nothing was written.');
  const sheet = auditSheet(audit.checklist, audit, print);
  const name = `${print.shop.name} audit ${audit.number} sheet`;
  return { path: (await saveReport(sheet, name, context)).path };
};
