import { z } from 'zod';
import type { Day } from '../kernel/time.ts';
import type { ValueRef } from './explain.ts';
import { packRef, readPack, type Pack } from './pack.ts';
import { parsePack, type ParsedPack } from './parse.ts';
import { overrideSource } from './value.ts';

/** A value of a pack that a shop has set for itself: what it is now, why, and from which day on. */
export interface Override {
  /** `us@2026.10`: an override belongs to one version, since a newer one may say what the seller had to correct. */
  readonly pack: string;
  readonly at: ValueRef;
  /** The value as JSON. */
  readonly value: string;
  readonly reason: string;
  readonly since: Day;
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

const overridden = (old: unknown, { value, reason }: Override): unknown => {
  if (!isObject(old) || !('value' in old)) return old;
  const next: unknown = JSON.parse(value);
  const unit = 'unit' in old ? { unit: old.unit } : {};
  const confidence = next === null ? 'unknown' : 'assumed';
  return { value: next, ...unit, source: overrideSource, note: reason, confidence };
};

/** The pack with the overrides that belong to it, as JSON that is still to be read. */
const withOverrides = (pack: Pack, overrides: readonly Override[]): unknown => {
  const [first] = overrides;
  if (first === undefined) return pack;
  const own = { title: 'Own override', pageId: null, pageDate: null, via: 'pack', retrieved: first.since };
  const sources = { ...pack.sources, [overrideSource]: own };
  return overrides.reduce<unknown>(
    (so, one) => changedAt(so, one.at.split('.'), (old) => overridden(old, one)),
    { ...pack, sources },
  );
};

/** What the pack would be with these overrides, read whole: an override must leave a pack that holds together. */
export const checkOverrides = (pack: Pack, overrides: readonly Override[]): ParsedPack =>
  parsePack(withOverrides(pack, overrides));

/** The overrides of a pack that hold on a day. */
export const overridesOn = <O extends Override>(
  pack: Pack,
  overrides: readonly O[],
  day: Day,
): readonly O[] => overrides.filter((one) => one.pack === packRef(pack) && one.since <= day);

/** The pack as it holds for a shop on a day. Its overrides were checked when they were set. */
export const packOn = (pack: Pack, overrides: readonly Override[], day: Day): Pack => {
  const own = overridesOn(pack, overrides, day);
  return own.length === 0 ? pack : readPack.parse(withOverrides(pack, own));
};

/** What an override can set a value to: a whole or other number, yes or no, or a range of points. */
export type Settable = 'number' | 'yesNo' | 'points';

const tries: readonly (readonly [Settable, readonly unknown[]])[] = [
  ['yesNo', [true, false]],
  ['points', [{ min: 1, max: 2 }]],
];

const holds = (pack: Pack, at: ValueRef, value: unknown): boolean => {
  const json = JSON.stringify(value);
  return checkOverrides(pack, [
    { pack: packRef(pack), at, value: json, reason: '-', since: pack.retrievedOn },
  ]).ok;
};

const number = z.object({ value: z.number() });

/** Numbers that a place may take: beside the one it has, or small where it has none. */
const numbersFor = (found: unknown): readonly number[] => {
  const known = number.safeParse(found).data?.value;
  return known === undefined ? [1, 30] : [known + 1, known - 1];
};

/**
 * How a value of a pack can be overridden, found by trying, so that the format alone says what fits where; null where
 * nothing else fits than what stands there.
 */
export const settableAs = (pack: Pack, at: ValueRef): Settable | null => {
  const found = at
    .split('.')
    .reduce<unknown>(
      (node, key) => (isObject(node) ? new Map<string, unknown>(Object.entries(node)).get(key) : undefined),
      pack,
    );
  const [kind] = tries.find(([, values]) => values.every((value) => holds(pack, at, value))) ?? [null];
  if (kind !== null) return kind;
  return numbersFor(found).some((value) => holds(pack, at, value)) ? 'number' : null;
};
