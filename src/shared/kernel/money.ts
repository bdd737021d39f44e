import { NBSP } from './time-words.ts';

/** An amount in the smallest units of its currency (cents; whole units where it has none), and its ISO code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const CODE = /^[A-Z]{3}$/;

/** Every currency that this runtime knows, by its ISO code. */
export const currencyCodes = (): readonly string[] => Intl.supportedValuesOf('currency');

/** Whether the text is the ISO code of a currency. */
export const isCurrency = (code: string): boolean => CODE.test(code) && currencyCodes().includes(code);

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (currency: string): Intl.NumberFormat => {
  const known = formats.get(currency);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en', { style: 'currency', currency });
  formats.set(currency, made);
  return made;
};

/** Digits after the point that a currency has (ISO 4217): 2 of USD, 0 of VND. */
export const minorDigits = (currency: string): number =>
  formatOf(currency).resolvedOptions().maximumFractionDigits ?? 0;

/** "1240.5" of 124050 cents as digits: never by a division, so that no cent is lost. */
const digitsOf = ({ amount, currency }: Money): readonly [whole: string, minor: string] => {
  const digits = minorDigits(currency);
  const text = String(amount).padStart(digits + 1, '0');
  return [text.slice(0, text.length - digits), text.slice(text.length - digits)];
};

/** "1240.50", as a field holds it. */
export const plainAmount = (money: Money): string => {
  const [whole, minor] = digitsOf(money);
  return minor === '' ? whole : `${whole}.${minor}`;
};

/** "$1,240.50", "₫1,200,000", "SGD 12.00"; the code itself where nobody knows the currency. */
export const formatMoney = (money: Money): string => {
  const [whole, minor] = digitsOf(money);
  return formatOf(money.currency)
    .formatToParts(BigInt(whole))
    .map(({ type, value }) => (type === 'fraction' ? minor : value))
    .join('')
    .replaceAll(' ', NBSP);
};

/** Whole digits with or without signs between the thousands, all the same sign. */
const GROUPED = /^\d{1,3}(?:([ ,.'’])\d{3}(?:\1\d{3})*)?$|^\d+$/u;

const wholeOf = (text: string): string | null =>
  GROUPED.test(text) ? text.replaceAll(/[ ,.'’]/gu, '') : null;

/** Parts off the minor digits. The same sign can't part thousands and begin the minor part. */
const splitAmount = (text: string, digits: number): { readonly before: string; readonly minor: string } => {
  const [, before = '', sign = '', minor = ''] = /^(.*)([.,])(\d+)$/u.exec(text) ?? [];
  const hasMinor = sign !== '' && minor.length <= digits && !before.includes(sign);
  return hasMinor ? { before, minor } : { before: text, minor: '' };
};

/** An amount without the sign or the code of its own currency before or behind it; another's stays, and is an error. */
const withoutSign = (text: string, currency: string): string => {
  const sign = formatOf(currency)
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  for (const one of [currency, sign ?? currency]) {
    if (text.startsWith(one)) return text.slice(one.length).trim();
    if (text.endsWith(one)) return text.slice(0, -one.length).trim();
  }
  return text;
};

/**
 * Reads an amount as people write it ("$1,240.50", "1.240,50", "1240.5 USD") in the
 * smallest units of a currency; null where it can't be read or could mean another amount. A sign with as many digits
 * after it as the currency has, or fewer, begins its minor part; one with three ends thousands.
 */
export const parseAmount = (typed: string, currency: string): number | null => {
  const text = withoutSign(typed.replaceAll(/[\u00a0\u202f]/gu, ' ').trim(), currency);
  const digits = minorDigits(currency);
  const { before, minor } = splitAmount(text, digits);
  const whole = wholeOf(before);
  if (whole === null) return null;
  const amount = Number(`${whole}${minor.padEnd(digits, '0')}`);
  return Number.isSafeInteger(amount) ? amount : null;
};

/** The sum of each currency, in the order of their codes: amounts of two currencies are never added. */
export const sumsOf = (moneys: readonly Money[]): readonly Money[] => {
  const sums = new Map<string, number>();
  for (const { amount, currency } of moneys) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums]
    .map(([currency, amount]) => ({ amount, currency }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
};

/** "$1,240.50, £80.00". */
export const sumWords = (moneys: readonly Money[]): string => sumsOf(moneys).map(formatMoney).join(', ');
