import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedPacks } from '#main/services/packs.ts';
import { layoutPage } from '#shared/capture/layout.ts';
import type { CapturedPage } from '#shared/capture/page.ts';
import { readCapture } from '#shared/capture/read-capture.ts';
import { doubtOf } from '#shared/capture/sureness.ts';
import { takenByName } from '#shared/capture/taken.ts';

const [us] = shippedPacks();
const now = Date.parse('2026-11-23T14:12:00Z');
const contextOf = () => {
  if (us === undefined) throw new Error('no pack ships');
  return { pack: us, zone: 'America/New_York', now, noticeAt: null };
};

interface Piece {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly height?: number;
  readonly confidence?: number;
  readonly agrees?: boolean;
}

/** A page of pieces of text, as two looks that agree saw them unless a piece says otherwise. */
const pageOf = (...pieces: readonly Piece[]): CapturedPage => {
  const words = pieces.flatMap(({ text, x = 240, y, height = 12, confidence = 95, agrees = true }) => {
    let at = x;
    return text.split(' ').map((word) => {
      const width = word.length * height * 0.6;
      const seen = { text: word, x: at, y, width, height, confidence, agrees, line: `${x}.${y}` };
      at += width + height / 2;
      return seen;
    });
  });
  return layoutPage({ width: 1280, height: 800 }, words);
};

const told = (page: CapturedPage) => {
  const { kind, health, notice } = readCapture(page, contextOf());
  return { kind, found: [...health, ...notice].map(({ field, value, sure }) => ({ field, value, sure })) };
};

const name = { text: 'Account Health Rating', y: 100 };

