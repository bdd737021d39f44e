import type { Zone } from '#shared/kernel/time.ts';
import { actionColumns, type ActionColumn, type ActionLine } from './actions-columns.ts';
import { csvText, type CsvCell } from './csv.ts';

const cellOf = ({ kind, value }: ActionColumn, line: ActionLine, zone: Zone): CsvCell => {
  const cell = value(line, zone);
  return kind === 'time' && typeof cell === 'string' ? cell.replace('T', ' ') : cell;
};

/** Actions as CSV, in the order given; times are those of the shop. */
export const actionsCsv = (lines: readonly ActionLine[], zone: Zone): string =>
  csvText(
    actionColumns.map(({ head }) => head),
    lines.map((line) => actionColumns.map((column) => cellOf(column, line, zone))),
  );
