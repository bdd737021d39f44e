import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#shared/contract/result.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { type Columns, columnNames, type FileTable, findColumns } from '#shared/readings-import/columns.ts';
import { mostShown, type Preview } from '#shared/readings-import/contract.ts';
import { type DateOrder, findOrder, readDate } from '#shared/readings-import/dates.ts';
import {
  type Addition,
  additionsOf,
  type Choices,
  countKinds,
  type ImportRow,
  readRow,
  type ReadRow,
  type RowRules,
  settleRows,
} from '#shared/readings-import/rows.ts';
import { type Reading, shownReadings } from '#shared/readings.ts';
import { openReadOnly } from '../db/open.ts';
import { selectRows } from '../db/queries.ts';
import { bytesOf, nameOf, type RowsSource } from './read-source.ts';
import { decodeText, parseTable } from './read-table.ts';

export interface ReadInput {
  readonly database: string;
  readonly shopId: string;
  readonly zone: string;
  readonly pack: Pack;
  readonly now: Instant;
  readonly source: RowsSource;
  readonly columns: Columns | null;
  readonly order: DateOrder | null;
}

export interface PlanInput extends ReadInput {
  readonly choices: Choices;
  readonly reason: string;
}

export interface ReadContext {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Rows that are read between two looks at whether to go on. */
const slice = 2000;

interface Found {
  readonly table: FileTable;
  readonly fingerprint: string;
  readonly columns: Columns | null;
  readonly order: DateOrder | null;
  readonly example: string;
}

const find = async (input: ReadInput): Promise<Found> => {
  const { source } = input;
  const bytes = await bytesOf(source);
  const text = source.kind === 'text' ? source.text : decodeText(bytes, source.fileName);
  const table = parseTable(text, nameOf(source));
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  if (table.rows.length === 0)
    throw new AppError('unreadable', `${nameOf(source)} has no rows of data. Nothing was changed.`);
  const columns = input.columns ?? findColumns(table);
  if (columns === null) return { table, fingerprint, columns, order: null, example: '' };
  const dates = table.rows.map(({ cells }) => cells[columns.date] ?? '');
  const { order, example } = findOrder(dates.map(readDate));
  return {
    table,
    fingerprint,
    columns,
    order: input.order ?? order,
    example: input.order === null && example !== null ? (dates[example] ?? '').trim().slice(0, 40) : '',
  };
};

const readingsOnRecord = ({ database, shopId }: ReadInput): readonly Reading[] => {
  const db = openReadOnly(database);
  try {
    return shownReadings(selectRows(db, 'readings', { shopId }), selectRows(db, 'batches', { shopId }));
  } finally {
    db.close();
  }
};

const settle = async (
  input: ReadInput,
  rules: RowRules,
  table: FileTable,
  { signal, progress }: ReadContext,
): Promise<readonly ImportRow[]> => {
  const read: ReadRow[] = [];
  for (let from = 0; from < table.rows.length; from += slice) {
    for (const row of table.rows.slice(from, from + slice)) read.push(readRow(row, rules));
    progress(read.length, table.rows.length);
    await nextTurn();
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
  }
  return settleRows(read, readingsOnRecord(input));
};

/** The first rows of each kind, in the order of the file. */
const shownRows = (rows: readonly ImportRow[]): Preview['rows'] => {
  const seen = { new: 0, same: 0, differs: 0, rejected: 0 };
  return rows
    .filter(({ kind }) => (seen[kind] += 1) <= mostShown)
    .map(({ row, dateText, ratingText, day, rating, kind, reason }) => ({
      row,
      dateText,
      ratingText,
      day,
      rating,
      kind,
      reason,
    }));
};

const spanOf = (rows: readonly ImportRow[]): Preview['span'] => {
  const days = rows.flatMap(({ kind, day }) => (kind === 'rejected' || day === null ? [] : [day])).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
};

const rulesOf = ({ now, zone, pack }: ReadInput, columns: Columns, order: DateOrder): RowRules => ({
  columns,
  order,
  today: dayOf(now, zone),
  pack,
});

/** Reads past readings and settles each row against what is on record; writes nothing. */
export const previewReadings = async (input: ReadInput, context: ReadContext): Promise<Preview> => {
  const { table, fingerprint, columns, order, example } = await find(input);
  const facts = {
    fingerprint,
    fileName: input.source.kind === 'text' ? '' : input.source.fileName,
    names: [...columnNames(table)],
    columns,
    order,
    example,
  };
  if (columns === null || order === null) {
    const asks = columns === null ? 'columns' : 'order';
    return { ...facts, asks, counts: countKinds([]), span: null, rows: [] };
  }
  const rows = await settle(input, rulesOf(input, columns, order), table, context);
  return { ...facts, asks: null, counts: countKinds(rows), span: spanOf(rows), rows: shownRows(rows) };
};

/** The readings that an import is to write, from what is on record now. */
export const planReadings = async (
  input: PlanInput,
  context: ReadContext,
): Promise<{ readonly fingerprint: string; readonly additions: readonly Addition[] }> => {
  const { table, fingerprint, columns, order } = await find(input);
  if (columns === null || order === null)
    throw new AppError('invalid', 'Say first which columns to read and in which order the dates are.');
  const rows = await settle(input, rulesOf(input, columns, order), table, context);
  return { fingerprint, additions: additionsOf(rows, input.choices, input) };
};
