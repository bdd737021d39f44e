import { z } from 'zod';
import type { Pack } from './pack.ts';
import { confidence, overrideSource, type Confidence, type Source } from './value.ts';

/** What the popover behind a dotted figure shows: the value, where it was read, and how sure it is. */
export interface ExplainedValue {
  readonly value: unknown;
  readonly unit: string | null;
  readonly note: string | null;
  readonly confidence: Confidence;
  /** The shop has set this value for itself. */
  readonly isOwn: boolean;
  /** "US 2026.10". */
  readonly pack: string;
  readonly source: Source;
  readonly also: readonly Source[];
}

/** Place of a value in a pack, keys and indexes joined by dots: `clocks.firstAppeal.days`. */
export type ValueRef = string;

const entry = z.object({
  value: z.unknown(),
  unit: z.string().optional(),
  note: z.string().optional(),
  source: z.string(),
  also: z.array(z.string()).optional(),
  confidence,
});

const step = (node: unknown, key: string): unknown =>
  typeof node === 'object' && node !== null
    ? new Map<string, unknown>(Object.entries(node)).get(key)
    : undefined;

/** "US 2026.10", "SEA VP 2026.10": a pack as the screens name it; with its rating where a market has several screens. */
export const packName = ({ id, version, screen, rating }: Pack): string => {
  const [market = id] = id.split('-');
  return [market.toUpperCase(), ...(screen === undefined ? [] : [rating.short]), version].join(' ');
};

/** Whether a shop has set values of this pack for itself. */
export const hasOwnValues = ({ sources }: Pack): boolean =>
  Object.keys(sources).some((id) => id.startsWith(overrideSource));

/** Looks a value up by its place; null where the pack has no value there. */
export const explainValue = (pack: Pack, ref: ValueRef): ExplainedValue | null => {
  const found = entry.safeParse(ref.split('.').reduce<unknown>(step, pack));
  if (!found.success) return null;
  const { value, unit = null, note = null, also = [], confidence: sure } = found.data;
  const source = pack.sources[found.data.source];
  if (source === undefined) return null;
  return {
    value,
    unit,
    note,
    confidence: sure,
    isOwn: found.data.source.startsWith(overrideSource),
    pack: packName(pack),
    source,
    also: also.flatMap((id) => pack.sources[id] ?? []),
  };
};
