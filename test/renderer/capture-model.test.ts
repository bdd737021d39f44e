import { describe, expect, it } from 'vitest';
import {
  casesOf,
  followed,
  marked,
  noticeFields,
  openProposals,
  pageTime,
  sameOnFile,
  typedOver,
  type CaptureForm,
} from '#renderer/features/capture/capture-model.ts';
import { stretchesOf, withOpen } from '#renderer/features/violations/found-model.ts';
import { heldOf } from '#renderer/features/violations/held-files.ts';
import { emptyNotice } from '#renderer/features/violations/notice-model.ts';
import type { CaptureField, CaptureProposal } from '#shared/capture/read-capture.ts';
import type { Evidence } from '#shared/evidence.ts';
import { fileOf } from '../shared/routes/fact-sets.ts';
import { violation } from './rating-records.ts';

const read = (field: CaptureField, value: string): CaptureProposal => ({
  field,
  value,
  from: 0,
  to: 1,
  sure: true,
  why: '',
  places: [],
});

const untouched: CaptureForm = {
  rating: '',
  taken: '2026-11-23T09:00',
  note: '',
  caption: null,
  isGiven: false,
};
const rating = read('rating', '148');
const shownAt = read('shownAt', '2026-11-23T08:30');

describe('the fields below what was read', () => {
  it('follow what is confirmed, and are as before once it is taken back', () => {
    const confirmed = followed(untouched, [rating, shownAt]);
    expect(confirmed.rating).toBe('148');
    expect(followed(confirmed, [shownAt]).rating).toBe('');
    expect(followed(confirmed, [])).toEqual(untouched);
  });

  it('keep what was typed, before and after a confirmation, and when it is taken back', () => {
    const typed = typedOver(untouched, { rating: '150' });
    expect(followed(typed, [rating]).rating).toBe('150');
    const over = typedOver(followed(untouched, [rating]), { rating: '148' });
    expect(followed(over, []).rating).toBe('148');
  });

  it('take the page’s own time for the reading, and leave the picture its own', () => {
    expect(pageTime([rating, shownAt], 'America/New_York')).toBe(Date.parse('2026-11-23T13:30:00Z'));
    expect(pageTime([rating], 'America/New_York')).toBeNull();
    expect(followed(untouched, [rating, shownAt]).taken).toBe(untouched.taken);
  });
});

describe('the case of a picture', () => {
  const known = violation(1, { ticket: '5763 2019 4881' });
  const other = violation(2, { ticket: '5763 2019 4882' });
  const ticket = read('ticket', '576320194881');
  const misread = read('ticket', '576320194882');

  it('is only likely while the ticket is not confirmed', () => {
    expect(casesOf([ticket, misread], [], [known, other])).toEqual({ known: [], likely: [known, other] });
  });

  it('is that of the confirmed ticket, whatever else was read', () => {
    expect(casesOf([ticket, misread], [ticket], [known, other])).toEqual({ known: [known], likely: [] });
    expect(casesOf([ticket], [read('ticket', '1')], [known, other])).toEqual({ known: [], likely: [] });
  });
});

describe('a picture that is on file', () => {
  const sha256 = 'a'.repeat(64);
  const file = (number: number, part: Partial<Evidence> = {}): Evidence =>
    fileOf(number, { sha256, violationId: null, ...part });
  const ofOther = file(1, { violationId: 'v9' });
  const ofNone = file(2);
  const ofTarget = file(3, { violationId: 'v1' });

  it.each<[string, readonly Evidence[], string | null, string | undefined]>([
    ['the one of the case that it goes to', [ofOther, ofNone, ofTarget], 'v1', 'e3'],
    ['one of no case before one of another', [ofOther, ofNone], 'v1', 'e2'],
    ['one of no case where it goes to none', [ofTarget, ofNone], null, 'e2'],
    ['another case’s, which is told', [ofOther], 'v1', 'e1'],
    ['none in the trash', [file(4, { trashedAt: 1 })], null, undefined],
    ['none with other bytes', [file(5, { sha256: 'b'.repeat(64) })], null, undefined],
  ])('is %s', (_case, files, caseId, expected) => {
    expect(sameOnFile(sha256, files, caseId)?.id).toBe(expected);
  });

  it('waits for the new case as what was there before, so that leaving it out does not trash it', () => {
    const held = (isFromBefore: boolean) =>
      heldOf(noticeFields([], { evidenceId: 'e1', isFromBefore })['files'] ?? '');
    expect(held(true)).toEqual([{ evidenceId: 'e1', what: 'save:ticket-page', isFromBefore: true }]);
    expect(held(false)).toEqual([{ evidenceId: 'e1', what: 'save:ticket-page', isFromBefore: false }]);
    expect(noticeFields([], null)['files']).toBe('');
  });
});

describe('a time of the notice that was confirmed', () => {
  it('is said, as if it had been typed', () => {
    expect(noticeFields([read('noticeAt', '2026-11-22T09:30')], null)).toMatchObject({
      noticeAt: '2026-11-22T09:30',
      noticeSaid: 'yes',
    });
    expect(noticeFields([read('ticket', '77')], null)['noticeSaid']).toBeUndefined();
  });
});

describe('what is left open', () => {
  it('goes to the notice as a proposal that is not sure, unless its field is answered', () => {
    const type = read('type', 'late-dispatch');
    const orders = [read('orders', '1'), read('orders', '2')];
    const open = openProposals(
      [rating, type, read('status', 'pending'), read('status', 'actionTaken'), ...orders],
      [read('status', 'actionTaken'), read('orders', '1')],
    );
    expect(open.map(({ field, value, sure }) => ({ field, value, sure }))).toEqual([
      { field: 'type', value: 'late-dispatch', sure: false },
      { field: 'orders', value: '2', sure: false },
    ]);
    const empty = emptyNotice(0, 'UTC');
    expect(withOpen(empty, [], open)).toEqual(open);
    expect(withOpen({ ...empty, type: 'late-dispatch' }, [], open)).toHaveLength(1);
    // It has no place in the notice's text.
    expect(stretchesOf('a text', open, empty)).toEqual([{ text: 'a text', from: 0, mark: 'none' }]);
  });

  it('brings a confirmed state to the form', () => {
    expect(noticeFields([read('status', 'actionTaken')], null)['status']).toBe('actionTaken');
  });
});

describe('the letters of places', () => {
  it('are each its own, however many there are', () => {
    const letters = marked(Array.from({ length: 700 }, () => rating)).map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(700);
    expect(letters.slice(0, 3)).toEqual(['A', 'B', 'C']);
    expect(letters.slice(23, 26)).toEqual(['Z', 'AA', 'AB']);
  });
});
