import { describe, expect, it } from 'vitest';
import { fieldsIn, type PackTemplate, templateOf, templatesOn } from '#shared/policy/appeal-templates.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import { type Pack, violationTypeOf } from '#shared/policy/pack.ts';
import { parsePack } from '#shared/policy/parse.ts';
import { foreignMarks } from '#shared/policy/rulebook.ts';
import { seaAhrPack, seaPointsPack, ukPack, usPack } from '../packs.ts';

const packs: readonly Pack[] = [usPack, ukPack, seaAhrPack, seaPointsPack];
const templatesIn = ({ appealTemplates = [] }: Pack): readonly PackTemplate[] => appealTemplates;
const all = packs.flatMap((pack) =>
  templatesIn(pack).map((template): [string, Pack, PackTemplate] => [
    `${pack.id} ${template.id}`,
    pack,
    template,
  ]),
);

const textsOf = ({ title, request, sections }: PackTemplate): readonly string[] => [
  title,
  request.value,
  ...sections.flatMap((section) => [
    section.title,
    section.opening?.value ?? '',
    ...section.prompts.value.map(({ label }) => label),
  ]),
];

const listOf = (pack: Pack, { evidence }: PackTemplate) => {
  const list = pack.evidence.find(({ id }) => id === evidence);
  return list === undefined ? [] : piecesOf(list);
};

describe.each(all)('the template %s', (_, pack, template) => {
  it('names types, an evidence list and pieces that its pack has', () => {
    for (const code of template.violations) expect(violationTypeOf(pack, code), code).not.toBeNull();
    if (template.evidence !== null) expect(pack.evidence.map(({ id }) => id)).toContain(template.evidence);
    const pieces = listOf(pack, template).map(({ id }) => id);
    for (const { prompts } of template.sections)
      for (const { rests = [] } of prompts.value) expect(pieces).toEqual(expect.arrayContaining([...rests]));
  });

  it('has no number that does not stand in its evidence list', () => {
    const known = listOf(pack, template)
      .map(({ label }) => label)
      .join(' ');
    for (const number of textsOf(template).flatMap((text) => text.match(/\d+/gu) ?? []))
      expect(known).toContain(number);
  });

  it('asks and does not answer: its request says what is asked for, and no prompt is a sentence', () => {
    expect(template.request.value).toMatch(/^We ask you to /u);
    expect(new Set(fieldsIn(template.request.value))).toEqual(new Set(['ticket', 'notice']));
    for (const { prompts } of template.sections)
      for (const { label } of prompts.value) expect(label).not.toMatch(/[.!?]$|\b(?:we|our|us)\b/iu);
  });

  it('has sections that the ground needs', () => {
    const ids = template.sections.map(({ id }) => id);
    expect(ids).toEqual(
      template.mode === 'weFixedIt'
        ? ['statement', 'cause', 'done', 'prevention']
        : ['statement', 'records', 'since'],
    );
  });

  it('uses no term of another market’s rules', () => {
    for (const { words } of foreignMarks(pack, packs))
      for (const text of textsOf(template)) expect(text.toLowerCase()).not.toContain(words.toLowerCase());
  });

  it('asks for each needed piece of its list where the notice is said to be wrong', () => {
    if (template.mode === 'weFixedIt') return;
    const rested = new Set(
      template.sections.flatMap(({ prompts }) => prompts.value.flatMap(({ rests = [] }) => rests)),
    );
    for (const { id, need } of listOf(pack, template)) if (need === 'needed') expect(rested).toContain(id);
  });
});

describe('the templates of the packs', () => {
  it('serve every type whose evidence is on record, and none in the UK, whose pages name none', () => {
    for (const pack of [usPack, seaAhrPack, seaPointsPack])
      for (const { code, evidence } of pack.violations)
        if (evidence !== null && evidence !== 'recall')
          expect(templateOf(pack, 'wrongDecision', code)?.evidence, code).toBe(evidence);
    expect(templateOf(usPack, 'weFixedIt', 'recall')?.evidence).toBe('recall');
    expect(ukPack.appealTemplates).toBeUndefined();
    expect(templateOf(ukPack, 'wrongDecision', 'late-dispatch')).toBeNull();
  });

  it('are offered on their own ground, those of the type first', () => {
    const { all: offered, fits } = templatesOn(usPack, 'weFixedIt', 'recall');
    expect(offered.slice(0, fits).map(({ id }) => id)).toEqual(['recall-reinstatement']);
    expect(offered.every(({ mode }) => mode === 'weFixedIt')).toBe(true);
    expect(offered).toHaveLength(templatesIn(usPack).filter(({ mode }) => mode === 'weFixedIt').length);
    expect(templatesOn(usPack, 'wrongDecision', null).fits).toBe(0);
    expect(templateOf(usPack, 'wrongDecision', 'other')).toBeNull();
  });
});

const first = (): PackTemplate => {
  const [template] = templatesIn(usPack);
  if (template === undefined) throw new Error('no template');
  return template;
};
const [statement, ...others] = first().sections;
const withStatement = (part: object): object => ({ sections: [{ ...statement, ...part }, ...others] });

describe('a template that does not hold together', () => {
  it.each<[string, object, string]>([
    ['serves a type that is not there', { violations: ['nothing'] }, 'appealTemplates[0].violations[0]'],
    [
      'rests on a list that is not there',
      { evidence: 'nothing', sections: others },
      'appealTemplates[0].evidence',
    ],
    [
      'has a field that no record has',
      { request: { ...first().request, value: '{price}' } },
      'appealTemplates[0].request.value',
    ],
    ['has a section twice', { sections: [statement, statement] }, 'appealTemplates[0].sections[1].id'],
    [
      'rests on a piece that its list has not',
      withStatement({
        prompts: { ...statement?.prompts, value: [{ id: 'a', label: 'What was', rests: ['nothing'] }] },
      }),
      'appealTemplates[0].sections[0].prompts.value[0].rests[0]',
    ],
    [
      'has a prompt that would end its gap',
      withStatement({ prompts: { ...statement?.prompts, value: [{ id: 'a', label: 'What ]] was' }] } }),
      'appealTemplates[0].sections[0].prompts.value[0].label',
    ],
    [
      'opens with a field that no record has',
      withStatement({ opening: { ...statement?.opening, value: 'About {price}.' } }),
      'appealTemplates[0].sections[0].opening.value',
    ],
  ])('%s', (_, part, path) => {
    const parsed = parsePack({ ...usPack, appealTemplates: [{ ...first(), ...part }] });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toContain(path);
  });

  it('stands twice', () => {
    const parsed = parsePack({ ...usPack, appealTemplates: [first(), first()] });
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: 'appealTemplates[1].id' }] });
  });
});
