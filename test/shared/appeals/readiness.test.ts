import { describe, expect, it } from 'vitest';
import type { ReadinessFacts } from '#shared/appeals/draft-texts.ts';
import { claimsInOrder } from '#shared/appeals/order.ts';
import { timesCited } from '#shared/appeals/checks/form.ts';
import { readinessOf, verdictWords } from '#shared/appeals/readiness.ts';
import { quietRecords } from '../../support/quiet-records.ts';

const pdf = { mime: 'application/pdf', capturedAt: null, validUntil: null } as const;

const good: ReadinessFacts = {
  mode: 'wrongDecision',
  request: 'Please cancel it.',
  sections: [
    { id: 'statement', title: 'Statement', markdown: 'It was in time. [[ex:b]]' },
    { id: 'since', title: 'Since then', markdown: '' },
  ],
  timeline: [{ when: '13 Nov', what: 'Handed over', exhibitIds: ['a'] }],
  claims: [
    { id: 'c1', line: 0, markdown: 'So it is. [[ex:a]]' },
    { id: 'c2', line: 1, markdown: 'And so. [[ex:a]] [[ex:b]]' },
  ],
  exhibits: [
    { id: 'a', caption: 'Manifest', proves: '', fileName: 'manifest.pdf', redactedCopy: null, ...pdf },
    { id: 'b', caption: 'Ticket', proves: '', fileName: 'ticket.png', redactedCopy: null, ...pdf },
  ],
  lines: ['17 orders late', 'rate above 10 %'],
  ticket: '7719 0426',
  cover: {
    title: 'Late dispatch',
    detail: '17 of 125 orders',
    shopName: 'Maple & Pine Home',
    shopAddress: null,
  },
  before: null,
  records: quietRecords,
};

const uncited = (id: string) => ({
  id,
  caption: 'Board',
  proves: '',
  fileName: 'board.png',
  redactedCopy: null,
  ...pdf,
});

const keysOf = (facts: ReadinessFacts) =>
  readinessOf(facts).findings.map(({ severity, title }) => `${severity}: ${title.replaceAll('\u00a0', ' ')}`);

