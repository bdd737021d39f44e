import { explainValue, type ValueRef } from './explain.ts';
import { withOverrides, type Override } from './overrides.ts';
import { packRef, packSchema, type Pack } from './pack.ts';
import { parsePack, type ParsedPack } from './parse.ts';

/** What the pack would be with these overrides, read whole: an override must leave a pack that holds together. */
export const checkOverrides = (pack: Pack, overrides: readonly Override[]): ParsedPack =>
  parsePack(withOverrides(pack, overrides));

/** What an override can set a value to: a number, yes or no, a range of points, or one of the format's words. */
export type Settable =
  | { readonly kind: 'number' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'points' }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

const tried = (pack: Pack, at: ValueRef, value: unknown): readonly Override[] => [
  {
    pack: packRef(pack),
    at,
    value: JSON.stringify(value),
    reason: '-',
    since: pack.retrievedOn,
    until: null,
  },
];

const holds = (pack: Pack, at: ValueRef, value: unknown): boolean =>
  checkOverrides(pack, tried(pack, at, value)).ok;

/** Numbers that a place may take: beside the one it has, or small where it has none. */
const numbersFor = (pack: Pack, at: ValueRef): readonly number[] => {
  const known = explainValue(pack, at)?.value;
  return typeof known === 'number' ? [known + 1, known - 1] : [1, 30];
};

/** A word that no list of words in the format has. */
const noWord = '?';

/** The words that the format lists for a place: it names them when it is given another. */
const wordsFor = (pack: Pack, at: ValueRef): readonly string[] => {
  const place = `${at}.value`;
  const issues = packSchema.safeParse(withOverrides(pack, tried(pack, at, noWord))).error?.issues ?? [];
  return issues.flatMap((issue) =>
    issue.code === 'invalid_value' && issue.path.join('.') === place
      ? issue.values.filter((value) => typeof value === 'string')
      : [],
  );
};

type Attempt = (pack: Pack, at: ValueRef) => Settable | null;

const attempts: Readonly<Record<'number' | 'yesNo' | 'points' | 'choice', Attempt>> = {
  yesNo: (pack, at) => ([true, false].every((value) => holds(pack, at, value)) ? { kind: 'yesNo' } : null),
  points: (pack, at) => (holds(pack, at, { min: 1, max: 2 }) ? { kind: 'points' } : null),
  choice: (pack, at) => {
    const options = wordsFor(pack, at).filter((word) => holds(pack, at, word));
    return options.length > 1 ? { kind: 'choice', options } : null;
  },
  number: (pack, at) =>
    numbersFor(pack, at).some((value) => holds(pack, at, value)) ? { kind: 'number' } : null,
};

/** What can be tried where the value is as it is: each try reads the whole pack, and an unknown value may be anything. */
const worthTrying = (value: unknown): readonly Attempt[] => {
  const { yesNo, points, choice, number } = attempts;
  if (typeof value === 'number') return [number];
  if (typeof value === 'boolean') return [yesNo];
  if (typeof value === 'string') return [choice, number];
  if (Array.isArray(value)) return [];
  return value === null ? [yesNo, points, choice, number] : [points];
};

/**
 * How a value of a pack can be overridden, found by trying, so that the format alone says what fits where; null where
 * nothing else fits than what stands there, or only a list, which is a matter of a pack file.
 */
export const settableAs = (pack: Pack, at: ValueRef): Settable | null => {
  const found = explainValue(pack, at);
  if (found === null) return null;
  return worthTrying(found.value).reduce<Settable | null>((so, attempt) => so ?? attempt(pack, at), null);
};
