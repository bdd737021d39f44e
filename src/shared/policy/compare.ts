import type { ValueRef } from './explain.ts';
import type { Pack } from './pack.ts';

/** One place at which two packs differ. */
export interface PackChange {
  readonly at: ValueRef;
  /** A value came, went, became another, or is only known otherwise (its source, note or how sure it is). */
  readonly kind: 'added' | 'removed' | 'changed' | 'ground';
  readonly before: unknown;
  readonly after: unknown;
}

const isObject = (node: unknown): node is object => typeof node === 'object' && node !== null;
const isValue = (node: unknown): boolean =>
  isObject(node) && 'value' in node && 'source' in node && 'confidence' in node;

/** The name that an item of a list keeps from version to version. */
const nameOf = (item: unknown, index: number): string => {
  const fields = new Map<string, unknown>(isObject(item) ? Object.entries(item) : []);
  const name = fields.get('id') ?? fields.get('code') ?? fields.get('kind');
  return typeof name === 'string' ? name : String(index);
};

const childrenOf = (node: unknown): ReadonlyMap<string, unknown> => {
  if (Array.isArray(node)) {
    const items: readonly unknown[] = node;
    return new Map(items.map((item, index) => [nameOf(item, index), item]));
  }
  return new Map<string, unknown>(isObject(node) ? Object.entries(node) : []);
};

const valueIn = (node: unknown): unknown => childrenOf(node).get('value');
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const valueChange = (at: ValueRef, before: unknown, after: unknown): readonly PackChange[] => {
  if (same(before, after)) return [];
  const kind = same(valueIn(before), valueIn(after)) ? 'ground' : 'changed';
  return [{ at, kind, before, after }];
};

const changesBelow = (before: unknown, after: unknown, path: readonly string[]): readonly PackChange[] => {
  const at = path.join('.');
  if (before === undefined) return [{ at, kind: 'added', before, after }];
  if (after === undefined) return [{ at, kind: 'removed', before, after }];
  if (isValue(before) && isValue(after)) return valueChange(at, before, after);
  if (!isObject(before) || !isObject(after))
    return same(before, after) ? [] : [{ at, kind: 'changed', before, after }];
  const [old, next] = [childrenOf(before), childrenOf(after)];
  const keys = [...next.keys(), ...[...old.keys()].filter((key) => !next.has(key))];
  return keys.flatMap((key) => changesBelow(old.get(key), next.get(key), [...path, key]));
};

/** What the packs are called and when they were made is no change of a rule; sources show at the values that name them. */
const ignored: ReadonlySet<string> = new Set(['version', 'retrievedOn', 'sources', 'format']);

/**
 * Every place at which two packs differ, in the order of the newer one, what it no longer has last in its part. Items of
 * lists are the same when they have the same id, code or kind.
 */
export const comparePacks = (before: Pack, after: Pack): readonly PackChange[] =>
  changesBelow(before, after, []).filter(({ at }) => !ignored.has(at.split('.')[0] ?? ''));
