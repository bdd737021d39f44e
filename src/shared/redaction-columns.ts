import { isLabel, labelKind, type PrivateKind } from './redaction-labels.ts';
import { type Cell, cellOf, cellsOf, type Line, type Stretch } from './redaction-lines.ts';

/** What stands beneath a label, on one line or several. */
export interface Span {
  readonly kind: PrivateKind;
  readonly parts: readonly (Stretch & { readonly line: Line })[];
}

/** A label with its values beneath: one of a row of labels, or one with nothing to its right. */
interface Head {
  readonly kind: PrivateKind | 'other';
  readonly cell: Cell;
  readonly until: number;
  readonly isLone: boolean;
}

interface Piece {
  readonly line: Line;
  readonly cell: Cell;
  readonly hasKey: boolean;
}

const headsOf = (cells: readonly Cell[]): readonly Head[] => {
  const kinds = cells.map(({ text }) => labelKind(text));
  const count = kinds.filter((kind) => kind !== undefined).length;
  const isRow = count > 1 && count * 2 > cells.length + 1;
  return cells.flatMap((cell, index): readonly Head[] => {
    const [kind, next] = [kinds[index], cells[index + 1]];
    if (kind === undefined || (!isRow && next !== undefined)) return [];
    return [{ kind, cell, until: next?.box.left ?? 1, isLone: !isRow }];
  });
};

/** Whether the labels of a line have their values beneath and not beside them. */
export const hasColumns = (line: Line): boolean => headsOf(cellsOf(line)).some(({ isLone }) => !isLone);

const near = 0.008;
const rightOf = ({ box }: Cell): number => box.left + box.width;
const bottomOf = ({ box }: Cell): number => box.top + box.height;

/** The cells of a line, cut where a run begins right under a label though little space is before it. */
const cutCells = (line: Line, heads: readonly Head[]): readonly Cell[] =>
  cellsOf(line).flatMap((cell) => {
    const cuts = line.segments.filter(({ run, from }, index) => {
      const before = line.segments[index - 1]?.run;
      if (before === undefined || from <= cell.from || from >= cell.to) return false;
      const gap = run.box.left - before.box.left - before.box.width;
      const isWide = gap > before.box.width / Math.max(1, before.text.length);
      return isWide && heads.some((head) => Math.abs(head.cell.box.left - run.box.left) < near);
    });
    const ends = [...cuts.map(({ from }) => from), cell.to];
    return ends.flatMap((end, index) => cellOf(line, cuts[index - 1]?.from ?? cell.from, end));
  });

const overlaps = (a: Cell, b: Cell): boolean => a.box.left < rightOf(b) && rightOf(a) > b.box.left;

const isUnder = ({ cell, until, isLone }: Head, value: Cell): boolean => {
  if (isLone) return overlaps(cell, value);
  const middle = value.box.left + value.box.width / 2;
  return middle >= cell.box.left - near && middle < until;
};

const endsLayout = (text: string): boolean =>
  isLabel(text) || isLabel(/^[^:]{1,40}(?=:)/u.exec(text)?.[0] ?? '');

/** The label whose values tell where a record begins. */
const keyOf = (heads: readonly Head[]): Head | undefined =>
  ['other', 'phone', 'email', 'name'].flatMap((kind) => heads.filter((head) => head.kind === kind))[0];

const mostRows = 60;

