import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionText } from '#shared/appeals/appeal.ts';
import type { VersionCause, VersionMark } from '#shared/appeals/version.ts';
import { exhibitToken, gapToken, type Piece, piecesOf, textOf } from '#shared/appeals/text.ts';
import { type Comparison, compareVersions } from '#renderer/features/appeals/versions/compare.ts';
import {
  summaryWords,
  versionInWords,
  versionLines,
  versionName,
} from '#renderer/features/appeals/versions/version-words.ts';
import {
  folded,
  MOST_EFFORT,
  type Run,
  textDiff,
  type TextDiff,
} from '#renderer/features/appeals/versions/word-diff.ts';

const joined = ({ runs }: Pick<TextDiff, 'runs'>, without: Run['kind']): string =>
  textOf(runs.filter(({ kind }) => kind !== without).flatMap(({ tokens }) => tokens));

const diff = (before: string, after: string, effort?: number): TextDiff =>
  textDiff(piecesOf(before), piecesOf(after), effort);

/** "[-old-][+new+] same", as a diff is read. */
const read = ({ runs }: TextDiff): string =>
  runs
    .map(({ kind, tokens }) => {
      if (kind === 'same') return textOf(tokens);
      return kind === 'added' ? `[+${textOf(tokens)}+]` : `[-${textOf(tokens)}-]`;
    })
    .join('');

const word = fc.constantFrom(
  'late',
  'orders',
  'don’t',
  '13.6',
  '%',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '.',
  '[[',
  '<b>',
  'ngày',
  'ค่าปรับล่าช้า',
  '延迟发货',
  '👩‍👩‍👧',
  exhibitToken('a'),
  exhibitToken('b'),
  gapToken('how many'),
);
const prose = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
const anything = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\0')),
);