describe('the account health page', () => {
  it.each<[string, readonly Piece[], string, boolean]>([
    ['a figure under its name', [name, { text: '148', y: 140, height: 40 }], '148', true],
    ['a figure above its name', [{ text: '148', y: 50, height: 40 }, name], '148', true],
    ['a figure with the end of the scale', [name, { text: '148 / 1000', y: 140, height: 20 }], '148', true],
    ['a figure behind its name', [{ text: 'Account Health Rating: 148', y: 100 }], '148', true],
    ['a figure of one digit', [name, { text: '0', y: 140, height: 40 }], '0', true],
    [
      'the short name',
      [
        { text: 'AHR', y: 100 },
        { text: '207', y: 140, height: 40 },
      ],
      '207',
      true,
    ],
    [
      'a figure that two looks read differently',
      [name, { text: '148', y: 140, height: 40, agrees: false }],
      '148',
      false,
    ],
    [
      'a figure that is hard to read',
      [name, { text: '148', y: 140, height: 40, confidence: 30 }],
      '148',
      false,
    ],
  ])('reads %s', (_case, pieces, value, sure) => {
    const { kind, found } = told(pageOf(...pieces));
    expect(kind).toBe('reading');
    expect(found.filter(({ field }) => field === 'rating')).toEqual([{ field: 'rating', value, sure }]);
  });

  it.each<[string, readonly Piece[]]>([
    ['a number beyond the scale', [name, { text: '1480', y: 140, height: 40 }]],
    ['a number far from the name', [name, { text: '148', y: 640, height: 40 }]],
    ['a percentage', [name, { text: '148 %', y: 140, height: 40 }]],
    ['a number among words', [name, { text: 'in the last 180 days', y: 140 }]],
    ['no name', [{ text: '148', y: 140, height: 40 }]],
    ['a date behind the name', [{ text: 'Account Health Rating 2026-11-19', y: 100 }]],
    [
      'a number under a sentence that names it',
      [
        { text: 'Account Health Rating affects what you can sell', y: 100 },
        { text: '200', y: 124 },
      ],
    ],
    [
      'a number under a path that names it',
      [
        { text: 'Account health / Violations', y: 100 },
        { text: '200', y: 124 },
      ],
    ],
  ])('proposes no rating for %s', (_case, pieces) => {
    expect(told(pageOf(...pieces)).found.filter(({ field }) => field === 'rating')).toEqual([]);
  });

  it.each<[string, readonly Piece[]]>([
    ['a longer label begins with the name', [name, { text: 'Account Health Rating limit: 200', y: 124 }]],
    ['another label stands before it', [name, { text: 'Violation points: 48', y: 124 }]],
    ['a sentence goes on behind it', [{ text: 'Account Health Rating 200 is where you start', y: 100 }]],
  ])('is not sure of a number where %s', (_case, pieces) => {
    const ratings = told(pageOf(...pieces)).found.filter(({ field }) => field === 'rating');
    expect(ratings.map(({ sure }) => sure)).toEqual([false]);
  });

  it('takes no time for the page’s that tells when something else was updated', () => {
    const { found } = told(pageOf(name, { text: 'Policy updated Nov 22, 2026 06:00 (EST)', y: 140 }));
    expect(found.filter(({ field }) => field === 'shownAt')).toEqual([]);
  });

  it('proposes all numbers at the name, none sure, where none is clearly larger', () => {
    const { found } = told(pageOf(name, { text: '148', y: 130 }, { text: '200', y: 160 }));
    const ratings = found.filter(({ field }) => field === 'rating');
    expect(ratings.map(({ value }) => value).toSorted()).toEqual(['148', '200']);
    expect(ratings.some(({ sure }) => sure)).toBe(false);
  });

  it('takes the clearly larger of two numbers, as beside the ticks of a scale', () => {
    const { found } = told(pageOf(name, { text: '148', y: 130, height: 40 }, { text: '200', y: 190 }));
    expect(found.filter(({ field }) => field === 'rating')).toEqual([
      { field: 'rating', value: '148', sure: true },
    ]);
  });

  it.each<[string, string, string, boolean]>([
    ['with its zone', 'Updated: Nov 22, 2026 06:00 (EST)', '2026-11-22T06:00', true],
    ['in another zone', 'Last updated 2026-11-22 11:00 (UTC)', '2026-11-22T06:00', true],
    ['without a zone', 'Data as of 2026-11-22 06:00', '2026-11-22T06:00', false],
    ['that has not come yet', 'Updated: Dec 22, 2026 06:00 (EST)', '2026-12-22T06:00', false],
  ])('reads when it was updated, %s', (_case, text, value, sure) => {
    const { found } = told(pageOf(name, { text, y: 140 }));
    expect(found.filter(({ field }) => field === 'shownAt')).toEqual([{ field: 'shownAt', value, sure }]);
  });
});

