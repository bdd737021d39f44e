import type { AuditScope } from '#shared/audits/checklist.ts';
import { columnFor, mostFileRows, type SampleRead, thingsIn } from '#shared/audits/sample-file.ts';
import { readFileTable } from './read-file-table.ts';
import type { RowsSource } from './read-source.ts';

export interface SampleInput {
  readonly source: RowsSource;
  readonly scope: AuditScope;
  readonly sheet: number;
  readonly column: number | null;
}

/** Reads what a column of a file names, or says why it names nothing that a sample can be drawn from. */
export const readSampleFile = async (
  { source, scope, sheet, column: said }: SampleInput,
  { signal }: { readonly signal: AbortSignal },
): Promise<SampleRead> => {
  const { name, sha256, sheets, columns, rows, madeUp } = await readFileTable(
    source,
    sheet,
    mostFileRows,
    signal,
  );
  const column = said !== null && said < columns.length ? said : columnFor(scope, columns);
  const facts = {
    name,
    sha256,
    sheets: [...sheets],
    sheet,
    columns: [...columns],
    column,
    rows: rows.length,
  };
  if (column === null) return { ...facts, things: [], empty: 0, fault: null };
  const found = thingsIn(
    rows.map((one) => ({ ...one, madeUp: madeUp.get(one.row) })),
    column,
    columns[column] ?? '',
  );
  return found.ok
    ? { ...facts, things: [...found.things], empty: found.empty, fault: null }
    : { ...facts, things: [], empty: 0, fault: found.reason };
};
