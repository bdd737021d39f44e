import { z } from 'zod';
import { job } from './contract/command.ts';
import { id } from './kernel/id.ts';

/** The most that is shown of a table, in rows. The app's own bound, as are the others of a preview. */
export const mostRowsShown = 200;

export const workbookKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whether a file of this kind is shown by its words: a table, or a text. */
export const isRead = (mime: string): boolean =>
  mime === workbookKind || mime.startsWith('text/') || mime === 'message/rfc822';

/** How the letters of a text file are kept; `windows-1252` is a guess where it is no UTF. */
export const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type Encoding = z.infer<typeof encoding>;

/** The words of a file, or the first of them. They are shown as text, never as markup, formula or link. */
export const fileContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    lines: z.array(z.string()),
    total: z.number().int(),
    /** Whether lines that are too long were cut. */
    isCut: z.boolean(),
    encoding,
  }),
  z.object({
    kind: z.literal('table'),
    /** The sheets of a workbook by name; empty for a CSV. */
    sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
    sheet: z.number().int(),
    /** Rows with their number in the file, from 1. */
    rows: z.array(z.object({ number: z.number().int(), cells: z.array(z.string()) })),
    /** How many rows there are; null where the file was not read to its end. */
    total: z.number().int().nullable(),
    /** Whether columns or cells that are too many or too long were cut. */
    isCut: z.boolean(),
    /** Null for a workbook. */
    encoding: encoding.nullable(),
  }),
]);
export type FileContent = z.infer<typeof fileContent>;
export type TextContent = FileContent & { readonly kind: 'text' };
export type TableContent = FileContent & { readonly kind: 'table' };

export const evidenceContentJobs = {
  /** Reads the words of a text, a CSV or one sheet of a workbook on file. */
  'evidence.content': job(z.object({ id, sheet: z.number().int().min(0) }), fileContent),
} as const;
