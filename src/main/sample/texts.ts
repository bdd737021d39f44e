import type { SampleFile } from './drawing.ts';

const quoted = (cell: string): string => (/[",\n\r;]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as Seller Center downloads it: comma, CRLF, UTF-8 with its mark. */
export const csvFile = (name: string, rows: readonly (readonly string[])[]): SampleFile => ({
  name,
  mime: 'text/csv',
  bytes: Buffer.from(`\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`, 'utf8'),
});

/** A plain text, UTF-8. */
export const textFile = (name: string, lines: readonly string[]): SampleFile => ({
  name,
  mime: 'text/plain',
  bytes: Buffer.from(`${lines.join('\n')}\n`, 'utf8'),
});
