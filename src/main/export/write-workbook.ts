import { writeXlsx, type CellValue, type ColumnDef, type WriteSheet } from 'hucre/xlsx';
import type { Instant } from '#shared/kernel/time.ts';

/** What the cells of a column are: days stand as `2026-11-30`, times as `2026-11-30T09:12` without a zone. */
export type SheetKind = 'number' | 'text' | 'day' | 'time';

/** A column of a sheet; its width is in characters. */
export interface SheetColumn {
  readonly head: string;
  readonly kind: SheetKind;
  readonly width: number;
}

/** A workbook of one sheet: what it is called, who made it, and a row for each record. */
export interface Workbook {
  readonly title: string;
  readonly author: string;
  readonly madeAt: Instant;
  /** The sheet's name, at most 31 characters. */
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The most characters that a cell of a workbook holds. */
const longestCell = 32_767;
const cutNote = ' … (cut: a cell holds no more)';

/** What `_x0041_` would mean to a reader of workbooks is what was typed; a half character is none. */
const inertText = (text: string): string => {
  const whole = text.toWellFormed().replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_');
  return whole.length <= longestCell ? whole : `${whole.slice(0, longestCell - cutNote.length)}${cutNote}`;
};

/** A moment on the wall as the workbook counts it: it knows no zones, so what is written is what was given. */
const moment = (text: string): Date =>
  new Date(`${text.length === '2026-11-30'.length ? `${text}T00:00` : text}Z`);

const cellOf = (value: string | number | null, kind: SheetKind): CellValue => {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value;
  return kind === 'day' || kind === 'time' ? moment(value) : inertText(value);
};

// Text as text: what begins with = + - or @ stays so when a cell is edited, too.
const formats: Readonly<Record<SheetKind, string>> = {
  number: '0',
  text: '@',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
};

const columnOf = ({ kind, width }: SheetColumn): ColumnDef => ({
  width,
  style: { numFmt: formats[kind], alignment: { vertical: 'top', wrapText: kind === 'text' } },
});

const sheetOf = ({ sheet, columns, rows }: Workbook): WriteSheet => {
  const head = columns.map((column) => column.head);
  const style = {
    font: { bold: true },
    numFmt: '@',
    alignment: { vertical: 'top' as const, wrapText: true },
  };
  return {
    name: sheet,
    columns: columns.map(columnOf),
    rows: [head, ...rows.map((row) => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind)))],
    cells: new Map(head.map((value, index) => [`0,${index}`, { value, style }])),
    freezePane: { rows: 1 },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
};

/**
 * A workbook (XLSX) with a frozen head, real dates and no formula: every text is a text, whatever it begins with. The same
 * records make the same bytes.
 */
export const workbookBytes = async (workbook: Workbook): Promise<Buffer> => {
  const madeAt = new Date(workbook.madeAt);
  const bytes = await writeXlsx({
    sheets: [sheetOf(workbook)],
    properties: { title: workbook.title, creator: workbook.author, created: madeAt, modified: madeAt },
  });
  return Buffer.from(bytes);
};
