import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/time.ts';
import { columnNames, findColumns, tableOf } from '#shared/readings-import/columns.ts';
import { dayIn, findOrder, readDate, type DateCell } from '#shared/readings-import/dates.ts';
import { readRating } from '#shared/readings-import/ratings.ts';
import { usPack } from '../packs.ts';

const day = (text: string, time: string | null = null) => ({ kind: 'day', day: text, time });
const reasonOf = (cell: DateCell): string => (cell.kind === 'bad' ? cell.reason : cell.kind);

describe('a date', () => {
  it.each([
    ['2026-05-03', day('2026-05-03')],
    ['2026/5/3', day('2026-05-03')],
    ['2026.05.03', day('2026-05-03')],
    ["'2026-05-03", day('2026-05-03')],
    ['3 May 2026', day('2026-05-03')],
    ['03-May-2026', day('2026-05-03')],
    ['May 3, 2026', day('2026-05-03')],
    ['Sept 3 2026', day('2026-09-03')],
    ['2026-05-03 18:20', day('2026-05-03', '18:20')],
    ['2026-05-03T18:20:31', day('2026-05-03', '18:20')],
    ['May 3, 2026 6:20 PM', day('2026-05-03', '18:20')],
    ['2026-05-03 12:05 am', day('2026-05-03', '00:05')],
    ['3/4/2026', { kind: 'numbers', first: 3, second: 4, year: '2026', time: null }],
    ['03.04.2026 9:05', { kind: 'numbers', first: 3, second: 4, year: '2026', time: '09:05' }],
  ])('%s is read', (text, expected) => {
    expect(readDate(text)).toEqual(expected);
  });

  it.each([
    ['', 'No date'],
    ['  ', 'No date'],
    ['soon', '“soon” is not a date'],
    ['2026-02-30', '“2026-02-30” is not a day of the calendar'],
    ['31 February 2026', '“31 February 2026” is not a day of the calendar'],
    ['3/4/26', '“3/4/26”: write the year with four digits'],
    ['46149', '“46149” is a spreadsheet’s own number for a day; format the column as a date'],
    ['46149.75', '“46149.75” is a spreadsheet’s own number for a day; format the column as a date'],
    ['2026-05-03T18:20:31Z', '“2026-05-03T18:20:31Z” has a time zone of its own; write the shop’s date'],
    ['2026-05-03 25:00', '“2026-05-03 25:00” has a time that is not one'],
    ['2026-05/03', '“2026-05/03” is not a date'],
    ['٢٠٢٦-٠٥-٠٣', '“٢٠٢٦-٠٥-٠٣” is not a date'],
    ['3 Mayhem 2026', '“3 Mayhem 2026” is not a date'],
    ['=cmd\n|x', '“=cmd |x” is not a date'],
  ])('%s is refused with its reason', (text, reason) => {
    expect(reasonOf(readDate(text))).toBe(reason);
  });

  it.each([
    ['13/4/2026', 'dmy', day('2026-04-13')],
    ['3/4/2026', 'dmy', day('2026-04-03')],
    ['3/4/2026', 'mdy', day('2026-03-04')],
    ['13/4/2026', 'mdy', { kind: 'bad', reason: '“13/4/2026” is not a day of the calendar' }],
    ['31/2/2026', 'dmy', { kind: 'bad', reason: '“31/2/2026” is not a day of the calendar' }],
    ['2026-05-03', 'mdy', day('2026-05-03')],
  ] as const)('%s in %s', (text, order, expected) => {
    expect(dayIn(text, readDate(text), order)).toEqual(expected);
  });

  it.each([
    ['the day above 12 comes first', ['3/4/2026', '13/4/2026'], { order: 'dmy', example: null }],
    ['the day above 12 comes second', ['3/4/2026', '4/13/2026'], { order: 'mdy', example: null }],
    ['nothing shows it', ['2026-01-01', '3/4/2026'], { order: null, example: 1 }],
    ['both orders are shown', ['13/4/2026', '4/13/2026'], { order: null, example: 0 }],
    ['both ways are the same day', ['3/3/2026'], { order: 'mdy', example: null }],
    ['no date is in numbers', ['2026-03-04', '3 May 2026'], { order: 'mdy', example: null }],
    ['a date is impossible both ways', ['31/31/2026', '3/4/2026'], { order: null, example: 1 }],
  ])('the order of a file where %s', (_what, texts, expected) => {
    expect(findOrder(texts.map(readDate))).toEqual(expected);
  });

  it('is found in every order that a spreadsheet writes it in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (offset) => {
        const iso = addDays('1980-01-01', offset);
        const [year = '', month = '', date = ''] = iso.split('-');
        for (const [text, order] of [
          [`${date}/${month}/${year}`, 'dmy'],
          [`${Number(month)}/${Number(date)}/${year}`, 'mdy'],
          [`${date}.${month}.${year}`, 'dmy'],
        ] as const)
          expect(dayIn(text, readDate(text), order)).toEqual(day(iso));
      }),
    );
  });
});

