import { type PageBox, type TextRun, withinPage } from './evidence-pages.ts';

interface Segment {
  readonly run: TextRun;
  readonly from: number;
}

/** A line of a page: its words, and the runs that they are of. */
export interface Line {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A part of a line, from a letter up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words of a line that stand apart from the others on it. */
export interface Cell extends Stretch {
  readonly text: string;
  readonly box: PageBox;
}

const middle = ({ box }: TextRun): number => box.top + box.height / 2;

const isBeside = (a: TextRun, b: TextRun): boolean =>
  Math.abs(middle(a) - middle(b)) < Math.min(a.box.height, b.box.height) / 2;

/** The runs of a page as lines, from the top; runs that stand apart on a line have spaces between them. */
export const linesOf = (runs: readonly TextRun[]): readonly Line[] => {
  const rows: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isBeside(first, run)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.box.left - b.box.left)));
};

const gapBetween = (before: TextRun, after: TextRun): string => {
  const gap = after.box.left - (before.box.left + before.box.width);
  const letter = before.box.width / Math.max(1, before.text.length);
  if (gap > letter * 3) return '   ';
  return gap > letter * 0.3 ? ' ' : '';
};

const lineOf = (row: readonly TextRun[]): Line => {
  let text = '';
  const segments: Segment[] = [];
  for (const [index, run] of row.entries()) {
    const before = row[index - 1];
    if (before !== undefined) text += gapBetween(before, run);
    segments.push({ run, from: text.length });
    text += run.text;
  }
  return { text, segments };
};

// Letters differ in width, and where a run is cut is only known from its letters.
const weights: readonly (readonly [letters: RegExp, weight: number])[] = [
  [/[iljtfrI.,:;'|!()\-\s]/u, 0.55],
  [/[mwMW@%]/u, 1.5],
  [/[A-Z\d]/u, 1.1],
];

const weightOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (weights.find(([letters]) => letters.test(letter))?.[1] ?? 1),
    0,
  );

/** The part of a run between two letters, with some room around it, so that no edge of a letter shows. */
const partOf = ({ text, box }: TextRun, from: number, to: number): PageBox => {
  const whole = weightOf(text) || 1;
  const start = weightOf(text.slice(0, from)) / whole;
  const end = weightOf(text.slice(0, to)) / whole;
  const letter = box.width / whole;
  const left = withinPage(box.left + box.width * start - letter * (from === 0 ? 0.2 : 0.6));
  const right = withinPage(box.left + box.width * end + letter * (to >= text.length ? 0.2 : 0.6));
  const rim = box.height * 0.06;
  const top = withinPage(box.top - rim);
  return { left, top, width: right - left, height: withinPage(box.top + box.height + rim) - top };
};

/** The box around boxes; null around none. */
export const around = (boxes: readonly PageBox[]): PageBox | null => {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
};

/** Where a part of a line stands. */
export const placeOf = ({ segments }: Line, { from, to }: Stretch): PageBox | null =>
  around(
    segments.flatMap(({ run, from: at }) => {
      const start = Math.max(0, from - at);
      const end = Math.min(run.text.length, to - at);
      return end > start ? [partOf(run, start, end)] : [];
    }),
  );

/** The part of a line between two letters as a cell, without the spaces around it. */
export const cellOf = (line: Line, from: number, to: number): readonly Cell[] => {
  const whole = line.text.slice(from, to);
  const text = whole.trim();
  const start = from + whole.length - whole.trimStart().length;
  const at = { from: start, to: start + text.length };
  const place = text === '' ? null : placeOf(line, at);
  return place === null ? [] : [{ ...at, text, box: place }];
};

/** The words of a line that stand apart, from the left. */
export const cellsOf = (line: Line): readonly Cell[] => {
  const gaps = [...line.text.matchAll(/\s{3,}/gu)];
  const ends = [...gaps.map(({ index }) => index), line.text.length];
  return ends.flatMap((end, index) => {
    const gap = gaps[index - 1];
    return cellOf(line, gap === undefined ? 0 : gap.index + gap[0].length, end);
  });
};
