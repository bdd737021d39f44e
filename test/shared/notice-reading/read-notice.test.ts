import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfLocal } from '#shared/kernel/time.ts';
import { countOf, countText } from '#shared/notice-reading/counts.ts';
import {
  impossibleIn,
  readNoticeText,
  type NoticeContext,
  type NoticeProposal,
} from '#shared/notice-reading/read-notice.ts';
import { asked } from './cases-asked.ts';
import { oddTimes } from './cases-odd-times.ts';
import { times } from './cases-times.ts';
import { hostile, ids, points, whole } from './cases-words.ts';
import { at, id, th, uk, us, type Case } from './contexts.ts';

const words = ({ field, value, sure }: NoticeProposal): string => `${field} ${value}${sure ? '' : ' ?'}`;

const groups: readonly (readonly [string, readonly Case[]])[] = [
  ['whole notices', whole],
  ['times', times],
  ['odd times', oddTimes],
  ['what is asked', asked],
  ['numbers', ids],
  ['points', points],
  ['what is no notice, or means harm', hostile],
];

describe.each(groups)('%s', (_group, cases) => {
  it.each(cases)('%s', (_name, context, text, expected) => {
    expect(readNoticeText(text, context).map(words)).toEqual(expected);
  });
});

describe('what does not exist', () => {
  it.each([
    ['Appeal by November 31, 2026 21:30 EST.', ['November 31, 2026 21:30 EST']],
    ['Appeal deadline: 30/02/2026', ['30/02/2026']],
    ['Notice date: 31.11.2026', ['31.11.2026']],
    ['Correct it by Nov 26, 2026 25:30 EST', ['Nov 26, 2026 25:30 EST']],
    ['Appeal by Nov 31 or\nappeal by Nov 31, at the latest', ['Nov 31']],
    ['Appeal by Nov 30, 2026 21:30 EST', []],
    ['Deadline 03/04/2026 or 31.12.26 or February 30, 2027', ['February 30, 2027']],
    ['Orders of Nov 31, 2026. Part 12-34-56 and ticket 7719-04-31.', []],
    ['12-34-56', []],
  ])('%s', (text, expected) => {
    expect(impossibleIn(text, us)).toEqual(expected);
  });

  it('is never proposed', () => {
    expect(readNoticeText('Appeal by November 31, 2026 21:30 EST.', us)).toEqual([]);
  });
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const halfDay = (time: string): string => {
  const hour = Number(time.slice(0, 2));
  return `${String(hour % 12 === 0 ? 12 : hour % 12)}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;
};

/** An instant of UTC in one of four forms. */
const printedIn = (form: number, iso: string): string => {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const name = months[Number(month) - 1] ?? '';
  const time = iso.slice(11, 16);
  const forms = [
    `${iso.slice(0, 10)} ${time} UTC`,
    `${name} ${day}, ${year}, ${halfDay(time)} (UTC)`,
    `${day} ${name} ${year} at ${time} UTC+00:00`,
    `${halfDay(time)} UTC on ${name} ${String(Number(day))}, ${year}`,
  ];
  return forms[form] ?? '';
};

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...[
      'Ticket: ',
      'Order ID: ',
      'Points: ',
      'Status: ',
      'appeal by ',
      'correct by ',
      'Deadline: ',
      'Product: ',
      'Violation reason: ',
      'Notice date: ',
      '7719043190261174',
      '7719 0431 9026 1174',
      '576822108810412099',
      'Nov 23, 2026',
      '12/11/2026',
      '2026-11-12T10:05',
      ' 21:30',
      ' EST',
      ' UTC+7',
      ' 9 PM',
      '24',
      '-12 points',
      'no points were deducted',
      'Pending',
      'Late dispatch rate',
      'within 48 hours',
      '\n',
      '\r\n',
      ' ',
      ', ',
      '. ',
      '\t',
      '\u202e',
      '\ud83d',
      'é',
      '٣',
      '：',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  const contexts = fc.constantFrom(us, uk, th, id);
  const digits = (text: string): string => text.replaceAll(/\D/gu, '');

  it('answers with places inside the text, in its order, that hold what is proposed', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const all = readNoticeText(text, context);
        expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).toSorted((a, b) => a - b));
        for (const { field, value, from, to, why } of all) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          const place = text.slice(from, to);
          expect(place.trim()).not.toBe('');
          expect(why).not.toBe('');
          if (field === 'ticket' || field === 'orders') expect(digits(place)).toBe(digits(value));
          if (field === 'listings' && /\D/u.test(value)) expect(place).toBe(value);
          if (field === 'title') expect(place).toBe(value);
          if (field === 'points' && value !== '0') expect(Number(digits(place))).toBe(Number(value));
          if (field === 'type') expect(context.pack.violations.map(({ code }) => code)).toContain(value);
          if (field.endsWith('Due') || field === 'noticeAt')
            expect(instantOfLocal(value, context.zone)).not.toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is sure of at most one value of a field that takes one', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const all = readNoticeText(text, context);
        const single = all.filter(({ field }) => field !== 'orders' && field !== 'listings');
        for (const one of single.filter(({ sure }) => sure))
          expect(single.filter(({ field }) => field === one.field)).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a printed instant as the same instant, in every form and zone that it knows', () => {
    const minute = fc.integer({
      min: at('2026-12-01T00:00', 'UTC') / 60_000,
      max: at('2027-12-01T00:00', 'UTC') / 60_000,
    });
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 3 }), contexts, (minutes, form, context) => {
        const instant = minutes * 60_000;
        const printed = printedIn(form, new Date(instant).toISOString());
        const [due] = readNoticeText(`Appeal deadline: ${printed}`, context);
        expect(due?.field).toBe('appealDue');
        const reads = instantOfLocal(due?.value ?? '', context.zone);
        if (due?.sure === true) expect(reads).toBe(instant);
        else expect(due?.why).toBe('The clocks change at that time.');
      }),
      { numRuns: 500 },
    );
  });

  it('names places of its text in the longest one that a case keeps, however it is made', () => {
    const hostile = [
      '1234 '.repeat(4000),
      '12345678,'.repeat(2200),
      'points '.repeat(2900),
      'Violation reason: '.repeat(1100),
      ' '.repeat(20_000),
      '\n'.repeat(20_000),
      'Appeal by Nov 23, 2026, '.repeat(830),
      'a'.repeat(20_000),
      'Deadline 12/11/26 or '.repeat(900),
      `Appeal by ${'Nov 23, 2026 or '.repeat(1200)}`,
    ];
    for (const text of hostile) {
      for (const { from, to } of readNoticeText(text, us)) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

describe('an end that is counted from words', () => {
  const whyOf = (context: NoticeContext): string | undefined =>
    readNoticeText('Please correct the listing within 48 hours.', context).find(
      ({ field }) => field === 'correctionDue',
    )?.why;

  it('says that it is counted from the time of the notice', () => {
    const noticeAt = Date.parse('2026-11-22T14:30:00Z');
    expect(whyOf({ ...us, noticeAt })).toMatch(/^Counted from the time of the notice: .*09:30\.$/);
  });

  it('says that no time of the notice is known where it counts from now', () => {
    expect(whyOf(us)).toMatch(/^Counted from now, as no time of the notice is known: .*09:12\.$/);
  });

  it('follows the time of the notice, but not where it runs from a time that stands there', () => {
    const countOfText = (text: string) => readNoticeText(text, us).find(({ counted }) => counted)?.counted;
    expect(countOfText('Please correct the listing within 48 hours.')).toEqual({ amount: 48, unit: 'hours' });
    expect(countOfText('You can appeal within 30 calendar days.')).toEqual({ amount: 30, unit: 'days' });
    expect(countOfText('Please correct it within 2 working days.')).toEqual({
      amount: 2,
      unit: 'business days',
    });
    expect(countOfText('Correct it within 48 hours of this notice (sent Nov 22, 2026 09:30 EST).')).toBe(
      undefined,
    );
  });

  it('begins when the form was opened where nobody knows when the notice came', () => {
    const openedAt = at('2026-11-23T08:00', us.zone);
    const [due] = readNoticeText('Please correct the listing within 48 hours.', { ...us, openedAt });
    expect(due?.value).toBe('2026-11-25T08:00');
  });

  it('is kept as words and read from them', () => {
    const counts = [
      { amount: 72, unit: 'hours' as const },
      { amount: 2, unit: 'business days' as const },
    ];
    expect(counts.map(countText)).toEqual(['72 hours', '2 business days']);
    expect(counts.map(countText).map(countOf)).toEqual(counts);
    expect(['', '72', '72 weeks', 'x hours'].map(countOf)).toEqual([null, null, null, null]);
  });
});

describe('why a time is in doubt', () => {
  const whyOf = (text: string): string | undefined => readNoticeText(text, us)[0]?.why;

  it.each([
    ['Appeal by Nov 26, 2026 at midnight EST', 'Midnight can be the beginning of that day or its end.'],
    ['You can appeal until 12/20.', 'No year is printed; read as the next such day.'],
    ['Appeal by 12/11/2026 21:30 EST', 'Day and month can change places.'],
    [
      'Your item was flagged on Nov 21, 2026 15:15 EST',
      'The violation was found then; the notice may have come later.',
    ],
  ])('%s', (text, why) => {
    expect(whyOf(text)).toBe(why);
  });
});
