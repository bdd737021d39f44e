import { expect, it } from 'vitest';
import { fileChecks } from '#shared/appeals/checks/exhibit-files.ts';
import type { ReadinessFacts } from '#shared/appeals/draft-texts.ts';
import { readinessOf } from '#shared/appeals/readiness.ts';
import { nothingPrivate } from '#shared/evidence-look.ts';
import { factsOfSample, sampleAppeals } from '../../support/sample-appeals.ts';

type Exhibit = ReadinessFacts['exhibits'][number];

const facts = sampleAppeals().map(factsOfSample)[0];
const quiet = { unreadable: null, pages: 0, wordless: 0, isWhole: true, found: nothingPrivate };
const csv: Exhibit = {
  id: 'e',
  caption: 'Orders',
  proves: '',
  fileName: 'orders.csv',
  redactedCopy: null,
  mime: 'text/csv',
  capturedAt: null,
  validUntil: null,
};
const pdf: Exhibit = { ...csv, fileName: 'letter.pdf', mime: 'application/pdf' };

const told = (exhibit: Exhibit): readonly string[] => {
  if (facts === undefined) throw new Error('no sample');
  return readinessOf({ ...facts, exhibits: [exhibit] }, fileChecks).findings.map(
    ({ severity, title, detail }) => `${severity}: ${title}. ${detail}`.replaceAll('\u00a0', ' '),
  );
};

it.each<[string, Exhibit, readonly string[]]>([
  ['a file that nobody looked into', csv, []],
  ['a file with nothing to say of it', { ...csv, look: quiet }, []],
  [
    'a table with buyers’ data',
    { ...csv, look: { ...quiet, found: { name: 2, email: 1, phone: 0, address: 1200 } } },
    [
      'look: Exhibit 1 may show buyers’ data. orders.csv holds 2 names, 1 e-mail address and 1,200 addresses. File a copy without what the appeal doesn’t need, and show that instead. The orders’ numbers say which buyers they are.',
    ],
  ],
  [
    'a long PDF with buyers’ data in its first pages',
    { ...pdf, look: { ...quiet, pages: 60, isWhole: false, found: { ...nothingPrivate, phone: 1 } } },
    [
      'look: Exhibit 1 may show buyers’ data. letter.pdf holds 1 phone number in the part that was looked through. Make a redacted copy of it, and show that instead. The orders’ numbers say which buyers they are.',
    ],
  ],
  [
    'an original whose redacted copy is to be shown anyway',
    { ...pdf, redactedCopy: 4, look: { ...quiet, found: { ...nothingPrivate, phone: 1 } } },
    [],
  ],
  [
    'a damaged file',
    { ...pdf, look: { ...quiet, unreadable: { why: 'stops', words: 'The PDF is damaged.' } } },
    [
      'look: Exhibit 1 can’t be read. letter.pdf: The PDF is damaged. The export stops at it. File a copy that opens, or take the exhibit out.',
    ],
  ],
  [
    'a locked file',
    {
      ...pdf,
      look: { ...quiet, unreadable: { why: 'locked', words: 'The PDF is protected by a password.' } },
    },
    [
      'look: Exhibit 1 can’t be read. letter.pdf: The PDF is protected by a password. The export asks for it. A copy without a password needs none.',
    ],
  ],
  [
    'a file that took too long',
    {
      ...csv,
      look: {
        ...quiet,
        isWhole: false,
        unreadable: { why: 'slow', words: 'The file took longer than 30 s to look into.' },
      },
    },
    [
      'look: Exhibit 1 is slow to read. orders.csv: The file took longer than 30 s to look into. So the export may stop at it, and what it holds is not known here. Look through it yourself.',
    ],
  ],
  [
    'a page without text',
    { ...pdf, look: { ...quiet, pages: 1, wordless: 1 } },
    [
      'info: Exhibit 1 has no text to search. letter.pdf: its page is only a picture, so whoever reads the packet can’t search it, and buyers’ data there is not found here. Look through it yourself.',
    ],
  ],
  [
    'some pages without text',
    { ...pdf, look: { ...quiet, pages: 5, wordless: 2 } },
    [
      'info: Exhibit 1 has pages without text to search. letter.pdf: 2 of its 5 pages are only pictures, so whoever reads the packet can’t search them, and buyers’ data there is not found here. Look through them yourself.',
    ],
  ],
])('of %s says what was found', (_what, exhibit, findings) => {
  expect(told(exhibit)).toEqual(findings);
});
