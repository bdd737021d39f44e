import Papa from 'papaparse';

/** The signs by which a spreadsheet takes a cell for a formula. */
const formula = /^[=+\-@\t\r]/u;

export type CsvCell = string | number | null;

/**
 * A table as CSV for spreadsheets: UTF-8 with a mark, lines ended by CRLF. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
export const csvText = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string => {
  const lines = [head, ...rows].map((cells) => [...cells]);
  return `\ufeff${Papa.unparse(lines, { newline: '\r\n', escapeFormulae: formula })}\r\n`;
};