describe('what differs between two texts', () => {
  it('is the text before without the added words, and the text after without the removed, however much work is allowed', () => {
    fc.assert(
      fc.property(anything, anything, fc.constantFrom(0, 9, 100, MOST_EFFORT), (before, after, effort) => {
        const found = diff(before, after, effort);
        expect(joined(found, 'added')).toBe(before);
        expect(joined(found, 'removed')).toBe(after);
        expect(
          found.runs.every(
            ({ tokens }, index) =>
              tokens.length > 0 && found.runs[index + 1]?.kind !== found.runs[index]?.kind,
          ),
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is nothing for the same text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(diff(text, text).runs.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it.each([
    ['15 of 17 orders', '16 of 17 orders', '[-15 -][+16 +]of 17 orders'],
    ['in time.', 'in time, and more.', 'in time[+, and more+].'],
    ['the old carrier came', 'the new driver came', 'the [-old carrier -][+new driver +]came'],
    ['one  blank', 'one blank', 'one[-  -][+ +]blank'],
    ['first\n\nsecond', 'first second', 'first[-\n\n-][+ +]second'],
    [
      `see ${exhibitToken('a')}.`,
      `see ${exhibitToken('b')}.`,
      `see [-${exhibitToken('a')}-][+${exhibitToken('b')}+].`,
    ],
    ['', 'words', '[+words+]'],
    ['words', '', '[-words-]'],
  ])('reads well: %j, %j', (before, after, words) => {
    expect(read(diff(before, after))).toBe(words);
  });

  it('goes by lines, then by the whole, where words would take too long', () => {
    const lines = (from: number, other: number): string =>
      Array.from({ length: 600 }, (_line, index) =>
        index % 40 === 0 ? `Line ${String(from)} ${'other '.repeat(other)}\n` : `Line ${String(index)}\n`,
      ).join('');
    const byLines = diff(lines(1, 60), lines(2, 90).replaceAll('other', 'quite'));
    expect(byLines.how).toBe('lines');
    expect(byLines.runs.some(({ kind }) => kind === 'same')).toBe(true);
    const scattered = (sign: string): string =>
      Array.from({ length: 20_000 }, (_word, at) => `${sign}${String(at)}`).join('\n');
    const whole = diff(scattered('a'), scattered('b'));
    expect(whole.how).toBe('whole');
    expect(whole.effort).toBeLessThanOrEqual(MOST_EFFORT);
  });

  it('folds what stayed, and keeps every word of it', () => {
    const tokens: readonly Piece[] = Array.from({ length: 200 }, (_one, at) => ({
      kind: 'text',
      text: `${String(at)} `,
    }));
    const fold = folded(tokens, false, true);
    expect(fold?.head.length).toBeGreaterThan(0);
    expect(fold?.tail).toEqual([]);
    expect([...(fold?.head ?? []), ...(fold?.hidden ?? []), ...(fold?.tail ?? [])]).toEqual(tokens);
    expect(folded(tokens.slice(0, 40), false, false)).toBeNull();
  });
});

const version = (change: Partial<VersionText> = {}): VersionText => ({
  form: 1,
  mode: 'wrongDecision',
  request: 'Please cancel it.',
  sections: [
    { id: 'statement', title: 'Statement', markdown: 'It was **in time**.' },
    { id: 'since', title: 'Since then', markdown: '' },
  ],
  timeline: [{ id: 't', when: '12 Nov', what: 'Handed over', exhibitIds: ['a'] }],
  claims: [
    { id: 'c', line: 0, markdown: `None was late ${exhibitToken('a')}.` },
    { id: 'd', line: null, markdown: 'All else is so.' },
  ],
  exhibits: [
    { id: 'a', evidenceId: 'fa', caption: 'Manifest', proves: 'the hand-over', originalInZip: true },
    { id: 'b', evidenceId: 'fb', caption: '', proves: '', originalInZip: true },
  ],
  ...change,
});

const compare = (change: Partial<VersionText>): Comparison =>
  compareVersions(version(), version(change), (id) => `file ${id}`);

const changedParts = ({ parts }: Comparison): readonly string[] =>
  parts
    .filter(({ state }) => state !== 'same')
    .map(({ name, state }) => `${name} ${state}`.replaceAll('\u00a0', ' '));

describe('two versions of an appeal', () => {
  const base = version();
  const [first, second] = base.claims;
  const [a, b] = base.exhibits;
  it.each<[what: string, change: Partial<VersionText>, parts: readonly string[], words: string]>([
    ['nothing', {}, [], 'No difference.'],
    [
      'the request',
      { request: 'Please do cancel it.' },
      ['Request changed'],
      '1 part changed, 1 word added.',
    ],
    ['the ground', { mode: 'weFixedIt' }, ['Ground changed'], '1 part changed, 3 words added, 2 taken away.'],
    [
      'a claim that is gone',
      { claims: first === undefined ? [] : [first] },
      ['Claim 2 removed'],
      '1 part changed, 4 words taken away.',
    ],
    [
      'a claim on another line',
      { claims: [...(second === undefined ? [] : [{ ...second, line: 1 }])] },
      ['Claim 1 removed', 'Claim 1 changed'],
      '2 parts changed, 3 words taken away.',
    ],
    [
      'form alone',
      { sections: base.sections.map((one) => ({ ...one, markdown: one.markdown.replaceAll('*', '') })) },
      ['Statement changed'],
      '1 part changed, no word added or taken away.',
    ],
    [
      'the order of exhibits',
      { exhibits: [b, a].flatMap((one) => (one === undefined ? [] : [one])) },
      ['Exhibits changed'],
      '1 part changed, 2 words added, 2 taken away.',
    ],
    [
      'a row of the timeline',
      { timeline: [...base.timeline, { id: 'u', when: '13 Nov', what: 'Scanned', exhibitIds: ['b'] }] },
      ['Timeline changed'],
      '1 part changed, 3 words added.',
    ],
  ])('differ in %s', (_what, change, parts, words) => {
    const found = compare(change);
    expect(changedParts(found)).toEqual(parts);
    expect(summaryWords(found).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('are all new or all gone beside an empty one, and empty parts of both are left out', () => {
    const empty = version({ request: '', sections: [], timeline: [], claims: [], exhibits: [] });
    const found = compareVersions(empty, version(), (id) => id);
    expect(found.removed).toBe(0);
    expect(found.parts.map(({ key }) => key)).toEqual([
      'mode',
      'request',
      'section:statement',
      'timeline',
      'claim:c',
      'claim:d',
      'section:since',
      'exhibits',
    ]);
    expect(
      compareVersions(version(), version(), (id) => id).parts.some(({ key }) => key === 'section:since'),
    ).toBe(false);
  });

  it('hold hostile words as words', () => {
    const hostile = '<img src=x onerror=alert(1)> [[ex:a]] \\[\\[ex:b\\]\\]';
    const found = compare({ claims: [{ id: 'c', line: 0, markdown: hostile }] });
    const added = found.parts
      .find(({ key }) => key === 'claim:c')
      ?.diff.runs.filter(({ kind }) => kind === 'added');
    const text = (added ?? []).flatMap(({ tokens }) => tokens).filter(({ kind }) => kind === 'text');
    expect(textOf(text)).toContain('onerror');
    expect(textOf(text)).toContain('[[ex:b]]');
  });

  it('are compared in bounded work, however many parts are written anew', () => {
    const other = (sign: string): VersionText =>
      version({
        sections: Array.from({ length: 30 }, (_one, at) => ({
          id: `s${String(at)}`,
          title: `Section ${String(at)}`,
          markdown: Array.from({ length: 3000 }, (_word, index) => `${sign}${String(index)}`).join(' '),
        })),
      });
    const found = compareVersions(other('a'), other('b'), (id) => id);
    const effort = found.parts.reduce((sum, { diff: { effort: used } }) => sum + used, 0);
    expect(effort).toBeLessThanOrEqual(4 * MOST_EFFORT);
    expect(found.parts.filter(({ diff: { how } }) => how !== 'words').length).toBe(30);
  });
});

describe('what a version is called', () => {
  const zone = 'America/New_York';
  const now = Date.parse('2026-11-23T14:12:00Z');
  const mark = { at: now, name: '', by: '' } as const;
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

  it.each<[cause: VersionCause, name: string, said: readonly string[]]>([
    ['exported', '', ['Exported Mon 23 Nov, 09:12', 'the version exported Mon 23 Nov, 09:12', '3 words']],
    ['sent', '', ['Sent Mon 23 Nov, 09:12', 'the version sent Mon 23 Nov, 09:12', '3 words']],
    ['byHand', 'For Kim', ['For Kim', '“For Kim”', 'Kept Mon 23 Nov, 09:12', '3 words']],
  ])('says %s, named %j', (cause, name, said) => {
    const marks = [{ ...mark, cause, name }];
    const title = versionName(marks, zone, now);
    const sentence = versionInWords(marks, zone, now);
    expect([title, sentence, ...versionLines({ marks, words: 3 }, zone, now)].map(plain)).toEqual(said);
  });

  it('goes by its newest reason, and names the others and whoever kept it', () => {
    const marks: readonly VersionMark[] = [
      { ...mark, cause: 'exported', by: 'Kim' },
      { ...mark, cause: 'sent', by: 'Kim' },
    ];
    expect(plain(versionName(marks, zone, now))).toBe('Sent Mon 23 Nov, 09:12');
    expect(versionLines({ marks, words: 1 }, zone, now).map(plain)).toEqual([
      'Exported Mon 23 Nov, 09:12',
      '1 word, Kim',
    ]);
  });
});
