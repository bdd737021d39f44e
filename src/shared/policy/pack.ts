import { z } from 'zod';
import { isZone } from '../kernel/time.ts';
import { askedPieces } from './evidence-asked.ts';
import { knownValue, packValue, source } from './value.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'lower-case letters, digits, dot, dash');
const text = z.string().min(1);
const day = z.iso.date();
const whole = z.int();
const positive = z.int().positive();
const percent = z.number().min(0).max(100);

const zone = z.strictObject({ id: z.string().refine(isZone, 'not a known time zone'), label: text });

/** The shell's four quiet roles of a band; the words are the pack's. */
const bandRole = z.enum(['good', 'attn', 'dang', 'neut']);

const band = z.strictObject({
  id,
  label: text,
  role: bandRole,
  /** Both ends belong to the band. */
  from: knownValue(whole),
  to: knownValue(whole),
});

const restriction = z.discriminatedUnion('lasts', [
  z.strictObject({ kind: id, label: text, lasts: z.literal('days'), days: knownValue(positive) }),
  z.strictObject({
    kind: id,
    label: text,
    lasts: z.literal('for_good'),
    ground: knownValue(z.literal(true)),
  }),
]);

const milestoneQuiz = z.strictObject({
  offered: knownValue(z.boolean()),
  passPercent: packValue(percent),
  addsPoints: packValue(z.boolean()),
  /** By how much a passed quiz shortens the restrictions. */
  shortensByDays: packValue(positive),
  attempts: packValue(positive),
});

const milestone = z.strictObject({
  id,
  threshold: knownValue(whole),
  comparator: z.literal('lte'),
  /** Points above the threshold at which the platform warns. */
  warnOffset: packValue(positive),
  restrictions: z.array(restriction).min(1),
  quiz: milestoneQuiz,
});

const scale = z.discriminatedUnion('direction', [
  z.strictObject({
    direction: z.literal('down_from_base'),
    min: knownValue(whole),
    max: knownValue(whole),
    start: knownValue(whole),
    /** Where the sum is held inside the scale: once, after adding everything. */
    clamp: knownValue(z.literal('after_sum')),
  }),
]);

const rating = z.strictObject({
  name: text,
  short: text,
  scale,
  /** A gain or loss of day D is out of the sum from D plus these days on. */
  pointLife: knownValue(positive),
  /** Points that a won appeal gives back are outside the window: the loss is void, nothing is added. */
  restoredAreVoid: knownValue(z.literal(true)),
  bands: z.array(band).min(1),
  milestones: z.array(milestone),
  crossing: z.strictObject({
    several: knownValue(z.enum(['most_severe', 'each'])),
    again: knownValue(z.enum(['restart', 'ignore'])),
    endsEarlyOnRecovery: packValue(z.boolean()),
  }),
  gains: z.strictObject({
    orders: z.strictObject({
      points: packValue(positive),
      perOrders: packValue(positive),
      weeklyCap: packValue(positive),
      carriesRemainder: packValue(z.boolean()),
    }),
    quiz: z.strictObject({ points: packValue(positive), passPercent: packValue(percent) }),
  }),
});

const violationType = z.strictObject({
  code: id,
  category: id,
  title: text,
  aliases: z.array(text),
  /** Points taken; a range where the platform prints one. */
  points: packValue(z.strictObject({ min: z.int().min(0), max: z.int().min(0) })),
  level: z.enum(['listing', 'order', 'account']),
  correctable: packValue(z.boolean()),
  /** Id of an evidence list, or null where the platform asks for nothing in particular. */
  evidence: id.nullable(),
  /** Id of the metric whose limit the notice quotes. */
  metric: id.nullable(),
  /** That the type exists in this market. */
  listed: knownValue(z.literal(true)),
});

const evidenceList = z.strictObject({
  id,
  title: text,
  ...askedPieces,
});

const metric = z.strictObject({
  id,
  title: text,
  short: text,
  numerator: text,
  denominator: text,
  /** A rate is good below its limit, or above it. */
  good: z.enum(['below', 'above']),
  recommended: packValue(percent),
  enforced: packValue(percent),
});

