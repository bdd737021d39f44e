import { describe, expect, it } from 'vitest';
import {
  dueReadings,
  excerptOf,
  isFilled,
  isInForm,
  openSure,
  partOf,
  stretchesOf,
  ticketsIn,
  withSure,
  withoutDismissed,
} from '#renderer/features/violations/found-model.ts';
import {
  heldOf,
  heldRows,
  movedFiles,
  savedFiles,
  toSave,
  whatChoices,
  withHeld,
  withoutHeld,
  withWhat,
} from '#renderer/features/violations/held-files.ts';
import { emptyNotice, type NoticeForm } from '#renderer/features/violations/notice-model.ts';
import { noticeValueWords } from '#renderer/ui/notice-words.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import { readNoticeText, type NoticeProposal } from '#shared/notice-reading/read-notice.ts';
import { casesOfTickets } from '#shared/tickets.ts';
import { usPack } from '../shared/packs.ts';
import { fileOf } from '../shared/routes/fact-sets.ts';
import { violation } from './rating-records.ts';

const zone = 'America/New_York';
const now = instantOfLocal('2026-11-23T09:12', zone) ?? Number.NaN;
const empty = emptyNotice(now, zone);
const form = (part: Partial<NoticeForm>): NoticeForm => ({ ...empty, ...part });
const text = `Violation reason: Late dispatch rate
Ticket: 7719 0431 9026 1174
Orders: 576822108810412099, 576822108810416226
Status: Action taken
Violation points: 24
Appeal by Dec 20, 2026 21:30`;
const found = readNoticeText(text, { pack: usPack, zone, now, noticeAt: null });
const one = (field: string): NoticeProposal => {
  const proposal = found.find((each) => each.field === field);
  if (proposal === undefined) throw new Error(`nothing for ${field}`);
  return proposal;
};

const due = (value: string): NoticeProposal => ({
  field: 'appealDue',
  value,
  from: 0,
  to: 1,
  sure: false,
  why: '',
});

describe('what was read from the text', () => {
  it('shows of several readings of a deadline the first to come, until the form has one', () => {
    const read = ['2027-01-05T23:59', '2026-12-05T23:59', '2026-05-12T23:59'].map(due);
    expect(dueReadings(empty, read, '2026-11-23T09:12')).toEqual({ appealDue: '2026-12-05T23:59' });
    expect(dueReadings(empty, read.slice(2), '2026-11-23T09:12')).toEqual({ appealDue: '2026-05-12T23:59' });
    expect(dueReadings(form({ appealDue: '2026-12-06T10:00' }), read, '2026-11-23T09:12')).toEqual({});
  });

  it('says when the notice came only once a person has taken it, even where it is the time of the open form', () => {
    const came: NoticeProposal = { ...due(empty.noticeAt), field: 'noticeAt', sure: true };
    expect(isInForm(empty, came)).toBe(false);
    expect(openSure(empty, empty, [came])).toEqual([came]);
    const taken = form(partOf(empty, came));
    expect(taken.noticeSaid).toBe('yes');
    expect(isInForm(taken, came)).toBe(true);
    expect(isFilled(taken, empty, came)).toBe(true);
  });

  it('goes into the form by one key where it is sure, and is then as in the text', () => {
    const typed = form({ noticeText: text });
    const { part, count } = withSure(typed, empty, found);
    expect(count).toBe(6);
    expect(part).toEqual({
      type: 'late-dispatch',
      ticket: '7719043190261174',
      orders: '576822108810412099\n576822108810416226',
      status: 'actionTaken',
      pointsKind: 'printed',
      points: '24',
    });
    const after = form({ ...typed, ...part });
    expect(openSure(after, empty, found)).toEqual([]);
    expect(found.filter((each) => !isInForm(after, each)).map(({ field }) => field)).toEqual(['appealDue']);
  });

  it('leaves alone what a person has filled in, and adds to a list', () => {
    const typed = form({
      noticeText: text,
      ticket: 'mine',
      pointsKind: 'none',
      orders: '576822108810412099',
    });
    expect(isFilled(typed, empty, one('ticket'))).toBe(true);
    expect(isFilled(typed, empty, one('points'))).toBe(true);
    const { part } = withSure(typed, empty, found);
    expect(part).toEqual({
      type: 'late-dispatch',
      orders: '576822108810412099\n576822108810416226',
      status: 'actionTaken',
    });
  });

  it('is left out for good when a person says so', () => {
    const left = withoutDismissed(found, [one('points')]);
    expect(left.map(({ field }) => field)).not.toContain('points');
    expect(left).toHaveLength(found.length - 1);
  });

  it('is in the form also where a listing’s name has more white space', () => {
    const listing = { ...one('ticket'), field: 'listings' as const, value: 'Linen  Towel,\u00a0set of 3' };
    expect(isInForm(form({ listings: 'Linen Towel, set of 3' }), listing)).toBe(true);
  });

  it('names the case on record that has the ticket, typed or read', () => {
    const known = violation(7, { ticket: '7719043190261174' });
    const others = [violation(8, { ticket: '1' }), violation(9, { ticket: '' })];
    const cases = (part: Partial<NoticeForm>, read: readonly NoticeProposal[]) =>
      casesOfTickets(ticketsIn(form(part), read), [known, ...others]).map(({ number }) => number);
    expect(cases({}, found)).toEqual([7]);
    expect(cases({ ticket: '7719 0431 9026 1174' }, [])).toEqual([7]);
    expect(cases({}, [])).toEqual([]);
  });

  it('is replaced only where that one is used', () => {
    expect(partOf(form({ ticket: 'mine' }), one('ticket'))).toEqual({ ticket: '7719043190261174' });
    expect(isInForm(form({ ticket: '7719 0431 9026 1174' }), one('ticket'))).toBe(true);
  });

  it('is told in the words of the screen', () => {
    const words = { pack: usPack, zone, now };
    expect(noticeValueWords(one('type'), words)).toBe('Late dispatch rate');
    expect(noticeValueWords(one('status'), words)).toBe('Action taken');
    expect(noticeValueWords(one('appealDue'), words)).toBe('Sun 20\u00a0Dec, 21:30');
  });

  it('is shown where it stands, with the words around it', () => {
    const { before, at, after } = excerptOf(text, one('points'));
    expect(`${before}${at}`).toMatch(/Action taken $|points: 24$/u);
    expect(at).toContain('24');
    expect(after).toContain('Appeal by');
    const stretches = stretchesOf(text, found, form({ noticeText: text, ticket: '7719043190261174' }));
    expect(stretches.map((each) => each.text).join('')).toBe(text);
    expect(stretches.find((each) => each.text.includes('7719 0431'))?.mark).toBe('taken');
    expect(stretches.find((each) => each.text.includes('Dec 20'))?.mark).toBe('unsure');
  });
});

