import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, piecesOf, scoreOf } from '#renderer/app/palette-search.ts';

const thing = (title: string, also = '', body = '') => ({ title, also, body });

describe('what the palette finds', () => {
  it.each([
    ['late', thing('Case 9, Late dispatch rate'), true],
    ['dispatch late', thing('Case 9, Late dispatch rate'), true],
    ['cafe', thing('Café mugs'), true],
    ['bằng chứng', thing('Bang chung giao hang'), true],
    ['ltdisp', thing('Late dispatch'), true],
    ['dispz', thing('Late dispatch'), false],
    ['dsptch', thing('Late dispatch'), true],
    ['7719 0426', thing('Case 9', '7719042633582041'), true],
    ['77190426', thing('Case 9', '7719 0426 3358 2041'), true],
    ['late', thing('Text on image', '', 'Your product was found to violate it'), false],
    ['late', thing('Text on image', '', 'Sent late.'), true],
    ['late rating', thing('Late dispatch'), false],
  ])('%s', (query, searched, isFound) => {
    expect(scoreOf(query, searched) > 0).toBe(isFound);
  });

  it('takes a number as a whole one first', () => {
    const nine = scoreOf('case 9', thing('Case 9, Late dispatch', 'case 9 7719'));
    const thirteen = scoreOf('case 9', thing('Case 13, Late dispatch above 94.4', 'case 13 77189971'));
    expect(nine).toBeGreaterThan(thirteen);
    expect(scoreOf('case 9', thing('Case 19, case 9x'))).toBeLessThan(nine);
    const ten = scoreOf('case 10', thing('Case 10, Late dispatch', 'case 10 7719'));
    expect(scoreOf('case 10', thing('Case 16, rate above 10 %', 'case 16 7720'))).toBeLessThan(ten);
  });

  it('puts the beginning of a word before its middle, and the title before the text', () => {
    const start = scoreOf('rate', thing('Rate of returns'));
    const middle = scoreOf('rate', thing('Separate parcels'));
    const text = scoreOf('rate', thing('Parcels', '', 'the rate of returns'));
    expect([start, middle, text]).toEqual([start, middle, text].toSorted((a, b) => b - a));
    expect(start).toBeGreaterThan(middle);
  });

  it('finds every title by itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (title) => {
        fc.pre(title.trim() !== '');
        expect(scoreOf(title, thing(title))).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what it shows of a hit', () => {
  it('never loses a character of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 3 }), (text, query) => {
        expect(piecesOf(text, query).join('')).toBe(text);
      }),
    );
  });

  it('marks the hit whatever its accents', () => {
    expect(piecesOf('Case 9, Café mugs', 'cafe')).toEqual(['Case 9, ', 'Café', ' mugs']);
  });

  it('shows the words around a hit in a text, and nothing without one', () => {
    expect(excerptOf('The parcel was late.\nIt came on Monday.', 'late')).toBe(
      '…The parcel was late. It came on Monday.…',
    );
    expect(excerptOf('To violate a rule', 'late')).toBeNull();
    expect(excerptOf('Anything', '')).toBeNull();
  });
});
