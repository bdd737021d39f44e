import { describe, expect, it } from 'vitest';
import { partOf, stretchesOf, mostMarks } from '#renderer/features/violations/found-model.ts';
import { countedDues, recounted } from '#renderer/features/violations/notice-counts.ts';
import { emptyNotice, readNotice, type NoticeForm } from '#renderer/features/violations/notice-model.ts';
import { withoutFiled } from '#renderer/features/violations/held-files.ts';
import { instantOfLocal, timeProblem } from '#shared/kernel/time.ts';
import { clockChangeWords } from '#shared/kernel/time-words.ts';
import { countedOnRecord } from '#shared/notice-reading/counted-dues.ts';
import type { NoticeProposal } from '#shared/notice-reading/read-notice.ts';
import { usPack } from '../shared/packs.ts';
import { violation } from './rating-records.ts';

const zone = 'America/New_York';
const at = (local: string): number => instantOfLocal(local, zone) ?? Number.NaN;
const empty = emptyNotice(at('2026-11-23T09:12'), zone);
const counted: NoticeProposal = {
  field: 'appealDue',
  value: '2026-11-26T09:12',
  from: 0,
  to: 1,
  sure: false,
  why: '',
  counted: { amount: 72, unit: 'hours' },
};
const taken: NoticeForm = { ...empty, ...partOf(empty, counted) };

describe('a deadline that was counted', () => {
  it('follows the time of the notice', () => {
    expect(countedDues(taken)).toHaveLength(1);
    const moved = { ...taken, noticeAt: '2026-11-22T10:00' };
    expect(recounted(moved, usPack, zone)).toMatchObject({ appealDue: '2026-11-25T10:00' });
    const after = { ...moved, ...recounted(moved, usPack, zone) };
    expect(recounted({ ...after, noticeAt: '2026-11-21T10:00' }, usPack, zone)).toMatchObject({
      appealDue: '2026-11-24T10:00',
    });
  });

  it('stays once it is typed over, printed, or the notice has no time', () => {
    const noticeAt = '2026-11-22T10:00';
    expect(recounted({ ...taken, noticeAt, appealDue: '2026-12-01T10:00' }, usPack, zone)).toEqual({});
    const { field, value, from, to, sure, why } = counted;
    const printed: NoticeProposal = { field, value, from, to, sure, why };
    expect(recounted({ ...taken, ...partOf(taken, printed), noticeAt }, usPack, zone)).toEqual({});
    expect(recounted({ ...taken, noticeAt: '' }, usPack, zone)).toEqual({});
  });

  it('is told on record where the text prints no time for it', () => {
    const kept = {
      noticeText: 'You can appeal within 72 hours.',
      noticeAt: at('2026-11-22T10:00'),
      appealDue: at('2026-11-25T10:00'),
    };
    expect(countedOnRecord(violation(1, kept), usPack, zone)).toEqual(['firstAppeal']);
    expect(
      countedOnRecord(violation(1, { ...kept, appealDue: at('2026-11-25T11:00') }), usPack, zone),
    ).toEqual([]);
    const noticeText = 'Appeal by Nov 25, 2026 10:00 EST.';
    expect(countedOnRecord(violation(1, { ...kept, noticeText }), usPack, zone)).toEqual([]);
  });
});

it('refuses years outside those of any notice, at each field and all at once', () => {
  const typed = { ...empty, noticeAt: '0200-01-01T10:00', appealDue: '9999-12-31T23:59' };
  const read = readNotice(typed, usPack, zone);
  expect(read.ok ? {} : read.errors).toEqual({
    noticeAt: 'A year from 1971 to 2200',
    appealDue: 'A year from 1971 to 2200',
    title: 'A type or a title is needed',
  });
  expect(['1971-01-01T00:00', '2200-12-31T23:59'].map((text) => timeProblem(text, zone))).toEqual([
    null,
    null,
  ]);
});

it('says what the clocks make of a time that they skip or show twice', () => {
  expect(clockChangeWords('2027-03-14T02:30', zone)).toBe(
    'This time does not exist on that day; 03:30 is meant',
  );
  expect(clockChangeWords('2027-11-07T01:30', zone)).toMatch(/twice .* earlier one is meant$/u);
  expect(['', 'half-typed', '2027-03-15T02:30'].map((text) => clockChangeWords(text, zone))).toEqual([
    '',
    '',
    '',
  ]);
});

it('draws a bounded number of marks, and loses nothing of the text', () => {
  const text = 'x'.repeat(20_000);
  const found = Array.from({ length: 5000 }, (_, index) => ({
    ...counted,
    from: index * 4,
    to: index * 4 + 2,
  }));
  const stretches = stretchesOf(text, found, empty);
  expect(stretches.filter(({ mark }) => mark !== 'none')).toHaveLength(mostMarks);
  expect(stretches.map((one) => one.text).join('')).toBe(text);
});

it('names the files that were not filed', () => {
  expect(withoutFiled(['a.png', 'b.png'], [{ fileName: 'a.png' }])).toEqual(['b.png']);
});
