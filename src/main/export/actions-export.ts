import type { JobInput, JobOutput } from '#shared/contract/jobs.ts';
import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { Shop } from '#shared/shops.ts';
import { findRow, selectRows } from '../db/queries.ts';
import type { JobContext, JobHandler } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { actionColumns, type ActionLine } from './actions-columns.ts';
import { actionsCsv } from './actions-csv.ts';
import { actionLines } from './actions-lines.ts';
import { safeFileName } from './file-names.ts';

interface Given {
  readonly shop: Shop;
  readonly lines: readonly ActionLine[];
  /** What the list was narrowed to, in words. */
  readonly shown: string;
  /** The name of the file without its ending. */
  readonly name: string;
  readonly context: JobContext;
}

type Written = Pick<JobOutput<'actions.export'>, 'path' | 'pages'>;

const notCancelled = ({ signal }: JobContext): void => {
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
};

const writeCsv = async ({ shop, lines, name, context }: Given): Promise<Written> => {
  const proposal = { fileName: safeFileName(`${name}.csv`), kind: 'CSV', extension: 'csv' };
  notCancelled(context);
  return { path: await saveAs(context.askWhere, proposal, actionsCsv(lines, shop.zone)), pages: null };
};

const writeWorkbook = async ({ shop, lines, name, context }: Given): Promise<Written> => {
  // Loaded when it is asked for: main starts without it.
  const { workbookBytes } = await import('./write-workbook.ts');
  const bytes = await workbookBytes({
    title: `Corrective actions of ${shop.name}`,
    author: shop.name,
    madeAt: context.env.now(),
    sheet: 'Corrective actions',
    columns: actionColumns,
    rows: lines.map((line) => actionColumns.map(({ value }) => value(line, shop.zone))),
  });
  const proposal = { fileName: safeFileName(`${name}.xlsx`), kind: 'Workbook', extension: 'xlsx' };
  notCancelled(context);
  return { path: await saveAs(context.askWhere, proposal, bytes), pages: null };
};

const writePdf = async ({ shop, lines, shown, name, context }: Given): Promise<Written> => {
  const [{ actionsReport }, { saveReport }] = await Promise.all([
    import('./actions-report.ts'),
    import('./save-report.ts'),
  ]);
  const { records, env, preferences } = context;
  const now = env.now();
  const { paper } = records.packs.inForce(shop, dayOf(now, shop.zone));
  const people = selectRows(records.db, 'people', { shopId: shop.id });
  const report = actionsReport(lines, {
    shop: { name: shop.name, isSample: preferences.read().space === 'sample' },
    zone: shop.zone,
    now,
    paper,
    lang: 'en',
    shown,
    people: new Map(people.map((one) => [one.id, one.name])),
  });
  return saveReport(report, name, context);
};

const writers: Readonly<Record<JobInput<'actions.export'>['form'], (given: Given) => Promise<Written>>> = {
  csv: writeCsv,
  xlsx: writeWorkbook,
  pdf: writePdf,
};

/** Writes the named actions of a shop as CSV, as a workbook or as a PDF, where the user says. */
export const exportActions: JobHandler<'actions.export'> = async (
  { shopId, actionIds, form, shown },
  context,
) => {
  const { records, env } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const today = dayOf(context.env.now(), shop.zone);
  const ground = { shop, pack: records.packs.inForce(shop, today), today };
  const lines = actionLines(records, ground, actionIds);
  const name = `${shop.name} actions ${dayOf(env.now(), shop.zone)}`;
  const written = await writers[form]({ shop, lines, shown, name, context });
  return { ...written, count: lines.length };
};
