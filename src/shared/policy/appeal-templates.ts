import { z } from 'zod';
import { type DeepReadonly, id, text } from './parts.ts';
import { knownValue } from './value.ts';

/** What a template's texts may take from the records of a case: `{ticket}`, and what the notice names. */
export const templateFields = ['ticket', 'notice', 'orders', 'listings'] as const;
export type TemplateField = (typeof templateFields)[number];

const FIELD = /\{([^{}]*)\}/gu;

/** Names of the fields in a text of a template, in reading order, known or not. */
export const fieldsIn = (words: string): readonly string[] =>
  [...words.matchAll(FIELD)].map(([, name = '']) => name);

/** A text of a template with what `say` has for each field; a field that the format does not know stays as it is. */
export const withFields = (words: string, say: (field: TemplateField) => string): string =>
  words.replaceAll(FIELD, (whole, name: string) => {
    const field = templateFields.find((one) => one === name);
    return field === undefined ? whole : say(field);
  });

/** What a section must say, as a question: it asks and states nothing, and becomes an open gap of a draft. */
const prompt = z.strictObject({
  id,
  /** One line; brackets and bars would end the gap that it becomes. */
  label: z.string().regex(/^[^[\]|\r\n]{1,160}$/u, 'one line of at most 160 characters, without brackets'),
  /** Ids of the pieces of the template's evidence list that it rests on. */
  rests: z.array(id).optional(),
  /** It is for one of several cases: a gap only where one of its pieces is on file, else a hint below the section. */
  either: z.literal(true).optional(),
});

const section = z.strictObject({
  id: z.string().regex(/^[a-z]{1,40}$/, 'small letters'),
  title: text.max(120),
  /** How the section begins: what is on record of the case, with fields. */
  opening: knownValue(text.max(300)).optional(),
  prompts: knownValue(z.array(prompt).min(1).max(12)),
});

/** What an appeal on one ground, against some types of violation, begins with (policy facts §5.4 and §5.5). */
export const appealTemplate = z.strictObject({
  id,
  title: text.max(60),
  mode: z.enum(['wrongDecision', 'weFixedIt']),
  /** Codes of the violation types that it is for. */
  violations: z.array(id).min(1),
  /** Id of the evidence list that its prompts rest on; null where they rest on none. */
  evidence: id.nullable(),
  /** The sentence that asks, with fields. */
  request: knownValue(text.max(300)),
  sections: z.array(section).min(1).max(8),
});

/** A template as the packs have it. */
export type PackTemplate = DeepReadonly<z.infer<typeof appealTemplate>>;

interface WithTemplates {
  readonly appealTemplates?: readonly PackTemplate[] | undefined;
}

/**
 * The templates of a pack on one ground: those for the type first, in the pack's order, then the others. `fits` is how
 * many are for the type.
 */
export const templatesOn = (
  { appealTemplates = [] }: WithTemplates,
  mode: PackTemplate['mode'],
  type: string | null,
): { readonly all: readonly PackTemplate[]; readonly fits: number } => {
  const own = appealTemplates.filter((one) => one.mode === mode);
  const fitting = own.filter(({ violations }) => type !== null && violations.includes(type));
  return { all: [...fitting, ...own.filter((one) => !fitting.includes(one))], fits: fitting.length };
};

/** The template that an appeal begins with by itself; null where the pack has none for the type and ground. */
export const templateOf = (
  pack: WithTemplates,
  mode: PackTemplate['mode'],
  type: string | null,
): PackTemplate | null => {
  const { all, fits } = templatesOn(pack, mode, type);
  return fits === 0 ? null : (all[0] ?? null);
};

type Problem = { readonly path: readonly (string | number)[]; readonly reason: string };

interface Named {
  readonly id: string;
  readonly items: { readonly value: readonly { readonly id: string }[] };
  readonly elsewhere?: { readonly value: readonly { readonly id: string }[] } | undefined;
}

const twice = (ids: readonly string[], path: (index: number) => Problem['path']): readonly Problem[] =>
  ids.flatMap((one, index) =>
    ids.indexOf(one) === index ? [] : [{ path: path(index), reason: `"${one}" stands here twice` }],
  );

const strangeFields = (words: string | undefined, path: Problem['path']): readonly Problem[] =>
  fieldsIn(words ?? '')
    .filter((name) => templateFields.every((field) => field !== name))
    .map((name) => ({ path, reason: `no field "${name}"; there are ${templateFields.join(', ')}` }));

const sectionProblems = (
  { opening, prompts }: PackTemplate['sections'][number],
  pieces: ReadonlySet<string>,
  path: Problem['path'],
): readonly Problem[] => [
  ...strangeFields(opening?.value, [...path, 'opening', 'value']),
  ...twice(
    prompts.value.map((one) => one.id),
    (index) => [...path, 'prompts', 'value', index, 'id'],
  ),
  ...prompts.value.flatMap(({ rests = [] }, index) =>
    rests.flatMap((piece, place) =>
      pieces.has(piece)
        ? []
        : [
            {
              path: [...path, 'prompts', 'value', index, 'rests', place],
              reason: `no piece "${piece}" in its evidence list`,
            },
          ],
    ),
  ),
];

/** Ids that stand twice, fields that no record has, and types, lists and pieces that the pack has not. */
export const appealTemplateProblems = (
  pack: WithTemplates & {
    readonly violations: readonly { readonly code: string }[];
    readonly evidence: readonly Named[];
  },
): readonly Problem[] => {
  const templates = pack.appealTemplates ?? [];
  const codes = new Set(pack.violations.map(({ code }) => code));
  const each = templates.flatMap(({ violations, evidence, request, sections }, index): readonly Problem[] => {
    const path = ['appealTemplates', index];
    const list = pack.evidence.find((one) => one.id === evidence);
    const pieces = new Set(
      [...(list?.items.value ?? []), ...(list?.elsewhere?.value ?? [])].map((one) => one.id),
    );
    return [
      ...violations.flatMap((code, place) =>
        codes.has(code) ? [] : [{ path: [...path, 'violations', place], reason: `no violation "${code}"` }],
      ),
      ...(evidence === null || list !== undefined
        ? []
        : [{ path: [...path, 'evidence'], reason: `no evidence "${evidence}"` }]),
      ...strangeFields(request.value, [...path, 'request', 'value']),
      ...twice(
        sections.map((one) => one.id),
        (place) => [...path, 'sections', place, 'id'],
      ),
      ...sections.flatMap((one, place) => sectionProblems(one, pieces, [...path, 'sections', place])),
    ];
  });
  return [
    ...twice(
      templates.map((one) => one.id),
      (index) => ['appealTemplates', index, 'id'],
    ),
    ...each,
  ];
};
