import { z } from 'zod';
import { job } from '../contract/command.ts';
import { incomingFile } from '../evidence.ts';
import { type AuditScope, auditScope } from './checklist.ts';
import { longestReference, mostPopulation } from './draw.ts';

/** The most rows of a file that are looked at; our own bound. */
export const mostFileRows = 100_000;

/** A row of a file: its number as a spreadsheet counts it, its cells, and the columns whose number lost digits there. */
export interface SampleRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly madeUp?: readonly number[] | undefined;
}

/** The things that a column names, each once and in their order; `empty` counts rows that name none. */
export type Things =
  | { readonly ok: true; readonly things: readonly string[]; readonly empty: number }
  | { readonly ok: false; readonly reason: string };

/** A number as a spreadsheet shortens it: 5.76461E+17. */
const shortened = /^[+-]?\d(?:[.,]\d+)?e\+?\d{1,3}$/iu;

const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

const thingOf = (cell: string): string => cell.replaceAll(unseen, ' ').replaceAll(/\s+/gu, ' ').trim();

const faultOf = (thing: string, { madeUp = [] }: SampleRow, column: number): string | null => {
  if (madeUp.includes(column))
    return 'is a number that has more digits than a workbook keeps. Set the column to text and fill it again';
  if (shortened.test(thing))
    return `holds “${thing}”, a number that a spreadsheet has shortened. Set the column to text and fill it again`;
  return thing.length > longestReference ? `is longer than ${longestReference} characters` : null;
};

/** Reads the things of a column, or names the first row and the column that can't be one. */
export const thingsIn = (rows: readonly SampleRow[], column: number, name: string): Things => {
  const things = new Set<string>();
  let empty = 0;
  for (const one of rows) {
    const thing = thingOf(one.cells[column] ?? '');
    const fault = faultOf(thing, one, column);
    if (fault !== null) return { ok: false, reason: `Row ${one.row}, column “${name}” ${fault}.` };
    if (thing === '') empty += 1;
    else things.add(thing);
  }
  if (things.size === 0) return { ok: false, reason: `Column “${name}” is empty in every row.` };
  if (things.size > mostPopulation)
    return {
      ok: false,
      reason: `Column “${name}” names ${things.size.toLocaleString('en')} different things, and a sample is drawn from ${mostPopulation.toLocaleString('en')} at most. Take a shorter time or a part of them.`,
    };
  return { ok: true, things: [...things], empty };
};

const names: Readonly<Record<AuditScope, readonly RegExp[]>> = {
  orders: [/^order.?(id|no\.?|number)$/iu, /\border\b.*\b(id|no|number)\b/iu, /^order$/iu],
  listings: [
    /^(product|listing|item).?(id|no\.?|number)$/iu,
    /^(seller.?)?sku$/iu,
    /^(product|listing).?(name|title)$/iu,
  ],
  contacts: [
    /^(conversation|chat|ticket|contact|message).?(id|no\.?|number)$/iu,
    /^(buyer|customer).?(user)?name$/iu,
  ],
  shop: [],
};

/** The one column whose name says that it names a thing of this kind, or the only one; null when the person has to say. */
export const columnFor = (scope: AuditScope, columns: readonly string[]): number | null => {
  if (columns.length === 1) return 0;
  for (const name of names[scope]) {
    const fitting = columns.flatMap((text, at) => (name.test(text.trim()) ? [at] : []));
    if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  return null;
};

const column = z.number().int().min(0).max(9999);

const read = z.object({
  name: z.string(),
  sha256: z.string(),
  /** The sheets of a workbook; empty for a text. */
  sheets: z.array(z.string()),
  sheet: z.number().int(),
  columns: z.array(z.string()),
  /** The column that names the things; null where the person has to say, and then there are none yet. */
  column: column.nullable(),
  rows: z.number().int(),
  things: z.array(z.string()),
  empty: z.number().int(),
  /** Why this column can't name the things; null where it can. */
  fault: z.string().nullable(),
});
/** What was read of a file that a sample is drawn from. */
export type SampleRead = z.infer<typeof read>;

export const sampleFileJobs = {
  /** Reads the things that a column of a CSV or XLSX file names; writes nothing. Null for what is to be found. */
  'audit.readSample': job(
    z.object({
      source: incomingFile,
      scope: auditScope,
      sheet: z.number().int().min(0).max(999),
      column: column.nullable(),
    }),
    read,
  ),
} as const;