describe('files of a notice', () => {
  it('are kept in the form as text, with what each shows', () => {
    const files = withWhat(withHeld(withHeld('', ['a', 'b'], ''), ['c'], 'save:chat'), 'b', 'piece:manifest');
    expect(heldOf(files)).toEqual([
      { evidenceId: 'a', what: '', isFromBefore: false },
      { evidenceId: 'b', what: 'piece:manifest', isFromBefore: false },
      { evidenceId: 'c', what: 'save:chat', isFromBefore: false },
    ]);
    const kept = withWhat(`${files}\nd save:chat before`, 'd', '');
    expect(heldOf(kept).at(-1)).toEqual({ evidenceId: 'd', what: '', isFromBefore: true });
    expect(heldOf(withoutHeld(kept, 'b')).map(({ evidenceId }) => evidenceId)).toEqual(['a', 'c', 'd']);
  });

  it('that another case has by now are named, and not held', () => {
    const files = withHeld('', ['e1', 'e2', 'e3'], '');
    const evidence = [
      fileOf(1, { violationId: 'v9' }),
      fileOf(2, { violationId: null }),
      fileOf(3, { violationId: 'v9', trashedAt: 1 }),
    ];
    expect(movedFiles(files, evidence).map(({ id }) => id)).toEqual(['e1']);
    expect(heldRows(files, evidence).map(({ evidenceId }) => evidenceId)).toEqual(['e2']);
  });

  it('are asked for by what the notice hits', () => {
    const ids = (part: Partial<NoticeForm>): readonly string[] =>
      toSave(form(part), usPack).items.map(({ id }) => id);
    expect(ids({})).toHaveLength(6);
    expect(ids({ type: 'listing-guideline' })).toEqual(['ticket-page', 'listing']);
    expect(ids({ type: 'late-dispatch' })).toEqual(['ticket-page', 'order-export', 'tracking', 'chat']);
    expect(ids({ type: 'listing-guideline', orders: '1' })).toContain('order-export');
  });

  it('go to the command with a caption, and as a piece only of the type’s own list', () => {
    const file = {
      id: 'a',
      rev: 1,
      seq: 1,
      shopId: 's',
      violationId: null,
      number: 7,
      sha256: 'a'.repeat(64),
      bytes: 1,
      mime: 'image/png',
      fileName: 'a.png',
      caption: '',
      capturedAt: null,
      addedAt: now,
      validUntil: null,
      trashedAt: null,
      redactedFrom: null,
    };
    const held = [
      { evidenceId: 'a', what: 'piece:late-orders', isFromBefore: false, file },
      { evidenceId: 'b', what: 'save:chat', isFromBefore: false, file },
      { evidenceId: 'c', what: '', isFromBefore: true, file },
    ];
    expect(savedFiles(held, form({ type: 'late-dispatch' }), usPack)).toEqual([
      { evidenceId: 'a', caption: 'Download of the late orders', piece: 'late-orders' },
      { evidenceId: 'b', caption: 'Chat with the buyer', piece: null },
      { evidenceId: 'c', caption: '', piece: null },
    ]);
    expect(savedFiles(held, form({ type: 'counterfeit' }), usPack)[0]).toEqual({
      evidenceId: 'a',
      caption: '',
      piece: null,
    });
    expect(whatChoices(toSave(form({}), usPack))).toHaveLength(1);
  });
});