const clocks = z.strictObject({
  /** The printed time counts; these are the shortest and longest seen. */
  correction: z.strictObject({ minHours: packValue(positive), maxHours: packValue(positive) }),
  firstAppeal: z.strictObject({ days: packValue(positive) }),
  secondAppeal: z.strictObject({ days: packValue(positive) }),
  attempts: packValue(positive),
  disputeEvidence: z.strictObject({ hours: packValue(positive) }),
  milestoneQuiz: z.strictObject({ whileRestricted: packValue(z.literal(true)) }),
});

const channel = z.strictObject({
  id,
  label: text,
  maxChars: packValue(z.union([positive, z.literal('none')])),
});

/** A policy pack: one market's rules on one day, every number with where it was read and how sure it is. */
export const packSchema = z.strictObject({
  format: z.literal(1),
  id,
  version: z.string().regex(/^\d{4}\.\d{2}(\.\d+)?$/, 'year.month, as in 2026.10'),
  platform: id,
  market: z.strictObject({
    code: z.string().regex(/^[A-Z]{2,3}$/, 'two or three capital letters'),
    name: text,
  }),
  programme: z.enum(['seller', 'creator']),
  effectiveFrom: day,
  effectiveTo: day.nullable(),
  retrievedOn: day,
  language: z.string().regex(/^[a-z]{2}$/, 'two lower-case letters'),
  zones: z.array(zone).min(1),
  defaultZone: text,
  currency: z.string().regex(/^[A-Z]{3}$/, 'three capital letters'),
  /** ISO weekday, Monday = 1. */
  weekStart: z.int().min(1).max(7),
  paper: z.enum(['letter', 'a4']),
  notes: z.array(text),
  sources: z.record(z.string(), source),
  rating,
  categories: z.array(z.strictObject({ id, label: text })).min(1),
  violations: z.array(violationType).min(1),
  evidence: z.array(evidenceList),
  metrics: z.array(metric),
  clocks,
  channels: z.array(channel),
  fundsHold: z.strictObject({ days: packValue(z.array(positive)) }),
  /** Days that are not business days beside Saturday and Sunday. */
  holidays: packValue(z.array(day)),
});

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Pack = DeepReadonly<z.infer<typeof packSchema>>;

const mark = z.object({ format: z.literal(1), id, version: z.string(), rating: z.object({}) });

/**
 * A pack that has been read whole before: each shipped one by a test, an imported one when it came. Reading it again at
 * every start, in main and in the window, took a tenth of the time to the first screen, so only its marks are looked at.
 */
export const readPack = z.custom<Pack>((json) => mark.safeParse(json).success, 'not a policy pack');

export type Band = Pack['rating']['bands'][number];
export type Milestone = Pack['rating']['milestones'][number];
export type ViolationType = Pack['violations'][number];
export type EvidenceList = Pack['evidence'][number];
export type MetricLimit = Pack['metrics'][number];
export type AppealChannel = Pack['channels'][number];

/** The published JSON Schema of the format, as data. */
export const packJsonSchema = (): unknown => z.toJSONSchema(packSchema, { unrepresentable: 'any' });

/** `us@2026.10`: what a reading, a violation or a verdict keeps of the pack it was made under. */
export const packRef = (pack: Pack): string => `${pack.id}@${pack.version}`;

/** The label of a zone as the pack prints it ("Eastern time"); the zone's own name where the pack has none. */
export const zoneLabel = (pack: Pack, zoneId: string): string =>
  pack.zones.find((entry) => entry.id === zoneId)?.label ?? zoneId;

/** The catalogue entry of a violation's type; null where the pack does not list the code. */
export const violationTypeOf = (pack: Pack, code: string | null): ViolationType | null =>
  pack.violations.find((type) => type.code === code) ?? null;

/** What the platform asks for in an appeal against a type of violation; null where nothing is on record. */
export const evidenceListOf = (pack: Pack, code: string | null): EvidenceList | null => {
  const type = violationTypeOf(pack, code);
  return pack.evidence.find((list) => list.id === type?.evidence) ?? null;
};
