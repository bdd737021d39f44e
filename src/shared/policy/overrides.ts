import type { Day } from '../kernel/time.ts';
import type { ValueRef } from './explain.ts';
import { packRef, readPack, type Pack } from './pack.ts';
import { overrideSource } from './value.ts';

/** A value of a pack that a shop has set for itself: what it is, why, and on which days. */
export interface Override {
  /** `us@2026.10`: an override belongs to one version, since a newer one may say what the seller had to correct. */
  readonly pack: string;
  readonly at: ValueRef;
  /** The value as JSON. */
  readonly value: string;
  readonly reason: string;
  readonly since: Day;
  /** The last day on which it holds; null while it has no end. */
  readonly until: Day | null;
}

const isObject = (node: unknown): node is object => typeof node === 'object' && node !== null;

/** A copy of `node` with what stands at a path changed; the node itself where the path leads nowhere. */
const changedAt = (
  node: unknown,
  [key, ...rest]: readonly string[],
  change: (old: unknown) => unknown,
): unknown => {
  if (key === undefined) return change(node);
  if (!isObject(node) || !Object.hasOwn(node, key)) return node;
  if (Array.isArray(node)) {
    const items: readonly unknown[] = node;
    return items.map((item, index) => (String(index) === key ? changedAt(item, rest, change) : item));
  }
  const entries = new Map<string, unknown>(Object.entries(node));
  return Object.fromEntries(entries.set(key, changedAt(entries.get(key), rest, change)));
};

/** Overrides of one day share a source, as values of one page do. */
const sourceOf = ({ since }: Override): string => `${overrideSource}-${since}`;

const overridden = (old: unknown, override: Override): unknown => {
  const { value, reason } = override;
  if (!isObject(old) || !('value' in old)) return old;
  const next: unknown = JSON.parse(value);
  const unit = 'unit' in old ? { unit: old.unit } : {};
  const confidence = next === null ? 'unknown' : 'assumed';
  return { value: next, ...unit, source: sourceOf(override), note: reason, confidence };
};

/** The pack with these overrides, as JSON that is still to be read. */
export const withOverrides = (pack: Pack, overrides: readonly Override[]): unknown => {
  if (overrides.length === 0) return pack;
  const page = { title: 'Own override', pageId: null, pageDate: null, via: 'pack' };
  const own = overrides.map((one) => [sourceOf(one), { ...page, retrieved: one.since }] as const);
  const sources = { ...pack.sources, ...Object.fromEntries(own) };
  return overrides.reduce<unknown>(
    (so, one) => changedAt(so, one.at.split('.'), (old) => overridden(old, one)),
    { ...pack, sources },
  );
};

/** The overrides of a pack that hold on a day. */
export const overridesOn = <O extends Override>(
  pack: Pack,
  overrides: readonly O[],
  day: Day,
): readonly O[] =>
  overrides.filter(
    ({ pack: named, since, until }) =>
      named === packRef(pack) && since <= day && (until === null || day <= until),
  );

/** Packs as they hold for a shop by day; days on which the same overrides hold share one reading of the pack. */
export const packsOn = (overrides: readonly Override[]): ((pack: Pack, day: Day) => Pack) => {
  const read = new Map<string, Pack>();
  return (pack, day) => {
    const own = overridesOn(pack, overrides, day);
    if (own.length === 0) return pack;
    const key = JSON.stringify([packRef(pack), own]);
    const known = read.get(key) ?? readPack.parse(withOverrides(pack, own));
    read.set(key, known);
    return known;
  };
};

/** The pack as it holds for a shop on a day. Its overrides were checked when they were set. */
export const packOn = (pack: Pack, overrides: readonly Override[], day: Day): Pack =>
  packsOn(overrides)(pack, day);
