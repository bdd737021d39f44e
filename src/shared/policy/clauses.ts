import { z } from 'zod';
import { id, text } from './parts.ts';
import { knownValue, packValue } from './value.ts';

/** What a pack's market asks of a shop beside the numbers of its rules: a clause that an audit's item or a finding rests on. */
export const clause = z.strictObject({
  id,
  title: text.max(80),
  /** In plain words; no page is copied. */
  statement: knownValue(text.max(500)),
  /** The numbers of the clause, by their names ("most_images"). */
  figures: z.record(id, packValue(z.number().min(0))).optional(),
  /** Values that stand elsewhere in the pack and belong to it: `metrics.ldr.enforced`, items of lists by their ids. */
  places: z.array(text).optional(),
});
export type Clause = z.infer<typeof clause>;

interface WithClauses {
  readonly facts?: readonly DeepClause[] | undefined;
}
type DeepClause = {
  readonly id: string;
  readonly figures?: Readonly<Record<string, { readonly value: number | null }>> | undefined;
  readonly places?: readonly string[] | undefined;
};

const isObject = (node: unknown): node is object => typeof node === 'object' && node !== null;

const childOf = (node: unknown, key: string): unknown => {
  if (!isObject(node)) return undefined;
  if (Array.isArray(node)) {
    const items: readonly unknown[] = node;
    return items.find((item) => isObject(item) && 'id' in item && item.id === key);
  }
  return new Map<string, unknown>(Object.entries(node)).get(key);
};

/** What stands at a place of a pack, items of lists by their ids; undefined where nothing does. */
const nodeAtPlace = (pack: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>(childOf, pack);

/** The clause of an id; null where the pack has none, as packs of before and markets without a source. */
export const clauseOf = <C extends DeepClause>(
  pack: { readonly facts?: readonly C[] | undefined },
  clauseId: string,
): C | null => pack.facts?.find((entry) => entry.id === clauseId) ?? null;

const numbersIn = (node: unknown): readonly number[] => {
  if (typeof node === 'number') return [node];
  return isObject(node) ? Object.values(node).flatMap(numbersIn) : [];
};

/** Every number that a clause states: its figures, and the values at its places. */
export const numbersOf = (pack: WithClauses, entry: DeepClause): readonly number[] => [
  ...Object.values(entry.figures ?? {}).flatMap(({ value }) => value ?? []),
  ...(entry.places ?? []).flatMap((place) => numbersIn(childOf(nodeAtPlace(pack, place), 'value'))),
];

/** Clauses that stand twice, and places of the pack that they name and that hold no value. */
export const clauseProblems = (
  pack: WithClauses,
): readonly { readonly path: readonly (string | number)[]; readonly reason: string }[] => {
  const facts = pack.facts ?? [];
  const ids = facts.map((entry) => entry.id);
  return facts.flatMap((entry, index) => [
    ...(ids.indexOf(entry.id) === index
      ? []
      : [{ path: ['facts', index, 'id'], reason: `"${entry.id}" stands here twice` }]),
    ...(entry.places ?? []).flatMap((place, at) =>
      childOf(nodeAtPlace(pack, place), 'confidence') !== undefined
        ? []
        : [{ path: ['facts', index, 'places', at], reason: `no value at "${place}"` }],
    ),
  ]);
};
