import { z } from 'zod';
import { clauseOf } from './clauses.ts';
import { id, text } from './parts.ts';
import { severity } from './severity.ts';
import { knownValue } from './value.ts';

/** The texts of a listing that a rule is held against. */
const fields = z.array(z.enum(['title', 'description'])).min(1);

/** What every rule says: how much it weighs, the clause it rests on, why, and what to do. */
const said = {
  id,
  title: text.max(80),
  severity,
  /** Id of one of the pack's `facts`. */
  clause: id,
  reason: text.max(300),
  fix: text.max(300),
} as const;

const phrases = knownValue(z.array(text.max(80)).min(1));

const wordRule = z.strictObject({
  ...said,
  kind: z.literal('words'),
  fields,
  /** Words and phrases, whatever their case; `#` stands for any number. */
  words: phrases,
  /** Phrases in which the words mean no harm. */
  unless: phrases.optional(),
});

/** What is known by its form and not by its words. */
export const contactShape = z.enum(['link', 'email', 'phone', 'handle']);
export type ContactShape = z.infer<typeof contactShape>;

const shapeRule = z.strictObject({
  ...said,
  kind: z.literal('shapes'),
  fields,
  shapes: knownValue(z.array(contactShape).min(1)),
});

const titleRule = z.strictObject({
  ...said,
  kind: z.literal('title'),
  /** Words in capitals, in percent of all of them; or how often the same word stands there. */
  measure: knownValue(z.enum(['capitals', 'repeats'])),
  /** Name of the figure of its clause that is the most. */
  most: id,
});

const imageRule = z.strictObject({
  ...said,
  kind: z.literal('images'),
  measure: knownValue(z.enum(['count', 'side', 'square'])),
  /** Name of the figure of its clause: the most images, the shortest side; null for a square. */
  figure: id.nullable(),
});

/** What the text and the images of a listing are held against. */
export const listingRule = z.discriminatedUnion('kind', [wordRule, shapeRule, titleRule, imageRule]);
export type ListingRule = z.infer<typeof listingRule>;

type Named = { readonly id: string; readonly clause: string } & (
  | { readonly kind: 'words' | 'shapes' }
  | { readonly kind: 'title'; readonly most: string }
  | { readonly kind: 'images'; readonly figure: string | null }
);

interface WithRules {
  readonly listingRules?: readonly Named[] | undefined;
  readonly facts?:
    | readonly {
        readonly id: string;
        readonly figures?: Readonly<Record<string, { readonly value: number | null }>> | undefined;
      }[]
    | undefined;
}

const figureName = (rule: Named): string | null => {
  if (rule.kind === 'title') return rule.most;
  return rule.kind === 'images' ? rule.figure : null;
};

/** The number that a rule is held against; null where the pack does not know it, or the rule has none. */
export const ruleFigure = (pack: WithRules, rule: Named): number | null => {
  const name = figureName(rule);
  return name === null ? null : (clauseOf(pack, rule.clause)?.figures?.[name]?.value ?? null);
};

/** Rules that stand twice, and clauses and figures that they name and the pack does not have. */
export const listingRuleProblems = (
  pack: WithRules,
): readonly { readonly path: readonly (string | number)[]; readonly reason: string }[] => {
  const rules = pack.listingRules ?? [];
  const ids = rules.map((rule) => rule.id);
  return rules.flatMap((rule, index) => {
    const path = ['listingRules', index];
    const own = clauseOf(pack, rule.clause);
    const name = figureName(rule);
    const twice =
      ids.indexOf(rule.id) === index
        ? []
        : [{ path: [...path, 'id'], reason: `"${rule.id}" stands here twice` }];
    if (own === null)
      return [...twice, { path: [...path, 'clause'], reason: `no clause "${rule.clause}" in facts` }];
    return name === null || Object.hasOwn(own.figures ?? {}, name)
      ? twice
      : [
          ...twice,
          {
            path: [...path, rule.kind === 'title' ? 'most' : 'figure'],
            reason: `the clause has no figure "${name}"`,
          },
        ];
  });
};