/** What stands under a label, line by line until the layout ends. */
const piecesUnder = (head: Head, heads: readonly Head[], below: readonly Line[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  const tall = head.cell.box.height;
  const key = head.isLone ? undefined : keyOf(heads);
  let bottom = bottomOf(head.cell);
  let widest = tall * 4;
  for (const [index, line] of below.slice(0, mostRows).entries()) {
    const cells = cutCells(line, heads);
    const gap = Math.min(...cells.map(({ box }) => box.top)) - bottom;
    if (gap > widest || cells.some((cell) => heads.filter((one) => overlaps(one.cell, cell)).length > 1))
      break;
    const under = cells.filter((cell) => isUnder(head, cell));
    if (under.some(({ text }) => endsLayout(text)) || (head.isLone && under.length === 0)) break;
    const hasKey = key !== undefined && cells.some((cell) => isUnder(key, cell));
    pieces.push(...under.map((cell) => ({ line, cell, hasKey })));
    if (index === 0) widest = head.isLone ? tall * 0.8 : Math.max(tall * 2.5, gap * 1.8);
    bottom = Math.max(bottom, ...cells.map(bottomOf));
  }
  return pieces;
};

const mostLines = 6;

/** Lines that follow each other closely and are of one record. */
const blocksOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const blocks: Piece[][] = [];
  for (const piece of pieces) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const isClose =
      last !== undefined && piece.cell.box.top - bottomOf(last.cell) < piece.cell.box.height * 0.8;
    const isNext = piece.hasKey && block?.some(({ hasKey }) => hasKey) === true;
    if (block !== undefined && isClose && !isNext && block.length < mostLines) block.push(piece);
    else blocks.push([piece]);
  }
  return blocks;
};

const longest = 60;
const phone = /\+?\(?\d[\d\s().\-/\u2011\u2013]{5,}\d/u;
const isNumber = ({ cell }: Piece): boolean => /@|\d[\d\s().-]{6,}\d/u.test(cell.text);
const textOf = (block: readonly Piece[]): string => block.map(({ cell }) => cell.text).join(' ');

const isName = (text: string): boolean =>
  /\p{L}{2}|\p{L}\./u.test(text) &&
  text.length <= longest &&
  text.split(/\s+/u).length <= 6 &&
  !/:|\p{L}{3}\.$|^n\/?a$/iu.test(text) &&
  !(/\d/u.test(text) && /\s/u.test(text));

const whole = (kind: PrivateKind, block: readonly Piece[]): readonly Span[] =>
  block.length === 0
    ? []
    : [{ kind, parts: block.map(({ line, cell: { from, to } }) => ({ line, from, to })) }];

const namesIn = (block: readonly Piece[], isLone: boolean): readonly Span[] => {
  if (!isLone && block.length === 2 && isName(textOf(block))) return whole('name', block);
  return whole(
    'name',
    block.slice(0, 1).filter(({ cell }) => isName(cell.text)),
  );
};

const phonesIn = (block: readonly Piece[]): readonly Span[] =>
  block.flatMap(({ line, cell }): readonly Span[] => {
    const match = phone.exec(cell.text);
    if (match === null) return [];
    const from = cell.from + match.index;
    return [{ kind: 'phone', parts: [{ line, from, to: from + match[0].length }] }];
  });

const addressIn = (block: readonly Piece[], isLone: boolean): readonly Span[] => {
  const kept = block.filter((piece) => !isNumber(piece));
  const text = textOf(kept);
  if (!/\p{L}{2}|\d/u.test(text) || /^n\/?a$/iu.test(text)) return [];
  const isProse = !/\d/u.test(text) || kept.some(({ cell }) => cell.text.length > longest);
  return isLone && isProse ? [] : whole('address', kept);
};

const spansUnder = (head: Head, heads: readonly Head[], below: readonly Line[]): readonly Span[] => {
  const { kind, isLone } = head;
  if (kind === 'other' || kind === 'email') return [];
  const blocks = blocksOf(piecesUnder(head, heads, below));
  return (isLone ? blocks.slice(0, 1) : blocks).flatMap((block) => {
    if (kind === 'phone') return phonesIn(isLone ? block.slice(0, 1) : block);
    return kind === 'name' ? namesIn(block, isLone) : addressIn(block, isLone);
  });
};

const partsOverlap = (a: Span, b: Span): boolean =>
  a.parts.some((one) =>
    b.parts.some((other) => one.line === other.line && one.from < other.to && one.to > other.from),
  );

/** What the labels of a page have beneath them: in the columns of a table, or under a label that stands alone. */
export const spansIn = (lines: readonly Line[]): readonly Span[] => {
  const kept: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const heads = headsOf(cellsOf(line));
    const spans = heads.flatMap((head) => spansUnder(head, heads, lines.slice(index + 1)));
    for (const span of spans) if (!kept.some((one) => partsOverlap(one, span))) kept.push(span);
  }
  return kept;
};
