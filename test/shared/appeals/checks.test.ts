import { describe, expect, it } from 'vitest';
import { lettersOff } from '#shared/appeals/checks/likeness.ts';
import { checks } from '#shared/appeals/checks/index.ts';
import { letterPhrases } from '#shared/appeals/checks/phrases-letter.ts';
import { tonePhrases } from '#shared/appeals/checks/phrases-tone.ts';
import type { CaseFacts, ReadinessFacts } from '#shared/appeals/draft-texts.ts';
import { readinessOf } from '#shared/appeals/readiness.ts';
import { remembered } from '#shared/appeals/remembered.ts';
import { charCount, draftPlainText, numbersOf } from '#shared/appeals/text.ts';
import { factsOfSample, sampleAppeals } from '../../support/sample-appeals.ts';

const sample = (name: string): ReadinessFacts => {
  const found = sampleAppeals().find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sample ${name}`);
  return factsOfSample(found);
};
const good = sample('good-carrier-hub');
const [claim] = good.claims;

/** What is found in a good appeal whose first claim says something else. */
const inClaim = (markdown: string, records: Partial<CaseFacts> = {}): readonly string[] =>
  readinessOf({
    ...good,
    claims: [
      { id: 'c1', line: 0, ...claim, markdown: `${markdown} [[ex:manifest]] [[ex:orders]]` },
      ...good.claims.slice(1),
    ],
    records: { ...good.records, ...records },
  })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule);

it('has rules of different names, each with a severity', () => {
  const keys = checks.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(checks.map(({ severity }) => severity))).toEqual(new Set(['mend', 'look', 'info']));
});

describe('numbers', () => {
  it.each([
    ['a digit changed', 'Order 576882100932441781 was late.', ['order typo']],
    ['two digits swapped', 'Order 576882100932447832 was late.', ['order typo']],
    ['a digit left out', 'Order 57688210093244170 was late.', ['order typo']],
    ['another order', 'Order 571112223334445556 was late.', ['other order']],
    ['another order to compare', 'Another order, 571112223334445556, was not.', []],
    ['a tracking number', 'Tracking number 571112223334445556 has two scans.', []],
    ['an order of the case', 'Order 576882100932449164 was in time.', []],
    ['the ticket with a digit changed', 'Ticket 7719 0431 5520 8818 is meant.', ['ticket typo']],
    ['the ticket in one piece', 'Ticket 7719043155208813 is meant.', []],
    ['an earlier ticket', 'The earlier ticket 7719 0431 5520 8818 was cancelled.', []],
    ['a number before the ticket', 'See 2 7719 0431 5520 8813.', []],
  ])('%s', (_what, markdown, rules) => {
    expect(inClaim(markdown)).toEqual(rules);
  });

  it('takes nothing for a slip that the notice itself prints', () => {
    const noticeText = 'Order 576882100932441781 was late.';
    expect(inClaim('Order 576882100932441781 was late.', { noticeText })).toEqual([]);
  });
});

describe('days', () => {
  it.each([
    ['a day to come', 'It was handed over on 13 December 2026.', ['future day']],
    ['a plan', 'From 13 December 2026 a second driver will come.', []],
    ['a deadline', 'The appeal is open until 20 December 2026.', []],
    ['a day of the year before', 'It was handed over on 12 November 2025.', ['early day']],
    ['a paper of the year before', 'The contract with the carrier is of 12 November 2025.', []],
    ['a day that can be read rightly', 'It was handed over on 11/12/2026.', []],
    ['a day that no reading makes right', 'It was handed over on 11/12/2027.', ['future day']],
    ['the notice on another day', 'The notice of 2 November 2026 names 14 orders.', ['other day']],
    ['the notice on its day', 'The notice of 20 November 2026 names 14 orders.', []],
  ])('%s', (_what, markdown, rules) => {
    expect(inClaim(markdown)).toEqual(rules);
  });
});

describe('names and private data', () => {
  it.each([
    ['the name as it is', 'Cobalt Kettle Co packed it.', []],
    ['its genitive', 'Cobalt Kettle Co’s driver signed.', []],
    ['two letters swapped', 'Cobalt Kettel Co packed it.', ['shop name']],
    ['without its legal form', 'Cobalt Kettle packed it.', ['shop name']],
    ['plain words', 'A cobalt kettle co was packed.', []],
    ['a buyer’s number', 'The buyer called from (208) 555-0177.', ['private']],
    ['the shop’s own number', 'Our desk is at (208) 555-0177.', []],
    ['the carrier’s address', 'The depot stands at 12 Harbor Road, Boise.', []],
    ['a buyer’s mail', 'The customer, dale.o@mail.example, agreed.', ['private']],
  ])('%s', (_what, markdown, rules) => {
    expect(inClaim(markdown)).toEqual(rules);
  });
});

it('tells all private words of a text in one finding, each kind with its count', () => {
  const { findings } = readinessOf({
    ...good,
    request:
      'The buyer, dale.o@mail.example, called from (208) 555-0177 and from (208) 555-0178, and wrote from 12 Elm Street, Boise, ID 83702.',
  });
  const found = findings.filter(({ rule }) => rule === 'private');
  expect(found).toMatchObject([
    {
      title: '1 e-mail address, 2 phone numbers and 1 address may be a buyer’s',
      mark: { kind: 'words', words: 'dale.o@mail.example' },
    },
  ]);
  expect(found[0]?.detail).toContain('“(208) 555-0178” and 1 more in the request.');
});

it('takes for the shop’s own what is called so elsewhere in the draft, or by the notice', () => {
  const number = 'The number (208) 555-0177 is on the label.';
  expect(inClaim(number)).toEqual(['private']);
  expect(inClaim(`${number} It is our number: (208) 555-0177.`)).toEqual([]);
  expect(inClaim(number, { noticeText: 'Seller: reach us at (208) 555 0177.' })).toEqual([]);
});

describe('parts that can’t be left out', () => {
  const fixed = sample('good-fixed-stock');
  const withSection = (id: string, markdown: string, people: readonly string[] = []) =>
    readinessOf({
      ...fixed,
      sections: fixed.sections.map((one) => (one.id === id ? { ...one, markdown } : one)),
      records: { ...fixed.records, people },
    })
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, severity }) => `${severity}: ${rule}`);

  it.each(['statement', 'cause', 'done', 'prevention'])('of “we fixed it”: %s', (id) => {
    expect(withSection(id, ' \n')).toContain('mend: section');
    expect(withSection(id, '[[gap:why]]')).not.toContain('mend: section');
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['We are more careful now.', ['Rosa Field'], ['look: plan']],
    ['Rosa sees to it.', ['Rosa Field'], []],
    ['Rosa Field sees to it.', ['Ian Mercer'], ['look: plan']],
    ['From 7 December 2026 a second person counts.', [], []],
    ['The shelves are counted every Monday.', [], []],
    ['The shelves are counted from December 2026 on.', [], []],
    ['The rosa shelf is counted.', ['Rosa Field'], ['look: plan']],
  ])('a prevention with a person or a day: %s', (markdown, people, rules) => {
    expect(withSection('prevention', markdown, people)).toEqual(rules);
  });

  it('of a wrong decision: a claim, and the lines where the notice’s text is on file', () => {
    const bare = { ...good, claims: [], lines: [] };
    const told = (noticeText: string) =>
      readinessOf({ ...bare, records: { ...good.records, noticeText } }).findings.map(({ rule, spot }) => [
        rule,
        spot.kind,
      ]);
    expect(told('14 orders were late.')).toEqual(
      expect.arrayContaining([
        ['claims', 'claims'],
        ['lines', 'notice'],
      ]),
    );
    expect(told(' ')).not.toContainEqual(['lines', 'notice']);
  });
});

describe('wording', () => {
  it('has phrases of small letters and plain signs only, as texts are read', () => {
    for (const { words } of [...tonePhrases, ...letterPhrases])
      for (const one of words) expect(one).toMatch(/^[a-z0-9 '|*/,%-]+$/u);
  });

  it.each([
    ['a feeling', 'This is ridiculous.', ['emotional']],
    ['the same in a quotation', 'The buyer wrote: “This is ridiculous.”', []],
    ['capitals that are names', 'UPS, USPS and FBT scan each SKU.', []],
    ['a short sentence in capitals', 'WE DID IT RIGHT.', ['shouting']],
    ['a word within another', 'The unfairground lamp is sold.', []],
    ['with a typed apostrophe', 'You didn’t even look at it.', ['blaming']],
    ['with words between', 'Your so-called stupid bot did it.', ['blaming']],
  ])('%s', (_what, markdown, rules) => {
    expect(inClaim(markdown)).toEqual(rules);
  });
});

it('counts characters as the counters beside the text do', () => {
  const long = sample('bad-too-long');
  const count = charCount(draftPlainText(long, numbersOf(long.exhibits)));
  const [found] = readinessOf(long).findings.filter(({ rule }) => rule === 'too long');
  expect(found?.detail).toContain(`It has ${count.toLocaleString('en')}`);
  expect(charCount('a😀é')).toBe(3);
});

it('tells how many letters two words differ in, a swap as one', () => {
  expect(lettersOff('kettle', 'kettel', 2)).toBe(1);
  expect(lettersOff('kettle', 'ketle', 2)).toBe(1);
  expect(lettersOff('kettle', 'settee', 2)).toBe(2);
  expect(lettersOff('kettle', 'saucer', 2)).toBe(3);
  expect(lettersOff('ab', 'ba', 1)).toBe(1);
});

it('reads a text once, until what the reading rests on changes', () => {
  let reads = 0;
  const read = remembered(
    (text: string, suffix: string) => {
      reads += 1;
      return text + suffix;
    },
    (suffix) => suffix,
  );
  expect([read('a', '1'), read('a', '1'), read('b', '1')]).toEqual(['a1', 'a1', 'b1']);
  expect(reads).toBe(2);
  expect(read('a', '2')).toBe('a2');
  expect(reads).toBe(3);
});

describe('corrective actions', () => {
  const action = {
    number: 5,
    title: 'Photo at each hand-over',
    state: 'in progress',
    isOpen: true,
    due: '2026-11-30',
    isDone: false,
    isShown: false,
  };
  const done = { ...action, state: 'done', isOpen: false, isDone: true };
  const told = 'We take a photo at  each hand-over.';

  it.each<[string, string, CaseFacts['actions'], readonly string[]]>([
    ['an open one that is told', told, [action], ['open action']],
    ['an open one that is not', 'The parcels were handed over.', [action], ['weak action']],
    ['one that is done and not shown', told, [done], ['weak action']],
    ['one that is done and shown', told, [{ ...done, isShown: true }], []],
    ['one that was dropped', 'So.', [{ ...action, state: 'dropped', isOpen: false }], []],
  ])('%s', (_, markdown, actions, rules) => {
    expect(inClaim(markdown, { actions })).toEqual(rules);
  });

  it.each<[string, boolean, readonly string[]]>([
    ['has no proof among the exhibits', false, ['action proof']],
    ['has one', true, []],
  ])('that is done and told in a section %s', (_, isShown, rules) => {
    const sections = good.sections.map((section, index) =>
      index === 0 ? { ...section, markdown: `${section.markdown}\n\n${told}` } : section,
    );
    const { findings } = readinessOf({
      ...good,
      sections,
      records: { ...good.records, actions: [{ ...done, isShown }] },
    });
    expect(findings.map(({ rule }) => rule).filter((rule) => rule === 'action proof')).toEqual(rules);
  });
});
