import { ruleFigure, type ListingRule } from '../policy/listing-rules.ts';
import type { Pack } from '../policy/pack.ts';
import type { Severity } from '../policy/severity.ts';
import { shapesIn } from './listing-shapes.ts';
import { outside, phrasesIn, tokensOf, type ReadText, type Stretch } from './listing-words.ts';

/** A listing as it was pasted or imported; images where their sizes are known. */
export interface ListingText {
  readonly title: string;
  readonly description: string;
  readonly images?: readonly { readonly width: number; readonly height: number }[];
}

/** Where a finding stands: characters of a text, or an image, counted from 0; null for all images together. */
export type ListingPlace =
  | ({ readonly field: 'title' | 'description' } & Stretch)
  | { readonly field: 'images'; readonly image: number | null };

/** What a rule of the pack has against a listing. */
export interface ListingFinding {
  /** Id of the pack's rule. */
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** Id of the clause of the pack that says why. */
  readonly clause: string;
  readonly place: ListingPlace;
  /** The exact words; of images their size or number. */
  readonly words: string;
  readonly reason: string;
  readonly fix: string;
}

type Rule = NonNullable<Pack['listingRules']>[number];
type RuleOf<K extends ListingRule['kind']> = Extract<Rule, { readonly kind: K }>;
type Hit = Pick<ListingFinding, 'place' | 'words'>;

/** The texts of a listing with their words, read once for all rules. */
type ReadListing = Pick<ListingText, 'images'> & Readonly<Record<'title' | 'description', ReadText>>;

const readText = (text: string): ReadText => ({ text, tokens: tokensOf(text) });

const hitsAt = (
  listing: ReadListing,
  fields: readonly ('title' | 'description')[],
  find: (read: ReadText) => readonly Stretch[],
): readonly Hit[] =>
  fields.flatMap((field) =>
    find(listing[field]).map(({ from, to }) => ({
      place: { field, from, to },
      words: listing[field].text.slice(from, to),
    })),
  );

const wordHits = (listing: ReadListing, { fields, words, unless }: RuleOf<'words'>): readonly Hit[] =>
  hitsAt(listing, fields, (text) =>
    outside(phrasesIn(text, words.value), unless === undefined ? [] : phrasesIn(text, unless.value)),
  );

/** Words that could be written otherwise: a single letter or a number has no capitals to speak of. */
const wordsOf = ({ tokens }: ReadText) => tokens.filter(({ key }) => /^\p{L}{3}/u.test(key));

const inCapitals = (title: ReadText, most: number): readonly Stretch[] => {
  const words = wordsOf(title);
  const loud = words.filter(({ from, to }) => {
    const word = title.text.slice(from, to);
    return word === word.toUpperCase() && word !== word.toLowerCase();
  });
  const [first, last] = [loud[0], loud.at(-1)];
  if (first === undefined || last === undefined || loud.length < 2) return [];
  return loud.length * 100 > words.length * most ? [{ from: first.from, to: last.to }] : [];
};

/** Each time a word stands there beyond the most. */
const repeated = (title: ReadText, most: number): readonly Stretch[] => {
  const counts = new Map<string, number>();
  return wordsOf(title).filter(({ key }) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > most;
  });
};

const titleHits = (pack: Pack, listing: ReadListing, rule: RuleOf<'title'>): readonly Hit[] => {
  const most = ruleFigure(pack, rule);
  if (most === null) return [];
  const find = rule.measure.value === 'capitals' ? inCapitals : repeated;
  return hitsAt(listing, ['title'], (text) => find(text, most));
};

const imageHits = (pack: Pack, { images = [] }: ReadListing, rule: RuleOf<'images'>): readonly Hit[] => {
  const figure = ruleFigure(pack, rule);
  const measure = rule.measure.value;
  if (measure === 'count')
    return figure !== null && images.length > figure
      ? [{ place: { field: 'images', image: null }, words: `${String(images.length)} images` }]
      : [];
  return images.flatMap(({ width, height }, image) => {
    const isWrong =
      measure === 'square' ? width !== height : figure !== null && Math.min(width, height) < figure;
    const words = `${String(width)} × ${String(height)}`;
    return isWrong ? [{ place: { field: 'images' as const, image }, words }] : [];
  });
};

const hitsOf = (pack: Pack, listing: ReadListing, rule: Rule): readonly Hit[] => {
  switch (rule.kind) {
    case 'words':
      return wordHits(listing, rule);
    case 'shapes':
      return hitsAt(listing, rule.fields, ({ text }) => shapesIn(text, rule.shapes.value));
    case 'title':
      return titleHits(pack, listing, rule);
    case 'images':
      return imageHits(pack, listing, rule);
  }
};

/**
 * Holds a listing against the listing rules of a pack, in the pack's order. Words that several rules name are found by each
 * of them. A pack without such rules has nothing against any listing, which does not mean that the listing is right.
 */
export const checkListing = (pack: Pack, listing: ListingText): readonly ListingFinding[] => {
  const read = { ...listing, title: readText(listing.title), description: readText(listing.description) };
  return (pack.listingRules ?? []).flatMap((rule) => {
    const { id, title, severity, clause, reason, fix } = rule;
    return hitsOf(pack, read, rule).map((hit) => ({
      rule: id,
      title,
      severity,
      clause,
      ...hit,
      reason,
      fix,
    }));
  });
};
