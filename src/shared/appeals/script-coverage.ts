import { hans, hant } from './chinese-coverage.ts';

/**
 * The characters that the bundled print fonts of other scripts than Latin, Greek and Cyrillic can show, in both of their
 * weights. A test compares this with the font files.
 */
export const scripts = ['thai', 'arabic', 'hebrew', 'hans', 'hant'] as const;
/** A script by its font; the last two are simplified and traditional Chinese. */
export type PrintScript = (typeof scripts)[number];

type Range = readonly [from: number, to: number];

/** Hexadecimal ranges, as of `print-coverage.ts`. */
export const rangesOfHex = (text: string): readonly Range[] =>
  text.split(' ').map((range): Range => {
    const [from = '0', to = from] = range.split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Where the gaps of packed ranges are counted from. */
const packedFrom = 0x3000;

// A number below 62 is one digit; a larger one stands after a tilde in three.
const numbersIn = (packed: string): readonly number[] =>
  (packed.match(/~.{3}|./gu) ?? []).map((one) =>
    Array.from(one.replace('~', '')).reduce((value, digit) => value * 62 + digits.indexOf(digit), 0),
  );

/** Ranges as gaps and lengths in turn, since Chinese has thousands of them. */
const rangesOfPacked = (packed: string): readonly Range[] => {
  const numbers = numbersIn(packed);
  const ranges: Range[] = [];
  let next = packedFrom;
  for (let at = 0; at < numbers.length; at += 2) {
    const from = next + (numbers[at] ?? 0);
    const to = from + (numbers[at + 1] ?? 0);
    ranges.push([from, to]);
    next = to + 1;
  }
  return ranges;
};

const ranges: Readonly<Record<PrintScript, () => readonly Range[]>> = {
  thai: () => rangesOfHex('e01-e3a e40-e5b'),
  arabic: () =>
    rangesOfHex(
      [
        '600-61b 61d-6ff 750-77f 8a0-8e1 8e3-8ff fb50-fbc2 fbd3-fd8f fd92-fdc7 fdcf fdf0-fdff fe70-fe74',
        'fe76-fefc',
      ].join(' '),
    ),
  hebrew: () => rangesOfHex('591-5c7 5d0-5ea 5ef-5f4 fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4f'),
  hans: () => rangesOfPacked(hans),
  hant: () => rangesOfPacked(hant),
};

const known = new Map<PrintScript, readonly Range[]>();

/** The code points of a script that its font has, as ranges in order. */
export const rangesOf = (script: PrintScript): readonly Range[] => {
  const found = known.get(script) ?? ranges[script]();
  known.set(script, found);
  return found;
};
