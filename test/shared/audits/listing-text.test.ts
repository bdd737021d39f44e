import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkListing } from '#shared/audits/listing-text.ts';
import { ukPack, usPack } from '../packs.ts';

const found = (description: string, title = 'Steel bottle'): readonly (readonly [string, string])[] =>
  checkListing(usPack, { title, description }).map(({ rule, words }) => [rule, words]);

describe('a text that a rule is against', () => {
  it.each<[text: string, ...findings: [rule: string, words: string][]]>([
    ['Order at www.example.com/shop now', ['contact-shapes', 'www.example.com/shop']],
    ['see my-shop.store', ['contact-shapes', 'my-shop.store']],
    ['write to care@example.com', ['contact-shapes', 'care@example.com']],
    ['(write to care@example.com.)', ['contact-shapes', 'care@example.com']],
    ['see https://example.com/a?b=1!', ['contact-shapes', 'https://example.com/a?b=1']],
    ['follow @my.shop.', ['contact-handle', '@my.shop']],
    ['call (206) 555-0142', ['contact-shapes', '(206) 555-0142']],
    ['ring +44 7700 900123', ['contact-shapes', '+44 7700 900123']],
    ['follow @my.shop', ['contact-handle', '@my.shop']],
    ['ask on WhatsApp', ['contact-words', 'WhatsApp']],
    ['ask on Whats\u200BApp', ['contact-words', 'Whats\u200BApp']],
    ['ask on ＷｈａｔｓＡｐｐ', ['contact-words', 'ＷｈａｔｓＡｐｐ']],
    ['What’s  App us', ['contact-words', 'What’s  App']],
    ['cheaper than on Amazon', ['other-platforms', 'Amazon']],
    ['the best Stanley dupe', ['copy-words', 'dupe']],
    ['1:1 quality', ['copy-words', '1:1 quality']],
    ['It cures colds', ['disease-claims', 'cures']],
    ['lose 10 lbs', ['weight-claims', 'lose 10 lbs']],
    ['FDA-approved steel', ['authority-claims', 'FDA-approved']],
    ['100% guaranteed', ['result-claims', '100% guaranteed']],
    ['Before/After pictures', ['before-after', 'Before/After']],
    ['our best-seller', ['rank-words', 'best-seller']],
    ['now 30 % off', ['discount-words', '30 % off']],
    ['with free shipping', ['shipping-words', 'free shipping']],
    ['like Adiddas', ['brand-spellings', 'Adiddas']],
  ])('%s', (text, ...findings) => {
    expect(found(text)).toEqual(findings);
  });

  it('is found by each of several rules, with its place, reason and fix', () => {
    const text = 'best selling dupe, free shipping to Amazon lovers';
    const findings = checkListing(usPack, { title: text, description: '' });
    expect(findings.map(({ rule }) => rule)).toEqual([
      'other-platforms',
      'copy-words',
      'rank-words',
      'shipping-words',
    ]);
    expect(findings[0]?.place).toEqual({ field: 'title', from: 36, to: 42 });
    expect(findings.every(({ reason, fix, clause }) => reason !== '' && fix !== '' && clause !== '')).toBe(
      true,
    );
  });

  it('is one finding where a phrase lies in a longer one, and two where they stand apart', () => {
    expect(found('replica, replicas').map(([, words]) => words)).toEqual(['replica', 'replicas']);
    expect(found('scan the QR code')).toEqual([['contact-words', 'scan the QR code']]);
  });
});

describe('a text that no rule is against', () => {
  it.each([
    '',
    'Steel bottle, 750 ml, keeps drinks cold',
    'Barcode 0012345678905, size 30x40',
    'Soft dog treats in a jar',
    'Amazon rainforest print',
    'Before and after use, wipe it dry',
    'Replicate the look of oak',
    'The best. Seller of bottles',
    'Not FDA approved',
    'A QR code scanner for shops',
    'version 1.2.3, e.g. for 3.5 mm jacks',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a title', () => {
  it.each<[title: string, ...findings: [rule: string, words: string][]]>([
    ['STEEL BOTTLE for hikers'],
    ['STEEL BOTTLE COLD hikers', ['title-capitals', 'STEEL BOTTLE COLD']],
    ['Bottle steel bottle blue'],
    ['Bottle steel bottle blue bottle', ['title-repeats', 'bottle']],
    ['USB cable'],
  ])('%s', (title, ...findings) => {
    expect(found('', title)).toEqual(findings);
  });
});

describe('images', () => {
  const images = (count: number, width: number, height: number) =>
    checkListing(usPack, {
      title: '',
      description: '',
      images: Array.from({ length: count }, () => ({ width, height })),
    }).map(({ rule, words, place }) => [rule, words, 'image' in place ? place.image : undefined]);

  it.each([
    [9, 600, 600, []],
    [10, 800, 800, [['image-count', '10 images', null]]],
    [1, 599, 599, [['image-side', '599 × 599', 0]]],
    [1, 1200, 800, [['image-square', '1200 × 800', 0]]],
  ])('%i of %i by %i', (count, width, height, findings) => {
    expect(images(count, width, height)).toEqual(findings);
  });
});

describe('any text', () => {
  it('is held against the rules without harm, and each finding quotes it exactly', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('dupe', 'free', 'shipping', '@', '.com', '30', '%', 'off', ' ', '’'),
    );
    const any = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(any, any, (title, description) => {
        const listing = { title, description };
        for (const { place, words } of checkListing(usPack, listing))
          if (place.field !== 'images') expect(listing[place.field].slice(place.from, place.to)).toBe(words);
        expect(checkListing(ukPack, listing)).toEqual([]);
      }),
    );
  });

  it.each(['a', '1 ', 'a-', 'a.', '+1 ', '@', '(', '\u200B', 'free ', 'a\u0301', '%', '1.'])(
    'of very many "%s" is read whole, each finding at its place',
    (unit) => {
      const text = `${unit.repeat(40_000)} free shipping`;
      const findings = checkListing(usPack, { title: text, description: '' });
      for (const { place, words } of findings)
        if (place.field === 'title') expect(text.slice(place.from, place.to)).toBe(words);
      expect(findings.some(({ words }) => words === 'free shipping')).toBe(true);
    },
  );
});
