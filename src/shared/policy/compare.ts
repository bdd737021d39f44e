import { packRef, type Pack } from './pack.ts';

/** One place at which two packs differ. */
export interface PackChange {
  /** Keys from the pack down; an item of a list by its id, code or kind. */
  readonly path: readonly string[];
  /** A value came, went, became another, or is only known otherwise (its source, note or how sure it is). */
  readonly kind: 'added' | 'removed' | 'changed' | 'ground';
  readonly before: unknown;
  readonly after: unknown;
  /** Title and day of the pages that the value was read from; null where it names none. */
  readonly sourceBefore: string | null;
  readonly sourceAfter: string | null;
}

type Sources = Pack['sources'];
type Both<T> = { readonly before: T; readonly after: T };

const isObject = (node: unknown): node is object => typeof node === 'object' && node !== null;
const fieldsOf = (node: unknown): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>(isObject(node) ? Object.entries(node) : []);

/** Whether a node is a value with its ground, and not a part that holds such values. */
export const isPackValue = (node: unknown): boolean =>
  isObject(node) && 'value' in node && 'source' in node && 'confidence' in node;

/** The name that an item of a list keeps from version to version. */
const nameOf = (item: unknown, index: number): string => {
  const fields = fieldsOf(item);
  const name = fields.get('id') ?? fields.get('code') ?? fields.get('kind');
  return typeof name === 'string' ? name : String(index);
};

/** What stands under a node, by key; the items of a list by their names, a second one of a name with its place. */
export const childrenOf = (node: unknown): ReadonlyMap<string, unknown> => {
  if (!Array.isArray(node)) return fieldsOf(node);
  const items: readonly unknown[] = node;
  return items.reduce<Map<string, unknown>>((named, item, index) => {
    const name = nameOf(item, index);
    return named.set(named.has(name) ? `${name} (${String(index + 1)})` : name, item);
  }, new Map());
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const pagesOf = (node: unknown, sources: Sources): readonly Sources[string][] => {
  const fields = fieldsOf(node);
  const also = fields.get('also');
  const more: readonly unknown[] = Array.isArray(also) ? also : [];
  return [fields.get('source'), ...more].flatMap((id) => (typeof id === 'string' ? (sources[id] ?? []) : []));
};

const pageWords = (node: unknown, sources: Sources): string | null => {
  const pages = pagesOf(node, sources).map(
    ({ title, pageDate }) => `${title}, ${pageDate ?? 'no date printed'}`,
  );
  return pages.length === 0 ? null : pages.join('; ');
};

/** What a value rests on. The day of the last look-up is no part of it: a page that was read again is the same page. */
const groundOf = (node: unknown, sources: Sources): unknown => {
  const fields = fieldsOf(node);
  const pages = pagesOf(node, sources).map(({ title, pageId, pageDate, via }) => [
    title,
    pageId,
    pageDate,
    via,
  ]);
  return [fields.get('note') ?? null, fields.get('confidence'), pages];
};

const stated = (node: unknown): unknown => [fieldsOf(node).get('value'), fieldsOf(node).get('unit') ?? null];

type Kind = PackChange['kind'];
const ways = { added: 'after', removed: 'before' } as const;

type Leaf = readonly [path: readonly string[], node: unknown];

const valuesIn = (node: unknown, path: readonly string[]): readonly Leaf[] => {
  if (isPackValue(node)) return [[path, node]];
  if (!isObject(node)) return [];
  return [...childrenOf(node)].flatMap(([key, child]) => valuesIn(child, [...path, key]));
};

/** The values of a part that came or went as a whole, each for itself; the part itself where it holds none. */
const leavesOf = (node: unknown, path: readonly string[]): readonly Leaf[] => {
  const values = valuesIn(node, path);
  return values.length === 0 ? [[path, node]] : values;
};

const rowOf = (
  path: readonly string[],
  kind: Kind,
  { before, after }: Both<unknown>,
  sources: Both<Sources>,
): PackChange => ({
  path,
  kind,
  before,
  after,
  sourceBefore: pageWords(before, sources.before),
  sourceAfter: pageWords(after, sources.after),
});

const cameOrWent = (
  kind: 'added' | 'removed',
  node: unknown,
  path: readonly string[],
  sources: Both<Sources>,
): readonly PackChange[] =>
  leavesOf(node, path).map(([at, leaf]) =>
    rowOf(at, kind, { before: undefined, after: undefined, [ways[kind]]: leaf }, sources),
  );

const changesBelow = (
  { before, after }: Both<unknown>,
  path: readonly string[],
  sources: Both<Sources>,
): readonly PackChange[] => {
  if (before === undefined) return cameOrWent('added', after, path, sources);
  if (after === undefined) return cameOrWent('removed', before, path, sources);
  if (isPackValue(before) && isPackValue(after)) {
    if (!same(stated(before), stated(after))) return [rowOf(path, 'changed', { before, after }, sources)];
    return same(groundOf(before, sources.before), groundOf(after, sources.after))
      ? []
      : [rowOf(path, 'ground', { before, after }, sources)];
  }
  if (!isObject(before) || !isObject(after))
    return same(before, after) ? [] : [rowOf(path, 'changed', { before, after }, sources)];
  const [old, next] = [childrenOf(before), childrenOf(after)];
  const keys = [...next.keys(), ...[...old.keys()].filter((key) => !next.has(key))];
  return keys.flatMap((key) =>
    changesBelow({ before: old.get(key), after: next.get(key) }, [...path, key], sources),
  );
};

/** What the packs are called and when they were made is no change of a rule; sources show at the values that name them. */
const ignored: ReadonlySet<string> = new Set(['version', 'retrievedOn', 'sources', 'format']);

/**
 * Every place at which two packs differ, in the order of the newer one, what it no longer has last in its part. Items of
 * lists are the same when they have the same id, code or kind. A part that came or went is told value by value.
 */
export const comparePacks = (before: Pack, after: Pack): readonly PackChange[] =>
  changesBelow({ before, after }, [], { before: before.sources, after: after.sources }).filter(
    ({ path }) => !ignored.has(path[0] ?? ''),
  );

/**
 * Why a pack can't be imported beside those that are here; null where it can. Rows keep id and version of their pack, so
 * no second pack may have the same.
 */
export const whyHereAlready = (packs: readonly Pack[], pack: Pack): string | null => {
  const ref = packRef(pack);
  const here = packs.find((one) => packRef(one) === ref);
  if (here === undefined) return null;
  return comparePacks(here, pack).length === 0
    ? `${ref} is on this computer already, with the same rules.`
    : `${ref} is on this computer already with other rules, and records may stand under it. A changed pack needs a new version.`;
};