describe('a ticket’s page', () => {
  const ticket = (text: string, more: Partial<Piece> = {}): CapturedPage =>
    pageOf(
      { text: 'Violation ID', y: 100 },
      { text, x: 440, y: 100, ...more },
      { text: 'Violation points', y: 140 },
      { text: '-12', x: 440, y: 140 },
    );

  it('is a case, with its number and points', () => {
    expect(told(ticket('5763201948815520417'))).toMatchObject({
      kind: 'case',
      found: [
        { field: 'ticket', value: '5763201948815520417', sure: true },
        { field: 'points', value: '12', sure: true },
      ],
    });
  });

  it.each<[string, CapturedPage]>([
    ['two looks differ', ticket('5763201948815520417', { agrees: false })],
    ['a look was not sure', ticket('5763201948815520417', { confidence: 40 })],
    ['letters stand among digits that look alike', ticket('VR-2026-O18823')],
  ])('is not sure of its number where %s', (_case, page) => {
    const numbers = told(page).found.filter(({ field }) => field === 'ticket');
    expect(numbers).toHaveLength(1);
    expect(numbers[0]?.sure).toBe(false);
  });

  it.each<[string, readonly Piece[], string, boolean]>([
    ['labelled', [{ text: 'Status: Action taken', y: 60 }], 'actionTaken', true],
    ['as a badge on a line of its own', [{ text: 'Action taken', y: 60 }], 'actionTaken', false],
    [
      'as a badge beside the name of the violation',
      [
        { text: 'Late dispatch rate', y: 60 },
        { text: 'Action taken', x: 640, y: 60 },
      ],
      'actionTaken',
      false,
    ],
    ['as a badge whose drawing was read too', [{ text: '© Pending', y: 60 }], 'pending', false],
  ])('proposes the state that it prints, %s', (_case, pieces, value, sure) => {
    const page = pageOf(
      ...pieces,
      { text: 'Violation ID', y: 100 },
      { text: '5763201948815520417', x: 440, y: 100 },
    );
    expect(told(page).found.filter(({ field }) => field === 'status')).toEqual([
      { field: 'status', value, sure },
    ]);
  });

  it('takes the state of an appeal for none of the ticket', () => {
    const page = pageOf({ text: 'Appeal status: Pending', y: 60 });
    expect(told(page).found.filter(({ field }) => field === 'status')).toEqual([]);
  });

  it('marks the place of the number in the picture', () => {
    const { notice } = readCapture(ticket('5763201948815520417'), contextOf());
    expect(notice.find(({ field }) => field === 'ticket')?.places).toEqual([
      expect.objectContaining({ x: 440, y: 100 }),
    ]);
  });

  it('is the case where the rating is named on it too', () => {
    const page = pageOf(
      { text: 'Violation ID: 5763201948815520417', y: 100 },
      { text: 'Account Health Rating: 148', y: 140 },
    );
    expect(told(page).kind).toBe('case');
  });
});

describe('other pages', () => {
  it('names rates that it shows and takes none over', () => {
    const page = pageOf({ text: 'Late dispatch rate', y: 100 }, { text: '13.6 %', y: 124 });
    expect(readCapture(page, contextOf())).toMatchObject({ kind: 'evidence', rates: ['Late dispatch rate'] });
  });

  it('is evidence where nothing is known', () => {
    expect(told(pageOf({ text: 'Hello there', y: 100 }))).toEqual({ kind: 'evidence', found: [] });
  });

  it('never throws, and keeps every place within the picture’s words, for any text', () => {
    const piece = fc.record({
      text: fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom(
          'Account Health Rating',
          '148',
          'Violation ID',
          '5763201948815520417',
          'Updated: 2026-11-22 06:00',
        ),
      ),
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 700 }),
      height: fc.integer({ min: 6, max: 60 }),
      agrees: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const page = pageOf(...pieces);
        const { health, notice } = readCapture(page, contextOf());
        for (const { from, to, sure } of [...health, ...notice]) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(page.text.length);
          if (sure) expect(doubtOf(page, from, to)).toBeNull();
        }
      }),
    );
  });
});

describe('when a picture was taken, by its name', () => {
  it.each([
    ['Screenshot 2026-11-22 at 10.05.12 PM.png', '2026-11-23T03:05:00Z'],
    ['Screenshot 2026-11-22 at 10.05.12.png', '2026-11-22T15:05:00Z'],
    ['Screenshot 2026-11-22 100512.png', '2026-11-22T15:05:00Z'],
    ['Screenshot_20261122-220512_TikTok Shop.jpg', '2026-11-23T03:05:00Z'],
    ['Screenshot from 2026-11-22 09-05-12.png', '2026-11-22T14:05:00Z'],
    ['Screen Shot 2026-11-22 at 12.05.12 AM.png', '2026-11-22T05:05:00Z'],
  ])('%s', (fileName, at) => {
    expect(takenByName(fileName, 'America/New_York')).toBe(Date.parse(at));
  });

  it.each([
    'image.png',
    'ticket 5763201948815520417.png',
    'Screenshot 2026-13-22 at 10.05.12.png',
    '20261122.png',
  ])('is not told by %s', (fileName) => {
    expect(takenByName(fileName, 'America/New_York')).toBeNull();
  });
});