describe('a rating', () => {
  it.each([
    ['180', 180],
    [' 180 ', 180],
    ["'180", 180],
    ['180.0', 180],
    ['180,00', 180],
    ['0', 0],
    ['-0', 0],
    ['1000', 1000],
  ])('%s is %d', (text, rating) => {
    expect(readRating(text, usPack)).toEqual({ kind: 'rating', rating });
  });

  it.each([
    ['', 'No rating'],
    ['148.5', '“148.5” is not a whole number'],
    ['148,5', '“148,5” is not a whole number'],
    ['1,000', '“1,000” can be read in two ways; write it without a separator'],
    ['1.000', '“1.000” can be read in two ways; write it without a separator'],
    ['1 000', '“1 000” can be read in two ways; write it without a separator'],
    ['good', '“good” is not a number'],
    ['180/1000', '“180/1000” is not a number'],
    ['1e2', '“1e2” is not a number'],
    ['１８０', '“１８０” is not a number'],
    ['1001', '“1001” is outside the scale, 0 to 1,000 in this market'],
    ['-5', '“-5” is outside the scale, 0 to 1,000 in this market'],
  ])('%s is refused with its reason', (text, reason) => {
    expect(readRating(text, usPack)).toEqual({ kind: 'bad', reason });
  });
});

describe('the columns', () => {
  it.each([
    [
      'by their names',
      [
        ['Rating', 'Date'],
        ['180', '2026-05-03'],
      ],
      { date: 1, rating: 0 },
    ],
    [
      'by longer names, beside other numbers',
      [
        ['Orders', 'Account Health Rating', 'Snapshot date'],
        ['12', '180', '2026-05-03'],
      ],
      { date: 2, rating: 1 },
    ],
    ['by position without a header', [['2026-05-03', '180']], { date: 0, rating: 1 }],
    [
      'by what they hold under names that say nothing',
      [
        ['A', 'B', 'C'],
        ['x', '180', '2026-05-03'],
      ],
      { date: 2, rating: 1 },
    ],
    [
      'never by a guess between two of numbers',
      [
        ['A', 'B', 'C'],
        ['5', '180', '2026-05-03'],
      ],
      null,
    ],
    [
      'never by a guess between two of one name',
      [
        ['Date', 'Rating', 'Rating'],
        ['2026-05-03', '180', '170'],
      ],
      null,
    ],
    ['not without a date', [['Rating'], ['180']], null],
    [
      'not in names that an object has itself',
      [
        ['__proto__', 'constructor'],
        ['x', 'y'],
      ],
      null,
    ],
  ])('are found %s', (_what, records, expected) => {
    expect(findColumns(tableOf(records))).toEqual(expected);
  });

  it('keep the row numbers of the file over empty rows', () => {
    const table = tableOf([['Date', 'Rating'], ['', ' '], ['2026-05-03', '180'], ['']]);
    expect(table.rows).toEqual([{ row: 3, cells: ['2026-05-03', '180'] }]);
    expect(columnNames(tableOf([['2026-05-03', '']]))).toEqual(['Column 1, 2026-05-03', 'Column 2']);
  });
});
