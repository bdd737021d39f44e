import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { createParser, deeper, type Tokens } from './markdown.ts';
import {
  type Cited,
  citedPieces,
  inlinePieces,
  inOwnDirection,
  type Piece,
  plainPieces,
} from './statement-runs.ts';

export type Block = Paragraph | Table;

/** What the blocks of a document share. */
export interface Shared {
  readonly cited: Cited;
  /** With which number each numbered list of the document begins; a list adds its own. */
  readonly lists: number[];
  /** The width of the text in twentieths of a point. */
  readonly width: number;
}

/** The name of the numbering of the list that came as the `index`th. */
export const listName = (index: number): string => `list-${String(index)}`;

/** Levels that a list can have. */
export const listLevels = 9;

/** Word opens no table with more columns. */
const mostColumns = 63;

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** A real heading; the parts of a statement are of the first level. */
export const heading = (level: number, pieces: readonly Piece[]): Paragraph =>
  new Paragraph({ heading: levels[level - 1] ?? HeadingLevel.HEADING_4, ...inOwnDirection(pieces) });

export const paragraph = (pieces: readonly Piece[], style?: string): Paragraph =>
  new Paragraph({ ...inOwnDirection(pieces), ...(style === undefined ? {} : { style }) });

interface Cell {
  readonly pieces: readonly Piece[];
  /** Where its text stands; left out, at the start. */
  readonly side?: 'right' | 'center' | null;
}

const sides = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

const rule = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;

/** A table as wide as the text; the first row is repeated on each page when it is a head. */
export const table = (
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  hasHead: boolean,
): Table => {
  const row = (cells: readonly Cell[], index: number): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: hasHead && index === 0,
      children: widths.map((width, column) => {
        const { pieces = [], side = null } = cells[column] ?? {};
        const alignment = side === null ? AlignmentType.START : sides[side];
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: [new Paragraph({ style: 'Cell', alignment, ...inOwnDirection(pieces) })],
        });
      }),
    });
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: rows.map(row),
  });
};

interface List {
  /** Its numbering; null for bullets. */
  readonly index: number | null;
}

/** Where the walk through a text is. */
interface Walk {
  readonly blocks: Block[];
  readonly lists: List[];
  /** Whether the next paragraph begins an item of the innermost list. */
  isItem: boolean;
  quotes: number;
  rows: Cell[][] | null;
}

type Token = Tokens[number];

const sideOf = (token: Token | undefined): 'right' | 'center' | null => {
  const style = String(token?.attrGet('style') ?? '');
  if (style.includes('right')) return 'right';
  return style.includes('center') ? 'center' : null;
};

const textParagraph = (pieces: readonly Piece[], walk: Walk): Paragraph => {
  const list = walk.lists.at(-1);
  const level = Math.min(walk.lists.length, listLevels) - 1;
  const own = inOwnDirection(pieces);
  if (list !== undefined && walk.isItem) {
    walk.isItem = false;
    return list.index === null
      ? new Paragraph({ ...own, bullet: { level } })
      : new Paragraph({ ...own, numbering: { reference: listName(list.index), level } });
  }
  if (list !== undefined) return new Paragraph({ ...own, indent: { left: 720 * (level + 1) } });
  return new Paragraph({ ...own, ...(walk.quotes > 0 ? { style: 'Quotation' } : {}) });
};

const tableOf = (rows: readonly (readonly Cell[])[], width: number): readonly Block[] => {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const space = paragraph([]);
  if (columns > mostColumns)
    return rows.map((row) => paragraph(row.flatMap(({ pieces }) => [...pieces, ...plainPieces(' | ')])));
  const each = Math.floor(width / columns);
  return [
    table(
      rows,
      Array.from({ length: columns }, () => each),
      true,
    ),
    space,
  ];
};

type Step = (token: Token, walk: Walk, shared: Shared, before: Token | undefined) => void;

const verbatim: Step = ({ content }, { blocks }) => {
  blocks.push(paragraph(plainPieces(content.replace(/\n$/u, '')), 'Verbatim'));
};

const closeList: Step = (_token, walk) => {
  walk.lists.pop();
  walk.isItem = false;
};

const openItem: Step = (_token, walk) => {
  walk.isItem = true;
};

const inline: Step = (token, walk, { cited }, before) => {
  if (walk.rows !== null) {
    const look = before?.type === 'th_open' ? { bold: true } : {};
    const cell = { pieces: inlinePieces(token, cited, look), side: sideOf(before) };
    walk.rows.at(-1)?.push(cell);
    return;
  }
  const pieces = inlinePieces(token, cited, {});
  if (before?.type === 'heading_open') walk.blocks.push(heading(deeper(before.tag), pieces));
  else walk.blocks.push(textParagraph(pieces, walk));
};

const steps: Readonly<Record<string, Step>> = {
  inline,
  fence: verbatim,
  code_block: verbatim,
  hr: (_token, { blocks }) => {
    blocks.push(new Paragraph({ thematicBreak: true }));
  },
  bullet_list_open: (_token, { lists }) => {
    lists.push({ index: null });
  },
  ordered_list_open: (token, { lists }, shared) => {
    const start = Number(token.attrGet('start') ?? 1);
    lists.push({ index: shared.lists.push(start) - 1 });
  },
  bullet_list_close: closeList,
  ordered_list_close: closeList,
  list_item_open: openItem,
  blockquote_open: (_token, walk) => {
    walk.quotes += 1;
  },
  blockquote_close: (_token, walk) => {
    walk.quotes -= 1;
  },
  table_open: (_token, walk) => {
    walk.rows = [];
  },
  tr_open: (_token, walk) => {
    walk.rows?.push([]);
  },
  table_close: (_token, walk, { width }) => {
    walk.blocks.push(...tableOf(walk.rows ?? [], width));
    walk.rows = null;
  },
};

/** Markdown as paragraphs, lists and tables, read by the parser that the packet is read by. */
export const markdownBlocks = (markdown: string, shared: Shared): readonly Block[] => {
  const walk: Walk = { blocks: [], lists: [], isItem: false, quotes: 0, rows: null };
  const tokens = createParser().parse(markdown, {});
  for (const [index, token] of tokens.entries()) steps[token.type]?.(token, walk, shared, tokens[index - 1]);
  return walk.blocks;
};

/** A label and a text beside it, one line each. */
export const labelled = (label: string, text: string, { cited }: Shared): Paragraph =>
  paragraph([...plainPieces(`${label}: `, { bold: true }), ...citedPieces(text, cited)]);
