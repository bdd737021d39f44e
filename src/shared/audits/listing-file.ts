import { z } from 'zod';
import { job } from '../contract/command.ts';
import { incomingFile } from '../evidence.ts';
import { id } from '../kernel/id.ts';
import { severity } from '../policy/severity.ts';

/** The most listings of a file, and the longest texts of one, in characters; our own bounds. */
export const mostListings = 2000;
export const longestListingTitle = 800;
export const longestDescription = 50_000;

const column = z.number().int().min(0).max(9999);
const columns = z.object({ title: column, description: column.nullable(), id: column.nullable() });
/** Where title, description and id of a listing stand, columns from 0; null where a file has none. */
export type ListingColumns = z.infer<typeof columns>;

const named: Readonly<Record<keyof ListingColumns, readonly RegExp[]>> = {
  title: [/^(product|listing|item)?.?(title|name)$/iu, /\b(product|listing).*\b(title|name)\b/iu],
  description: [/^(product|listing|item)?.?description$/iu, /\bdescription\b/iu],
  id: [/^(product|listing|item).?id$/iu, /^(seller.?)?sku(.?id)?$/iu, /^id$/iu],
};

const columnNamed = (names: readonly string[], fits: readonly RegExp[]): number | null => {
  for (const fit of fits) {
    const found = names.flatMap((name, at) => (fit.test(name.trim()) ? [at] : []));
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
};

/** The columns by their names; null where none says that it holds the title, or several do. */
export const listingColumns = (names: readonly string[]): ListingColumns | null => {
  const title = columnNamed(names, named.title);
  if (title === null) return null;
  return { title, description: columnNamed(names, named.description), id: columnNamed(names, named.id) };
};

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?\/?>/giu;
const isTagged = /<\/?(?:p|div|br|ul|ol|li|span|strong|b|em|i|h[1-6]|img|table)(?:\s[^<>]{0,2000})?\/?>/iu;
const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
]);

/** A description as buyers read it: one that was exported with its tags is told without them. */
export const readableDescription = (text: string): string =>
  isTagged.test(text)
    ? text
        .replaceAll(/<br\s?\/?>|<\/(?:p|div|li|h[1-6])>/giu, '\n')
        .replaceAll(tag, '')
        .replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/gu, (entity) => entities.get(entity) ?? entity)
        .replaceAll(/\n{3,}/gu, '\n\n')
        .trim()
    : text;

const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;

/** A listing as a row of a file states it. */
export interface FileListing {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const faultOf = ({ row, title, description }: FileListing): string | null => {
  if (title.length > longestListingTitle)
    return `Row ${row}: the title is longer than ${longestListingTitle.toLocaleString('en')} characters.`;
  return description.length > longestDescription
    ? `Row ${row}: the description is longer than ${longestDescription.toLocaleString('en')} characters.`
    : null;
};

/** The listings of a file without its empty rows, or the first row that is none. */
export const listingsIn = (
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  at: ListingColumns,
):
  | { readonly ok: true; readonly listings: readonly FileListing[] }
  | { readonly ok: false; readonly reason: string } => {
  const cell = (cells: readonly string[], place: number | null): string =>
    place === null ? '' : (cells[place] ?? '');
  const listings = rows
    .map(({ row, cells }) => ({
      row,
      id: cell(cells, at.id).replaceAll(unseen, ' ').trim().slice(0, 80),
      title: cell(cells, at.title).replaceAll(unseen, ' ').trim(),
      description: readableDescription(cell(cells, at.description).replaceAll('\r\n', '\n')),
    }))
    .filter(({ title, description }) => title !== '' || description.trim() !== '');
  const fault = listings.map(faultOf).find((one) => one !== null);
  if (fault !== undefined) return { ok: false, reason: fault };
  return listings.length === 0
    ? { ok: false, reason: 'No row has a title or a description.' }
    : { ok: true, listings };
};

const checked = z.object({
  row: z.number().int(),
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** What the rules have against it: each rule with how often. */
  hits: z.array(z.object({ rule: z.string(), title: z.string(), severity, count: z.number().int() })),
});
export type CheckedListing = z.infer<typeof checked>;

const read = z.object({
  name: z.string(),
  sheets: z.array(z.string()),
  sheet: z.number().int(),
  names: z.array(z.string()),
  /** Null where the person has to say which column holds the title; then no listing is read. */
  columns: columns.nullable(),
  listings: z.array(checked),
  fault: z.string().nullable(),
});
/** A file of listings, each held against the rules. */
export type ListingFile = z.infer<typeof read>;

export const listingFileJobs = {
  /** Holds every listing of a CSV or XLSX file against the rules of the shop's pack; keeps nothing. */
  'listing.readFile': job(
    z.object({
      shopId: id,
      source: incomingFile,
      sheet: z.number().int().min(0).max(999),
      columns: columns.nullable(),
    }),
    read,
  ),
} as const;
