import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { underOwnRules } from '#shared/rating/ledger-rules.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { safeFileName } from './file-names.ts';
import { ledgerCsv, type LedgerLine } from './ledger-csv.ts';

/** Writes the named entries of a shop's ledger as CSV where the user says. */
export const exportLedger: JobHandler<'ledger.export'> = async ({ shopId, entryIds }, context) => {
  const { records, env, askWhere, signal } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const cases = new Map(selectRows(records.db, 'violations', { shopId }).map((one) => [one.id, one]));
  const packFor = records.packs.usedOf(shopId);
  const ledger = underOwnRules(selectRows(records.db, 'pointEntries', { shopId }), (entry) =>
    packFor(entry.pack, entry.day),
  );
  const entries = new Map(ledger.map((one) => [one.id, one]));
  const lines = entryIds.flatMap((id): readonly LedgerLine[] => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const known = cases.get(entry.violationId ?? '');
    return [{ entry, caseNumber: known?.number ?? null, ticket: known?.ticket ?? '' }];
  });
  const today = dayOf(env.now(), shop.zone);
  const pack = records.packs.inForce(shop, today);
  const fileName = safeFileName(`${shop.name} ledger ${today}.csv`);
  const proposal = { fileName, kind: 'CSV', extension: 'csv' };
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  return { path: await saveAs(askWhere, proposal, ledgerCsv(lines, today, pack)), count: lines.length };
};
