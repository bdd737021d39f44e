import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { lastRejected, proofKey, repetitionOf, sameShare } from '#shared/appeals/earlier-attempt.ts';
import { attemptChecks } from '#shared/appeals/checks/attempt.ts';
import { findingsOf } from '#shared/appeals/checks/check.ts';
import type { AttemptBefore, ReadinessFacts } from '#shared/appeals/draft-texts.ts';
import { draftAppeal } from './draft-appeal.ts';
import { quietRecords } from '../../support/quiet-records.ts';

const sent = 'All parcels were handed over on 12 November before noon. The carrier scanned them a day late.';

describe('the share of a text that was sent before', () => {
  it.each<[string, string, number | null]>([
    ['the same text', sent, 1],
    ['with other marks and capitals', sent.toUpperCase().replaceAll('.', '!'), 1],
    ['with its sentences turned round', sent.split('. ').toReversed().join('. '), 1],
    ['without any of it', 'The listing was corrected and its picture was exchanged at once.', 0],
    ['with four words of it, which say nothing', 'The carrier scanned them', 0],
    ['with as much that is new', `${sent} one two three four five six seven eight nine ten`, 17 / 27],
    ['without words', ' – ', null],
  ])('%s', (_name, text, share) => {
    const found = sameShare(text, sent);
    if (share === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(share, 10);
  });

  it('lies between none and all, and is all of a text for itself', () => {
    const text = fc.array(fc.constantFrom('the', 'parcel', 'was', 'late', 'not', '17'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const share = sameShare(one.join(' '), other.join(' '));
        expect(share === null).toBe(one.length === 0);
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
        if (one.length > 0) expect(sameShare(one.join(' '), one.join(' '))).toBe(1);
      }),
    );
  });
});

it('takes a redacted copy for what it is a copy of', () => {
  const earlier = { attempt: 1, text: sent, proofs: new Set(['a', 'b']) };
  const copy = proofKey({ sha256: 'c', redactedFrom: 'a' });
  const other = proofKey({ sha256: 'd', redactedFrom: null });
  expect(repetitionOf('', [copy, other, null], earlier)).toEqual({
    text: null,
    exhibits: { same: 1, of: 3 },
  });
});

it('goes on from the newest rejected attempt before', () => {
  const attempt = (number: number, status: Appeal['status']) => draftAppeal({ attempt: number, status });
  const all = [attempt(2, 'rejected'), attempt(1, 'rejected'), attempt(3, 'draft')];
  expect(lastRejected(all)?.attempt).toBe(2);
  expect(lastRejected(all, 2)?.attempt).toBe(1);
  expect(lastRejected(all, 1)).toBeNull();
});

describe('what a further attempt repeats', () => {
  const before: AttemptBefore = {
    attempt: 1,
    news: ['correctedData'],
    repetition: { text: 0.2, exhibits: { same: 1, of: 2 } },
  };
  const exhibit = {
    id: 'e',
    caption: '',
    proves: '',
    fileName: '',
    redactedCopy: null,
    mime: '',
    capturedAt: null,
    validUntil: null,
  };
  const facts = (part: Partial<AttemptBefore> | null): ReadinessFacts => ({
    mode: 'wrongDecision',
    request: '',
    sections: [{ id: 'statement', title: 'Statement', markdown: '' }],
    timeline: [],
    claims: [],
    exhibits: [exhibit, { ...exhibit, id: 'f' }],
    lines: [],
    ticket: '',
    cover: { title: '', detail: '', shopName: '', shopAddress: null },
    before: part === null ? null : { ...before, ...part },
    records: quietRecords,
  });
  const repeated = (of: ReadinessFacts) => findingsOf({ facts: of, texts: [] }, attemptChecks);
  const repetition = (text: number | null, same: number) => ({
    repetition: { text, exhibits: { same, of: 2 } },
  });
  it.each<[string, Partial<AttemptBefore> | null, readonly string[]]>([
    ['a first attempt', null, []],
    ['something new', {}, []],
    ['a text that was not begun', repetition(null, 1), []],
    ['nothing said to be new', { news: [] }, ['news']],
    ['just under the bound', repetition(0.69, 1), []],
    ['at the bound', repetition(0.7, 1), ['same text']],
    ['the same exhibits', repetition(0, 2), ['same exhibits']],
    ['all of it', { news: [], ...repetition(1, 2) }, ['news', 'same text', 'same exhibits']],
  ])('%s', (_name, part, keys) => {
    const found = repeated(facts(part));
    expect(found.map(({ key }) => key)).toEqual(keys);
    expect(found.every(({ severity }) => severity === 'look')).toBe(true);
  });

  it('says where new evidence was named and none came', () => {
    const [finding] = repeated(facts({ news: ['evidence'], ...repetition(0, 2) }));
    expect(finding?.detail).toBe('New evidence is named as what is new. Appeal\u00a01 had all 2 already.');
  });
});
