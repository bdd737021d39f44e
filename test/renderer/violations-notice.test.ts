import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyNotice,
  formErrors,
  noticeFromKept,
  ordersOf,
  readNotice,
  ticketOf,
  tooLongWords,
  typedClockFacts,
  typeHas,
  withLineFrom,
  withPart,
  type NoticeForm,
} from '#renderer/features/violations/notice-model.ts';
import { longestNotice, violationCommands } from '#shared/violations.ts';
import { instantOfLocal } from '#shared/kernel/time.ts';
import { usPack } from '../shared/packs.ts';

const zone = 'America/New_York';
const now = instantOfLocal('2026-11-23T09:12', zone) ?? Number.NaN;
const empty = emptyNotice(now, zone);
const form = (part: Partial<NoticeForm>): NoticeForm => ({ ...empty, title: 'A title', ...part });
const facts = (part: Partial<NoticeForm>) => {
  const read = readNotice(form(part), usPack, zone);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.facts;
};

describe('when the notice came', () => {
  it('is not said by the time at which the form was opened, nor by one that was kept untouched', () => {
    const typed = withPart(empty, { ticket: '77' });
    expect(typed.noticeSaid).toBe('');
    const later = emptyNotice(now + 60_000, zone);
    expect(noticeFromKept({ ...typed }, later)).toMatchObject({ noticeAt: empty.noticeAt, noticeSaid: '' });
  });

  it('is said once a person gives it, and not any more once that is taken back', () => {
    const said = withPart(empty, { noticeAt: '2026-11-22T21:30' });
    expect(said.noticeSaid).toBe('yes');
    expect(withPart(said, { noticeAt: empty.noticeAt, noticeSaid: '' }).noticeSaid).toBe('');
  });
});

describe('reading the form', () => {
  it('keeps unknown points apart from none', () => {
    expect(facts({}).points).toBeNull();
    expect(facts({ pointsKind: 'none' }).points).toBe(0);
    expect(facts({ pointsKind: 'printed', points: ' −32 ' }).points).toBe(32);
  });

  it('says which field can’t be read', () => {
    const read = readNotice(
      { ...empty, noticeAt: '', pointsKind: 'printed', points: 'many', appealDue: '2026-02-30T10:00' },
      usPack,
      zone,
    );
    expect(read.ok ? {} : read.errors).toEqual({
      noticeAt: 'Date and time of the notice',
      appealDue: 'Not a date and time',
      title: 'A type or a title is needed',
      points: 'A whole number, as printed',
    });
  });

  it('refuses a text that is longer than a case keeps, with its length and what to do, and cuts nothing', () => {
    const noticeText = 'a'.repeat(longestNotice + 1);
    const read = readNotice(form({ noticeText }), usPack, zone);
    expect(read.ok ? {} : read.errors).toEqual({
      noticeText:
        '20,001 characters; a case keeps 20,000. All of it stays here. To record it, file the whole text as a file of the case and leave here the part that matters.',
    });
    expect(tooLongWords('a'.repeat(longestNotice))).toBeNull();
    expect(facts({ noticeText: noticeText.slice(1) }).noticeText).toHaveLength(longestNotice);
  });

  it('takes the name of the type where no title is typed', () => {
    expect(facts({ title: '', type: 'late-dispatch' }).title).toBe('Late dispatch rate');
  });

  it('reads the shop’s wall time, whatever zone the computer is in', () => {
    expect(facts({ noticeAt: '2026-11-22T09:30' }).noticeAt).toBe(Date.parse('2026-11-22T14:30:00Z'));
  });

  it('keeps the pasted text as it is and joins a ticket’s groups', () => {
    const noticeText = '  as pasted\n\n\ttext ';
    expect(facts({ noticeText }).noticeText).toBe(noticeText);
    expect(ticketOf(' 7719 0431 9026 1174 ')).toBe('7719043190261174');
    expect(ticketOf('AB 12')).toBe('AB 12');
  });

  it('takes orders from lines, commas and spaces, each once', () => {
    expect(ordersOf('111, 222 333\n\n222;444')).toEqual(['111', '222', '333', '444']);
  });

  it('makes, of any text, input that main takes or errors that stand at a field', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const any = fc.record({
      ticket: text,
      title: text,
      detail: text,
      channel: text,
      lines: text,
      orders: text,
      listings: text,
      points: text,
    });
    fc.assert(
      fc.property(any, (part) => {
        const read = readNotice(form(part), usPack, zone);
        if (!read.ok) return Object.keys(read.errors).length > 0;
        const input = { shopId: 's', status: read.status, ...read.facts };
        const parsed = violationCommands['violation.record'].input.safeParse(input);
        return parsed.success;
      }),
    );
  });
});

it('gives back kept text as it was', () => {
  const typed = form({ noticeText: 'text', account: 'yes', status: 'actionTaken' });
  expect(noticeFromKept({ ...typed }, empty)).toEqual(typed);
  expect(noticeFromKept({ stray: 'x' }, empty)).toEqual(empty);
});

it('takes the selected words, or the line at the cursor, as a line to answer', () => {
  const typed = form({ noticeText: 'first line\nsecond line\nthird', lines: 'kept' });
  expect(withLineFrom(typed, 0, 5)).toBe('kept\nfirst');
  expect(withLineFrom(typed, 14, 14)).toBe('kept\nsecond line');
  expect(withLineFrom(typed, 6, 17)).toBe('kept\nline second');
  expect(withLineFrom(form({ noticeText: '\n\n' }), 1, 1)).toBe('');
});

it('gives the clocks what is typed, and nothing while the notice has no time', () => {
  expect(typedClockFacts(form({ noticeAt: '' }), zone)).toBeNull();
  expect(
    typedClockFacts(form({ status: 'actionTaken', correctionDue: '2026-11-23T21:30' }), zone),
  ).toMatchObject({
    noticeAt: now,
    actionTakenAt: now,
    printed: { correction: instantOfLocal('2026-11-23T21:30', zone) },
  });
});

it('puts main’s errors at the form’s own fields', () => {
  expect(
    formErrors({ ticket: 'On record', 'hits.orders.3': 'Too long', 'lines.0': 'Too long', rev: 'x' }),
  ).toEqual({
    ticket: 'On record',
    orders: 'Too long',
    lines: 'Too long',
  });
});

it('finds a type by its name and by the words that sellers use', () => {
  expect(typeHas(usPack, 'late-dispatch', 'LDR')).toBe(true);
  expect(typeHas(usPack, 'late-dispatch', 'late ship')).toBe(true);
  expect(typeHas(usPack, 'late-dispatch', 'counterfeit')).toBe(false);
});
