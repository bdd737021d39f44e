import type { ListingFinding, ListingPlace } from '#shared/audits/listing-text.ts';
import { severity, type Severity } from '#shared/policy/severity.ts';

/** An image of a listing: its size and name alone, nothing of it is kept. */
export type ListingImage = { readonly name: string; readonly width: number; readonly height: number };

/** What one rule has against a listing, with every place where it stands. */
export type RuleFindings = Omit<ListingFinding, 'place' | 'words'> & {
  readonly hits: readonly Pick<ListingFinding, 'place' | 'words'>[];
};

/** Findings by their rule, the heaviest first, else in the order of the pack. */
export const byRule = (findings: readonly ListingFinding[]): readonly RuleFindings[] => {
  const rules = new Map<string, RuleFindings>();
  for (const { place, words, ...rule } of findings) {
    const hits = rules.get(rule.rule)?.hits ?? [];
    rules.set(rule.rule, { ...rule, hits: [...hits, { place, words }] });
  }
  const weight = (one: Severity): number => severity.options.indexOf(one);
  return [...rules.values()].toSorted((a, b) => weight(a.severity) - weight(b.severity));
};

/** Where a hit stands: "Title", "Description", "Image 2, shelf.jpg", "All images". */
export const placeWords = (place: ListingPlace, images: readonly ListingImage[]): string => {
  if (place.field !== 'images') return place.field === 'title' ? 'Title' : 'Description';
  if (place.image === null) return 'All images';
  return `Image ${String(place.image + 1)}, ${images[place.image]?.name ?? 'taken off'}`;
};

/** What was found as lines for a listing's editor or a colleague. */
export const listingReport = (rules: readonly RuleFindings[], images: readonly ListingImage[]): string =>
  rules
    .flatMap(({ title, reason, fix, hits }) => [
      title,
      ...hits.map(({ place, words }) => `  ${placeWords(place, images)}: ${words}`),
      `  ${reason} ${fix}`,
    ])
    .join('\n');
