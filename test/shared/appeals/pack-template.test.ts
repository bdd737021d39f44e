import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '#shared/appeals/appeal.ts';
import type { ReadinessFacts } from '#shared/appeals/draft-texts.ts';
import { beginning, hintsFor, piecesRestedOn, type TemplateFacts } from '#shared/appeals/pack-template.ts';
import { readinessOf } from '#shared/appeals/readiness.ts';
import { sectionsAtFirst, sectionsKeeping } from '#shared/appeals/template.ts';
import { gapsIn, piecesOf, textOf } from '#shared/appeals/text.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayLong } from '#shared/kernel/time-words.ts';
import { type PackTemplate, templateOf } from '#shared/policy/appeal-templates.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { foreignMarks } from '#shared/policy/rulebook.ts';
import { factsOfSample, sampleAppeals } from '../../support/sample-appeals.ts';
import { seaAhrPack, seaPointsPack, ukPack, usPack } from '../packs.ts';

const onRecord: TemplateFacts = {
  ticket: '7719 0431 5520 8813',
  noticeDay: 'Thursday 19\u00a0November\u00a02026',
  orders: ['576882100932447801', '576882100932449164'],
  listings: ['Linen throw *XL*'],
  exhibitsOf: () => [],
};

const packs: readonly Pack[] = [usPack, ukPack, seaAhrPack, seaPointsPack];
const find = (id: string, pack: Pack = usPack): PackTemplate => {
  const found = pack.appealTemplates?.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};
const textIn = (sections: readonly Section[], id: string): string =>
  sections.find((section) => section.id === id)?.markdown ?? '';

describe('what a draft begins with', () => {
  it('is filled from the case, and asks for the rest', () => {
    const { request, sections } = beginning(find('late-dispatch-carrier'), onRecord);
    expect(request).toBe(
      'We ask you to cancel the violation on ticket 7719 0431 5520 8813, of which the notice came on Thursday 19\u00a0November\u00a02026.',
    );
    expect(sections.map(({ title }) => title)).toEqual(['Statement', 'What the records show', 'Since then']);
    expect(textIn(sections, 'statement')).toBe(
      [
        'This appeal answers the notice of Thursday 19\u00a0November\u00a02026 on ticket 7719 0431 5520 8813. It is about orders 576882100932447801 and 576882100932449164.',
        '[[gap:Which of the late orders were ready in time, and what the carrier did then]]',
        '[[gap:Company, period and cause, as the carrier’s letter or the public notice names them]]',
      ].join('\n\n'),
    );
    // What has changed since is not so in every case.
    expect(textIn(sections, 'since')).toBe('');
  });

  it.each<[string, Partial<TemplateFacts>, string]>([
    ['no orders', { orders: [] }, 'It is about [[gap:Which orders]].'],
    ['one order', { orders: ['1'] }, 'It is about order 1.'],
    ['many orders', { orders: ['1', '2', '3', '4', '5', '6'] }, 'It is about 6 orders.'],
    ['no ticket', { ticket: ' ' }, 'on this ticket. It is'],
    ['a ticket with marks', { ticket: '7_7*' }, String.raw`on ticket 7\_7\*. It is`],
  ])('with %s', (_what, part, words) => {
    const { sections } = beginning(find('late-dispatch-carrier'), { ...onRecord, ...part });
    expect(textIn(sections, 'statement')).toContain(words);
  });

  it('names a listing literally', () => {
    const { sections } = beginning(find('trademark'), onRecord);
    expect(textIn(sections, 'statement')).toContain(String.raw`listing “Linen throw \*XL\*”.`);
  });

  it('cites what is on file, and asks for one of several cases only where a file shows that it is this one', () => {
    const template = find('late-dispatch', seaAhrPack);
    const at = (pieces: Readonly<Record<string, readonly string[]>>) =>
      textIn(
        beginning(template, { ...onRecord, exhibitsOf: (piece) => pieces[piece] ?? [] }).sections,
        'records',
      );
    expect(gapsIn(at({}))).toEqual(['Order by order: its ID and ship time on the dispatch manifest']);
    const text = at({ 'no-show': ['x1', 'x2'], manifest: ['x3'] });
    expect(text).toContain('dispatch manifest]] [[ex:x3]]');
    expect(text).toMatch(/did not.*show\]\] \[\[ex:x1\]\] \[\[ex:x2\]\]$/u);
    expect(gapsIn(text)).toHaveLength(2);
  });

  it('hints at what is not asked, and at all of it where nothing stands', () => {
    const template = find('cancellations');
    const { sections } = beginning(template, onRecord);
    const records = sections.find(({ id }) => id === 'records');
    if (records === undefined) throw new Error('no section');
    expect(records.markdown).toBe('');
    expect(hintsFor(template, records).map(({ id }) => id)).toEqual(['chat', 'address', 'pickup', 'fault']);
    const chat = '[[gap:Order by order: where the buyer asked to cancel or to delay, or did not answer]]';
    expect(hintsFor(template, { ...records, markdown: chat }).map(({ id }) => id)).toEqual([
      'address',
      'pickup',
      'fault',
    ]);
    expect(hintsFor(template, { ...records, id: 'other' })).toEqual([]);
    const [statement] = sections;
    expect(statement && hintsFor(template, statement)).toEqual([]);
  });
});

