import fc from 'fast-check';
import { auditResult, auditScope, type Checklist } from '#shared/audits/checklist.ts';
import { severity } from '#shared/policy/severity.ts';

const words = (most: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, 'x'))
    .filter((text) => text.trim() !== '' && text.length <= most);

const idOf = (stem: string, at: number): string => `${stem}-${String(at + 1)}`;

const items = (sections: number) =>
  fc.array(
    fc.record({
      section: fc.nat(sections - 1),
      question: words(200),
      how: words(600),
      wanted: words(300),
      severity: fc.constantFrom(...severity.options),
      clause: fc.option(words(80)),
      notApplicable: fc.option(words(300)),
      follows: fc.option(fc.nat(5)),
      answers: fc.uniqueArray(fc.constantFrom(...auditResult.options), { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

/** A checklist that holds together, in the order in which a run shows it. */
export const anyChecklist: fc.Arbitrary<Checklist> = fc
  .record({
    version: fc.integer({ min: 1, max: 9 }),
    title: words(80),
    about: words(300),
    scope: fc.constantFrom(...auditScope.options),
    titles: fc.array(words(80), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ titles, ...head }) =>
    items(titles.length).map((made) => ({
      id: 'own-list',
      ...head,
      sections: titles.map((title, at) => ({ id: idOf('part', at), title })),
      items: made
        .toSorted((a, b) => a.section - b.section)
        .map(({ section, follows, answers, ...item }, at) => ({
          id: idOf('item', at),
          section: idOf('part', section),
          ...item,
          after:
            follows === null || at === 0 ? null : { item: idOf('item', Math.min(follows, at - 1)), answers },
        })),
    })),
  );
