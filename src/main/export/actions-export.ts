import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { actionsCsv, type ActionLine } from './actions-csv.ts';
import { safeFileName } from './file-names.ts';

/** Writes the named actions of a shop as CSV where the user says. */
export const exportActions: JobHandler<'actions.export'> = async ({ shopId, actionIds }, context) => {
  const { records, env, askWhere, signal } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const own = { shopId };
  const actions = new Map(selectRows(records.db, 'actions', own).map((one) => [one.id, one]));
  const cases = new Map(selectRows(records.db, 'violations', own).map((one) => [one.id, one]));
  const people = new Map(selectRows(records.db, 'people', own).map(({ id, name }) => [id, name]));
  const files = new Map(selectRows(records.db, 'evidence', own).map((one) => [one.id, one]));
  const lines = actionIds.flatMap((id): readonly ActionLine[] => {
    const action = actions.get(id);
    if (action === undefined) return [];
    const known = cases.get(action.violationId ?? '');
    const proof = action.proof.flatMap((file) => files.get(file) ?? []);
    return [
      {
        action,
        caseNumber: known?.number ?? null,
        ticket: known?.ticket ?? '',
        owner: people.get(action.ownerId ?? '') ?? '',
        proof: proof.map(({ number, fileName }) => `Evidence ${number}: ${fileName}`),
        follows: actions.get(action.follows ?? '')?.number ?? null,
      },
    ];
  });
  const fileName = safeFileName(`${shop.name} actions ${dayOf(env.now(), shop.zone)}.csv`);
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  const proposal = { fileName, kind: 'CSV', extension: 'csv' };
  return { path: await saveAs(askWhere, proposal, actionsCsv(lines, shop.zone)), count: lines.length };
};
