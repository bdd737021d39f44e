import { z } from 'zod';
import { id, percent, positive, text, whole } from './parts.ts';
import { knownValue, packValue } from './value.ts';

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
  /** It runs until the platform says otherwise; how long that is no page says. */
  z.strictObject({ kind: id, label: text, lasts: z.literal('open'), days: packValue(positive) }),
]);

const milestoneQuiz = z.strictObject({
  offered: packValue(z.boolean()),
  passPercent: packValue(percent),
  addsPoints: packValue(z.boolean()),
  /** By how much a passed quiz shortens the restrictions. */
  shortensByDays: packValue(positive),
  attempts: packValue(positive),
});

const milestone = z.strictObject({
  id,
  threshold: knownValue(whole),
  /** Reached by falling to the threshold, or by rising to it where points count up. */
  comparator: z.enum(['lte', 'gte']),
  /** Points before the threshold at which the platform warns. */
  warnOffset: packValue(positive),
  restrictions: z.array(restriction).min(1),
  quiz: milestoneQuiz,
});

const scale = z.strictObject({
  min: knownValue(whole),
  max: knownValue(whole),
  start: knownValue(whole),
  /** Where the sum is held inside the scale: once, after adding everything. */
  clamp: knownValue(z.literal('after_sum')),
});

/**
 * How long a gain or loss counts: so many days from its own day, until the quarter ends, until the first Monday of the
 * next quarter, until the platform says that it is resolved, or for good.
 */
const pointLife = z.union([
  positive,
  z.enum(['until_quarter', 'until_quarter_monday', 'until_resolved', 'never']),
]);

/** The rating of a market that keeps a score: violations take points from a start, or add points to nothing. */
export const scoreRating = z.strictObject({
  model: z.enum(['down_from_base', 'up_penalty']),
  name: text,
  short: text,
  scale,
  /** A gain or loss of day D is out of the sum from D plus these days on, or as the word says. */
  pointLife: knownValue(pointLife),
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

/** A state of a shop in a market without a score; the first is the good one, each next one worse. */
const standing = z.strictObject({
  id,
  label: text,
  role: bandRole,
  /** From this many failing metrics on. */
  failing: packValue(z.int().min(0)),
});

/** What stands in the place of a rating where the market publishes no score. */
export const statusRating = z.strictObject({
  model: z.literal('status_only'),
  name: text,
  short: text,
  states: z.array(standing).min(2),
});
