import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#shared/contract/result.ts';
import {
  type CheckedListing,
  type FileListing,
  type ListingColumns,
  listingColumns,
  type ListingFile,
  listingsIn,
  mostListings,
} from '#shared/audits/listing-file.ts';
import { checkListing } from '#shared/audits/listing-text.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { severity } from '#shared/policy/severity.ts';
import { readFileTable } from './read-file-table.ts';
import type { RowsSource } from './read-source.ts';

export interface ListingInput {
  readonly source: RowsSource;
  readonly sheet: number;
  readonly columns: ListingColumns | null;
  readonly pack: Pack;
}

interface Context {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Listings that are checked between two looks at whether to go on. */
const slice = 50;

const hitsOf = (pack: Pack, listing: FileListing): CheckedListing['hits'] => {
  const hits = new Map<string, CheckedListing['hits'][number]>();
  for (const { rule, title, severity: weighs } of checkListing(pack, listing)) {
    const before = hits.get(rule);
    hits.set(rule, { rule, title, severity: weighs, count: (before?.count ?? 0) + 1 });
  }
  const weight = ({ severity: one }: CheckedListing['hits'][number]): number => severity.options.indexOf(one);
  return [...hits.values()].toSorted((a, b) => weight(a) - weight(b));
};

const check = async (
  pack: Pack,
  listings: readonly FileListing[],
  { signal, progress }: Context,
): Promise<CheckedListing[]> => {
  const done: CheckedListing[] = [];
  for (const listing of listings) {
    if (done.length % slice === 0) {
      progress(done.length, listings.length);
      await nextTurn();
      if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
    }
    done.push({ ...listing, hits: hitsOf(pack, listing) });
  }
  return done;
};

const fitting = (columns: ListingColumns | null, names: readonly string[]): ListingColumns | null =>
  columns !== null && columns.title < names.length ? columns : listingColumns(names);

/** Holds the listings of a file against the rules of a pack, or says what of the file is to be said or mended first. */
export const readListingFile = async (
  { source, sheet, columns: said, pack }: ListingInput,
  context: Context,
): Promise<ListingFile> => {
  const table = await readFileTable(source, sheet, mostListings, context.signal);
  const names = [...table.columns];
  const columns = fitting(said, names);
  const facts = { name: table.name, sheets: [...table.sheets], sheet, names, columns };
  if (columns === null) return { ...facts, listings: [], fault: null };
  const found = listingsIn(table.rows, columns);
  return found.ok
    ? { ...facts, listings: await check(pack, found.listings, context), fault: null }
    : { ...facts, listings: [], fault: found.reason };
};
