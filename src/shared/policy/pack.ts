import { z } from 'zod';
import { isZone } from '../kernel/time.ts';
import { appealTemplate } from './appeal-templates.ts';
import { clause } from './clauses.ts';
import { askedPieces } from './evidence-asked.ts';
import { listingRule } from './listing-rules.ts';
import { type DeepReadonly, id, percent, positive, text } from './parts.ts';
import { scoreRating, statusRating } from './rating-format.ts';
import { knownValue, packValue, source } from './value.ts';

const day = z.iso.date();

const zone = z.strictObject({ id: z.string().refine(isZone, 'not a known time zone'), label: text });

/** Where the clocks of a type of violation are others than those of the pack. */
const typeClocks = z.strictObject({
  /** A dispute with a buyer: only of such is evidence due by `clocks.disputeEvidence`. */
  dispute: knownValue(z.literal(true)).optional(),
  firstAppeal: z
    .strictObject({ days: packValue(positive), from: knownValue(z.enum(['notice', 'ruling'])) })
    .optional(),
  secondAppeal: z.strictObject({ days: packValue(positive) }).optional(),
  attempts: packValue(positive).optional(),
});

const violationType = z.strictObject({
  code: id,
  category: id,
  title: text,
  aliases: z.array(text),
  /** Points taken; a range where the platform prints one. */
  points: packValue(z.strictObject({ min: z.int().min(0), max: z.int().min(0) })),
  level: z.enum(['listing', 'order', 'account']),
  /** The place for what the catalogue does not list: two of these are alike only by their own words. */
  catchAll: z.literal(true).optional(),
  correctable: packValue(z.boolean()),
  /** Id of an evidence list, or null where the platform asks for nothing in particular. */
  evidence: id.nullable(),
  /** Id of the metric whose limit the notice quotes. */
  metric: id.nullable(),
  /** Packs of before have none: then the pack's own clocks hold, and no hours for evidence. */
  clocks: typeClocks.optional(),
  /** That the type exists in this market. */
  listed: knownValue(z.literal(true)),
});

const evidenceList = z.strictObject({
  id,
  title: text,
  ...askedPieces,
});

const comparator = z.enum(['lt', 'lte', 'gt', 'gte']);

/** What a rate costs from a percentage on, where there are as many cases as well; null where the page names none. */
const tier = z.strictObject({
  from: percent,
  minCount: positive.nullable(),
  points: positive.nullable(),
  /** Orders that are still let in, in percent of the daily mean. */
  orderCapPercent: percent.nullable(),
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
  /** How a rate compares with the recommended one when it meets it. */
  meetsWhen: packValue(comparator),
  enforced: packValue(percent),
  /** How a rate compares with the limit when the platform acts. */
  enforcedWhen: packValue(comparator),
  windowDays: packValue(positive),
  /** The lowest first; of several that a rate has reached with the same effect the last counts. */
  tiers: z.array(knownValue(tier)),
});

/** The quiz of a violation: for which it is offered, until when it can be taken, and how often. */
const policyQuiz = z.strictObject({
  offered: packValue(z.enum(['every', 'some', 'none'])),
  /** Calendar days from the notice, or the last day of the month after it. */
  closes: packValue(z.union([positive, z.literal('end_of_next_month')])),
  attempts: packValue(positive),
  /** Where the platform shows it, as it is named in a sentence: "the Learning Center"; none where that is not known. */
  shownIn: text.optional(),
});

const clocks = z.strictObject({
  /** The printed time counts; these are the shortest and longest seen. */
  correction: z.strictObject({ minHours: packValue(positive), maxHours: packValue(positive) }),
  firstAppeal: z.strictObject({ days: packValue(positive) }),
  secondAppeal: z.strictObject({ days: packValue(positive) }),
  attempts: packValue(positive),
  disputeEvidence: z.strictObject({ hours: packValue(positive) }),
  milestoneQuiz: z.strictObject({ whileRestricted: packValue(z.literal(true)) }),
  /** Packs of before have none: then nothing is known of it. */
  policyQuiz: policyQuiz.optional(),
});

const channel = z.strictObject({
  id,
  label: text,
  maxChars: packValue(z.union([positive, z.literal('none')])),
  /** The largest file and the most files that it takes. Packs of before have none: then nothing is known of them. */
  maxFileMb: packValue(z.number().positive()).optional(),
  maxFiles: packValue(positive).optional(),
});

/** Terms that are this market's own, so that an appeal in another market must not use them. */
const rulebook = z.strictObject({ marks: z.array(knownValue(text)) });

/** What every pack has, whatever its market rates a shop by. */
const common = {
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
  /** Null where a pack is for markets of several currencies. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters')
    .nullable(),
  /** ISO weekday, Monday = 1. */
  weekStart: z.int().min(1).max(7),
  paper: z.enum(['letter', 'a4']),
  notes: z.array(text),
  sources: z.record(z.string(), source),
  /** What a seller sees in Seller Center under these rules, to choose by where a market has several packs. */
  screen: z.strictObject({ id, label: text }).optional(),
  categories: z.array(z.strictObject({ id, label: text })).min(1),
  violations: z.array(violationType).min(1),
  evidence: z.array(evidenceList),
  metrics: z.array(metric),
  clocks,
  channels: z.array(channel),
  /** Packs of before have none: then nothing is known of their words. */
  rulebook: rulebook.optional(),
  /** What the market asks beside numbers of rules; packs of before have none: then nothing is known of it. */
  facts: z.array(clause).optional(),
  /** What the texts and images of a listing are held against; packs of before have none. */
  listingRules: z.array(listingRule).optional(),
  /** What appeals begin with, by violation type; packs of before and markets without a source have none. */
  appealTemplates: z.array(appealTemplate).optional(),
  fundsHold: z.strictObject({ days: packValue(z.array(positive)) }),
  /** Days that are not business days beside Saturday and Sunday. */
  holidays: packValue(z.array(day)),
} as const;

/** A policy pack: one market's rules on one day, every number with where it was read and how sure it is. */
export const packSchema = z.strictObject({ ...common, rating: scoreRating });

/** A pack of a market that keeps no score: each metric passes or fails, and failures lead from state to state. */
export const statusPackSchema = z.strictObject({ ...common, rating: statusRating });

/** A pack of any model, as the published JSON Schema has it. */
export const anyPackSchema = z.union([packSchema, statusPackSchema]);

export type Pack = DeepReadonly<z.infer<typeof packSchema>>;
export type StatusPack = DeepReadonly<z.infer<typeof statusPackSchema>>;
export type AnyPack = Pack | StatusPack;
export type Comparator = z.infer<typeof comparator>;
export type MetricTier = z.infer<typeof tier>;

const mark = z.object({
  format: z.literal(1),
  id,
  version: z.string(),
  rating: z.object({ model: z.enum(['down_from_base', 'up_penalty']) }),
});

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
export const packJsonSchema = (): object => ({
  ...z.toJSONSchema(anyPackSchema, { unrepresentable: 'any', reused: 'ref' }),
  title: 'Policy pack of Good Standing, format 1',
});

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