const good = sampleAppeals().find(({ name }) => name === 'good-carrier-hub');
if (good === undefined) throw new Error('no sample');
const goodFacts = factsOfSample(good);

/** A draft as it begins with a template, of a case whose claims are answered. */
const drafted = (
  pack: Pack,
  template: PackTemplate,
  fill: (what: string) => string | null,
): ReadinessFacts => {
  const { records } = goodFacts;
  const { orders, listings } = records;
  const filled = (markdown: string): string =>
    textOf(
      piecesOf(markdown).map((piece) => {
        const text = piece.kind === 'gap' ? fill(piece.what) : null;
        return text === null ? piece : { kind: 'text', text };
      }),
    );
  const { request, sections } = beginning(template, {
    ...onRecord,
    ticket: goodFacts.ticket,
    noticeDay: formatDayLong(dayOf(records.noticeAt, records.zone)),
    orders,
    listings: ['Linen throw'],
  });
  return {
    ...goodFacts,
    request,
    sections: sections.map((section) => ({ ...section, markdown: filled(section.markdown) })),
    records: {
      ...records,
      orders,
      listings: [...listings, 'Linen throw'],
      foreign: foreignMarks(pack, packs),
    },
  };
};

const all = packs.flatMap((pack) =>
  (pack.appealTemplates ?? []).map((template): [string, Pack, PackTemplate] => [
    `${pack.id} ${template.id}`,
    pack,
    template,
  ]),
);

describe.each(all)('the checker on a draft that begins with %s', (_, pack, template) => {
  const rulesOf = (facts: ReadinessFacts): ReadonlySet<string> =>
    new Set(
      readinessOf(facts)
        .findings.filter(({ severity }) => severity !== 'info')
        .map(({ rule }) => rule),
    );

  it('finds that its gaps are open, and nothing in what they ask', () => {
    expect(rulesOf(drafted(pack, template, () => null))).toEqual(new Set(['gap']));
  });

  it('finds nothing where each gap was filled', () => {
    const filled = (what: string): string => `On record: ${what.toLowerCase()} [[ex:manifest]].`;
    expect(rulesOf(drafted(pack, template, filled))).toEqual(new Set());
  });
});

describe('another template', () => {
  const from = find('late-dispatch-carrier');
  const to = find('fulfilment-fixed');
  const begun = beginning(from, { ...onRecord, exhibitsOf: (piece) => [piece] }).sections;
  const own = beginning(to, onRecord).sections;

  it('takes the place of what was only asked, exhibits beside it or not', () => {
    expect(sectionsKeeping(own, beginning(from, onRecord).sections, begun)).toEqual(own);
    expect(sectionsKeeping(own, begun, begun)).toEqual(own);
    expect(sectionsKeeping(sectionsAtFirst('wrongDecision'), begun, begun)).toEqual(
      sectionsAtFirst('wrongDecision'),
    );
  });

  it.each([
    ['an own sentence', 'The parcels were handed over.'],
    ['an own gap', '[[gap:Ask the warehouse]]'],
    ['an exhibit', '[[ex:a]]'],
    ['half of a prompt', '[[gap:Which orders]] on Monday'],
  ])('keeps %s', (_what, markdown) => {
    const written = begun.map((one) => (one.id === 'records' ? { ...one, markdown } : one));
    expect(textIn(sectionsKeeping(own, written, begun), 'records')).toBe(markdown);
  });

  it('loses no paragraph that somebody wrote, in whatever order templates are changed', () => {
    const words = fc.stringMatching(/^[a-z]{3,9} [a-z]{3,9}$/u);
    const ids = fc.constantFrom('statement', 'records', 'since', 'cause', 'done', 'prevention', 'other');
    const templates = fc.constantFrom(...(usPack.appealTemplates ?? []));
    fc.assert(
      fc.property(
        fc.dictionary(ids, words, { minKeys: 1 }),
        fc.array(templates, { minLength: 1 }),
        (text, way) => {
          let present: readonly Section[] = Object.entries(text).map(([id, markdown]) => ({
            id,
            title: id,
            markdown,
          }));
          let before: readonly Section[] = [];
          for (const template of way) {
            const next = beginning(template, onRecord).sections;
            present = sectionsKeeping(next, present, before);
            before = next;
          }
          const kept = present.map(({ markdown }) => markdown);
          for (const one of Object.values(text)) expect(kept).toContain(one);
          expect(new Set(present.map(({ id }) => id)).size).toBe(present.length);
        },
      ),
    );
  });
});

it('rests on pieces of its list', () => {
  expect([...piecesRestedOn(find('recall-reinstatement'))]).toEqual(['compliance-letter']);
  expect(templateOf(usPack, 'wrongDecision', 'recall')).toBeNull();
});