describe('the form of a draft', () => {
  it('has nothing to say about a complete one', () => {
    const readiness = readinessOf(good);
    expect(readiness.findings).toEqual([]);
    expect(verdictWords(readiness)).toBe('Ready to export');
    expect(readiness).toMatchObject({
      linesAnswered: { part: 2, of: 2 },
      claimsProved: { part: 2, of: 2 },
      exhibitsCited: { part: 2, of: 2 },
    });
  });

  it.each<[string, Partial<ReadinessFacts>, readonly string[]]>([
    [
      'an open gap',
      { sections: [{ id: 's', title: 'S', markdown: 'a [[gap:when]] [[ex:b]]' }] },
      ['mend: A gap is open'],
    ],
    ['a gap in the request', { request: 'Return [[gap:points]].' }, ['mend: A gap is open']],
    ['an empty request', { request: '  ' }, ['mend: The request is empty']],
    [
      'a claim without text',
      { claims: [...good.claims, { id: 'c3', line: null, markdown: ' \n' }] },
      ['mend: Claim 3 has no text'],
    ],
    [
      'a citation of an exhibit that was taken out',
      { claims: [{ id: 'c1', line: 0, markdown: 'x [[ex:gone]] [[ex:a]]' }, ...good.claims.slice(1)] },
      ['mend: A citation has no exhibit'],
    ],
    [
      'a line without a claim',
      { lines: [...good.lines, 'third'] },
      ['look: Line 3 of the notice has no claim'],
    ],
    [
      'a claim without an exhibit',
      { claims: [...good.claims, { id: 'c3', line: null, markdown: 'Trust it.' }] },
      ['look: Claim 3 cites no exhibit'],
    ],
    [
      'an empty statement',
      { sections: [{ id: 'statement', title: 'Statement', markdown: '' }] },
      ['look: “Statement” is empty'],
    ],
    [
      'an exhibit that nothing cites',
      { exhibits: [...good.exhibits, uncited('c')] },
      ['info: Exhibit 3 is never cited'],
    ],
    [
      'exhibits that nothing cites, in one line',
      { exhibits: [...good.exhibits, uncited('c'), uncited('d'), uncited('e')] },
      ['info: 3 exhibits are never cited'],
    ],
    [
      'characters of the cover that the fonts lack',
      { cover: { title: '지연', detail: '😀', shopName: '샵', shopAddress: null }, ticket: '№ 7719 일' },
      [
        'look: 2 characters can’t be printed',
        'look: 1 character can’t be printed',
        'look: 1 character can’t be printed',
        'look: 1 character can’t be printed',
      ],
    ],
    [
      'a character of a file’s name that the fonts lack',
      { exhibits: [{ ...uncited('a'), fileName: '표.png' }, ...good.exhibits.slice(1)] },
      ['look: 1 character can’t be printed'],
    ],
    [
      'an exhibit that shows a file which has a redacted copy',
      { exhibits: good.exhibits.map((one) => ({ ...one, redactedCopy: one.id === 'a' ? 12 : null })) },
      ['look: Exhibit 1 shows the original of a redacted copy'],
    ],
    ['a case without a ticket number', { ticket: '' }, ['info: No ticket number on the case']],
    [
      'characters of the request that the fonts lack',
      { request: 'Cancel 한국어 & 😀.' },
      ['look: 4 characters can’t be printed'],
    ],
    [
      'a character of the timeline that the fonts lack',
      { timeline: [{ when: '13 Nov 😀', what: 'Handed over', exhibitIds: ['a'] }] },
      ['look: 1 character can’t be printed'],
    ],
  ])('finds %s, and nothing else', (_what, change, found) => {
    expect(keysOf({ ...good, ...change })).toEqual(found);
  });

  it('says where characters cannot be printed and what stands in their place', () => {
    const { findings } = readinessOf({
      ...good,
      sections: [{ id: 'statement', title: 'Statement', markdown: '한 [[ex:b]] **한** Đà Nẵng 你好' }],
      claims: [{ id: 'c1', line: 0, markdown: '한국어😀 [[ex:a]]' }, ...good.claims.slice(1)],
      exhibits: [{ ...uncited('a'), proves: 'a\u202eb' }, ...good.exhibits.slice(1)],
    });
    expect(
      findings.map(({ title, detail, spot }) => [
        title.replaceAll('\u00a0', ' '),
        detail.replaceAll('\u00a0', ' '),
        spot,
      ]),
    ).toEqual([
      [
        '4 characters can’t be printed',
        'In claim 1. The packet’s fonts lack them; printed as code points: U+D55C, U+AD6D, U+C5B4 and others.',
        { kind: 'claim', id: 'c1' },
      ],
      [
        '2 characters can’t be printed',
        'In “Statement”. The packet’s fonts lack them; printed as code points: U+D55C.',
        { kind: 'section', id: 'statement' },
      ],
      [
        '1 character can’t be printed',
        'In the caption of exhibit 1. The packet’s fonts lack it; printed as a code point: U+202E.',
        { kind: 'exhibit', id: 'a' },
      ],
    ]);
  });

  it('gives each finding a key of its own', () => {
    const { findings } = readinessOf({
      ...good,
      request: '[[gap:a]] [[gap:a]]',
      claims: [
        { id: 'c1', line: null, markdown: '' },
        { id: 'c2', line: null, markdown: '' },
      ],
    });
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    expect(verdictWords({ findings })).toBe('Not ready: 4 to mend, 2 to look at');
  });

  it('counts citations of texts and timeline', () => {
    expect([...timesCited(good)]).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
  });
});

it('orders claims by line, the notice as a whole last, then as they were written', () => {
  const claims = [
    { id: 1, line: null, position: 0 },
    { id: 2, line: 1, position: 1 },
    { id: 3, line: 0, position: 3 },
    { id: 4, line: 0, position: 2 },
  ];
  expect(claimsInOrder(claims).map(({ id }) => id)).toEqual([4, 3, 2, 1]);
});
