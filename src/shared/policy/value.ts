import { z } from 'zod';

/** How sure a value is: two sources agree, one source, a safe default of this pack, or not published. */
export const confidence = z.enum(['confirmed', 'single', 'assumed', 'unknown']);
export type Confidence = z.infer<typeof confidence>;

/** How the id of a source begins that a value names in place of its page when a shop has set it for itself. */
export const overrideSource = 'own-override';

/** How a page was read: the official page itself, a transcription of it, a vendor's page, public law, or this pack's own default. */
export const via = z.enum(['official', 'transcription', 'vendor', 'law', 'pack']);

const unit = z.enum([
  'points',
  'days',
  'calendar_days',
  'business_days',
  'hours',
  'percent',
  'orders',
  'attempts',
  'characters',
  'files',
  'megabytes',
]);
export type Unit = z.infer<typeof unit>;

const ground = {
  unit: unit.optional(),
  /** Id of an entry of the pack's `sources`. */
  source: z.string().min(1),
  /** Ids of further sources that say the same. */
  also: z.array(z.string().min(1)).optional(),
  /** What is open or contradicted about the value. */
  note: z.string().min(1).optional(),
} as const;

const isNullOnlyWhenUnknown = (entry: object): boolean =>
  'value' in entry && 'confidence' in entry && (entry.value === null) === (entry.confidence === 'unknown');

/** Schema of a platform value that may be unknown: `value` is null exactly when confidence is `unknown`. */
export const packValue = <T extends z.ZodType>(inner: T) =>
  z.strictObject({ value: z.nullable(inner), ...ground, confidence }).refine(isNullOnlyWhenUnknown, {
    path: ['confidence'],
    error: 'a value of null needs confidence "unknown", and "unknown" needs a value of null',
  });

/** Schema of a platform value without which no rule can run: never null, never unknown. */
export const knownValue = <T extends z.ZodType>(inner: T) =>
  z.strictObject({ value: inner, ...ground, confidence: confidence.exclude(['unknown']) });

/** What both kinds of value have in common; `value` is null while the platform does not publish it. */
export interface PackValue<T> {
  readonly value: T | null;
  readonly unit?: Unit | undefined;
  readonly source: string;
  readonly also?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly confidence: Confidence;
}

/** A page a value was read from; `pageDate` is null where the page prints none. */
export const source = z.strictObject({
  title: z.string().min(1),
  pageId: z.string().min(1).nullable(),
  pageDate: z.iso.date().nullable(),
  via,
  retrieved: z.iso.date(),
});
export type Source = z.infer<typeof source>;

/** Ids of all sources that any value below `node` names, with the path where each stands. */
export const namedSources = (
  node: unknown,
  path: readonly (string | number)[] = [],
): readonly { readonly id: string; readonly path: readonly (string | number)[] }[] => {
  if (Array.isArray(node))
    return node.flatMap((item: unknown, index) => namedSources(item, [...path, index]));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => {
    const here = [...path, key];
    if (key === 'source' && typeof child === 'string') return [{ id: child, path: here }];
    if (key === 'also' && Array.isArray(child))
      return child.flatMap((id: unknown, index) =>
        typeof id === 'string' ? [{ id, path: [...here, index] }] : [],
      );
    return namedSources(child, here);
  });
};
