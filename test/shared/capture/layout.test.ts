import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleLooks, type CheckedWord } from '#shared/capture/agreement.ts';
import { layoutPage } from '#shared/capture/layout.ts';
import { placesOf, type SeenWord } from '#shared/capture/page.ts';

const size = { width: 1200, height: 800 };
const letter = 8;

/** Words of a line as a look sees them: each sign 8 wide, a space 6. */
const line = (
  text: string,
  x: number,
  y: number,
  { height = 12, confidence = 95 } = {},
): readonly SeenWord[] => {
  let at = x;
  return text.split(' ').map((word) => {
    const seen = { text: word, x: at, y, width: word.length * letter, height, confidence, line: `${x}.${y}` };
    at += seen.width + 6;
    return seen;
  });
};

const checked = (words: readonly SeenWord[]): readonly CheckedWord[] =>
  words.map((word) => ({ ...word, agrees: true }));

const textOf = (...lines: readonly (readonly SeenWord[])[]): string =>
  layoutPage(size, checked(lines.flat())).text;

describe('a page laid out as text', () => {
  it('sets a value behind its name', () => {
    const text = textOf(line('Violation ID', 40, 100), line('576320194881552', 240, 101));
    expect(text).toBe('Violation ID: 576320194881552');
  });

  it('turns a grid: each name with the value under it', () => {
    const text = textOf(
      line('Violation ID', 40, 100),
      line('Notice date', 340, 100),
      line('576320194881552', 40, 122),
      line('Nov 19, 2026', 340, 122),
    );
    expect(text).toBe('Violation ID: 576320194881552\nNotice date: Nov 19, 2026');
  });

  it('leaves a table with more rows a table, so that no row’s points are taken for the page’s', () => {
    const row = (y: number, ...cells: readonly string[]) =>
      cells.flatMap((cell, index) => line(cell, 40 + index * 300, y));
    const text = textOf(
      row(100, 'Violation', 'Points', 'State'),
      row(122, 'Late dispatch', '-12', 'Pending'),
      row(144, 'Wrong category', '-8', 'Pending'),
    );
    expect(text).toBe('Violation\tPoints\tState\nLate dispatch\t-12\tPending\nWrong category\t-8\tPending');
  });

  it('sets a list of places at the left behind the page, also where rows happen to meet', () => {
    const side = ['Homepage', 'Orders', 'Products', 'Finance', 'Health'].map((name, index) =>
      line(name, 20, 100 + index * 36),
    );
    const facts = ['Violation ID', 'Notice date', 'Points', 'Appeal by', 'Order ID'].flatMap(
      (name, index) => [line(name, 240, 104 + index * 50), line(`${index}234`, 440, 104 + index * 50)],
    );
    const text = textOf(...side, ...facts);
    expect(text.startsWith('Violation ID: 0234')).toBe(true);
    expect(text.endsWith('Health')).toBe(true);
  });

  it('keeps names at the left beside their values, though no word crosses between them', () => {
    const facts = ['Violation ID', 'Notice date', 'Points', 'Appeal by', 'Order ID'].flatMap(
      (name, index) => [line(name, 20, 100 + index * 36), line(`${index}234`, 320, 100 + index * 36)],
    );
    expect(textOf(...facts).split(/\n+/u)).toContain('Points: 2234');
  });

  it('marks a stretch over two lines with two places', () => {
    const page = layoutPage(size, checked([...line('until May', 40, 100), ...line('18 2027', 40, 118)]));
    const from = page.text.indexOf('May');
    const places = placesOf(page, from, page.text.length);
    expect(places.map(({ y }) => y)).toEqual([100, 118]);
  });

  it('gives every word the place where the text has it, for any words', () => {
    const word = fc.record({
      text: fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text && text !== ''),
      x: fc.integer({ min: 0, max: 1100 }),
      y: fc.integer({ min: 0, max: 780 }),
      width: fc.integer({ min: 1, max: 100 }),
      height: fc.integer({ min: 1, max: 60 }),
      confidence: fc.integer({ min: 0, max: 100 }),
      line: fc.constantFrom('a', 'b', 'c', 'd'),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(word, { maxLength: 40 }), (first, second) => {
        const words = settleLooks({ page: first, fine: second, coarse: second, coarser: first });
        const page = layoutPage(size, words);
        expect(page.words).toHaveLength(words.length);
        const texts = page.words.map(({ from, to }) => page.text.slice(from, to));
        expect(texts.toSorted()).toEqual(words.map(({ text }) => text).toSorted());
      }),
    );
  });
});

describe('what two looks make of a word', () => {
  const looks = (page: readonly SeenWord[], fine: readonly SeenWord[]) =>
    settleLooks({ page, fine, coarse: [], coarser: [] }).map(({ text, agrees }) => ({ text, agrees }));

  it('agrees where they differ in a dash alone', () => {
    expect(looks(line('−24', 40, 100), line('-24', 40, 100))).toEqual([{ text: '−24', agrees: true }]);
  });

  it('does not agree where a digit differs, and takes the surer one', () => {
    const page = line('5763201', 40, 100, { confidence: 80 });
    const fine = line('5768201', 40, 100, { confidence: 91 });
    expect(looks(page, fine)).toEqual([{ text: '5768201', agrees: false }]);
  });

  it('takes the whole word where the first look took it apart', () => {
    const parts = [...line('Vio', 40, 100), ...line('ation', 72, 100)];
    expect(looks(parts, line('Violation', 40, 100))).toEqual([{ text: 'Violation', agrees: false }]);
  });

  it('adds what the first look missed, never as agreed', () => {
    expect(looks(line('Points', 40, 100), [...line('Points', 40, 100), ...line('-24', 240, 100)])).toEqual([
      { text: 'Points', agrees: true },
      { text: '-24', agrees: false },
    ]);
  });

  it('parts a day and a year whose space was too narrow', () => {
    const words = looks(line('Jul 28,2027', 40, 100), line('Jul 28,2027', 40, 100));
    expect(words.map(({ text }) => text)).toEqual(['Jul', '28,', '2027']);
  });

  it('takes large figures from a coarse look, agreed when two of them read it alike', () => {
    const small = line('Account Health Rating of the shop', 40, 60);
    const torn = line('1 il 8', 40, 100, { height: 48 });
    const figure = [{ text: '148', x: 40, y: 100, width: 60, height: 46, confidence: 90, line: 'a' }];
    const words = settleLooks({
      page: [...small, ...torn],
      fine: [...small],
      coarse: figure,
      coarser: figure,
    });
    expect(words.at(-1)).toMatchObject({ text: '148', agrees: true });
    expect(words.map(({ text }) => text)).not.toContain('il');
  });
});
