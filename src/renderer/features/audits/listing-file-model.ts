import type { CheckedListing } from '#shared/audits/listing-file.ts';
import { severity, type Severity } from '#shared/policy/severity.ts';

/** Which listings of a file are looked at: those with something found, or all. */
export type ListingPart = 'found' | 'all';

/** How the listings of a file are looked at: which of them, by which rule (empty for any), and the row that was opened last. */
export interface ListingLook {
  readonly part: ListingPart;
  readonly rule: string;
  readonly row: number | null;
}

/** The heaviest of what was found in a listing; null where nothing was. */
export const heaviest = ({ hits }: Pick<CheckedListing, 'hits'>): Severity | null =>
  severity.options.find((one) => hits.some((hit) => hit.severity === one)) ?? null;

/** The listings of a part, those of one rule where one is named, the heaviest first. */
export const listingsFor = (
  listings: readonly CheckedListing[],
  part: ListingPart,
  rule: string | null,
): readonly CheckedListing[] => {
  const weight = (one: CheckedListing): number => {
    const found = heaviest(one);
    return found === null ? severity.options.length : severity.options.indexOf(found);
  };
  return listings
    .filter(({ hits }) => part === 'all' || hits.length > 0)
    .filter(({ hits }) => rule === null || hits.some((hit) => hit.rule === rule))
    .toSorted((a, b) => weight(a) - weight(b) || a.row - b.row);
};

/** The rules that have something against a listing of the file, each with how many listings, the most first. */
export const rulesHit = (
  listings: readonly CheckedListing[],
): readonly { readonly rule: string; readonly title: string; readonly listings: number }[] => {
  const rules = new Map<string, { rule: string; title: string; listings: number }>();
  for (const { hits } of listings)
    for (const { rule, title } of hits)
      rules.set(rule, { rule, title, listings: (rules.get(rule)?.listings ?? 0) + 1 });
  return [...rules.values()].toSorted((a, b) => b.listings - a.listings);
};
