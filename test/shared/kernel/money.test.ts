import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencyCodes,
  formatMoney,
  isCurrency,
  minorDigits,
  parseAmount,
  plainAmount,
  sumsOf,
  sumWords,
} from '#shared/kernel/money.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('an amount as people type it', () => {
  it.each<[string, string, number | null]>([
    ['1240.50', 'USD', 124_050],
    ['$1,240.50', 'USD', 124_050],
    ['1,240.50 USD', 'USD', 124_050],
    ['₫1,200,000', 'VND', 1_200_000],
    ['1,240.50', 'USD', 124_050],
    ['1.240,50', 'USD', 124_050],
    ['1 240,5', 'USD', 124_050],
    ['1240', 'USD', 124_000],
    ['1,240', 'USD', 124_000],
    ['1.240', 'USD', 124_000],
    ['1,240,000', 'USD', 124_000_000],
    ['0.07', 'USD', 7],
    ['  12.5 ', 'GBP', 1250],
    ['1.200.000', 'VND', 1_200_000],
    ['1,200,000', 'VND', 1_200_000],
    ['1200000', 'VND', 1_200_000],
    ['1.240', 'KWD', 1240],
    ['1.200,5', 'VND', null],
    ['1.5', 'VND', null],
    ['1,2,3', 'USD', null],
    ['1,24,000.00', 'USD', null],
    ['1.240.50', 'USD', null],
    ['1,240,50', 'USD', null],
    ['12.345', 'USD', 1_234_500],
    ['12.3456', 'USD', null],
    ['-5', 'USD', null],
    ['£5', 'USD', null],
    ['5 EUR', 'USD', null],
    ['$$5', 'USD', null],
    ['$', 'USD', null],
    ['1e3', 'USD', null],
    ['.5', 'USD', null],
    ['5.', 'USD', null],
    ['', 'USD', null],
    ['99999999999999999999', 'USD', null],
  ])('%s in %s is %s', (typed, currency, amount) => {
    expect(parseAmount(typed, currency)).toBe(amount);
  });

  it('comes back as it was written, in every currency', () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...currencyCodes()), (amount, currency) => {
        expect(parseAmount(plainAmount({ amount, currency }), currency)).toBe(amount);
      }),
    );
  });

  it('comes back from what is shown, without its sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (amount) => {
        for (const currency of ['USD', 'VND', 'GBP'])
          expect(parseAmount(formatMoney({ amount, currency }).slice(1), currency)).toBe(amount);
      }),
    );
  });
});

describe('an amount in words', () => {
  it.each<[number, string, string]>([
    [124_050, 'USD', '$1,240.50'],
    [7, 'USD', '$0.07'],
    [8000, 'GBP', '£80.00'],
    [1_200_000, 'VND', '₫1,200,000'],
    [1200, 'SGD', 'SGD 12.00'],
    [999_999_999_999, 'USD', '$9,999,999,999.99'],
  ])('%s of %s', (amount, currency, words) => {
    expect(plain(formatMoney({ amount, currency }))).toBe(words);
  });

  it('is summed for each currency alone', () => {
    const held = [
      { amount: 100, currency: 'USD' },
      { amount: 50, currency: 'GBP' },
      { amount: 1, currency: 'USD' },
    ];
    expect(sumsOf(held)).toEqual([
      { amount: 50, currency: 'GBP' },
      { amount: 101, currency: 'USD' },
    ]);
    expect(sumWords(held)).toBe('£0.50, $1.01');
    expect(sumsOf([])).toEqual([]);
  });

  it('knows currencies by their code alone', () => {
    expect(['USD', 'VND', 'usd', 'US', 'XXXX', 'ZZZ', ''].map(isCurrency)).toEqual([
      ...[true, true, false, false, false, false, false],
    ]);
    expect([minorDigits('USD'), minorDigits('VND'), minorDigits('KWD')]).toEqual([2, 0, 3]);
  });
});
