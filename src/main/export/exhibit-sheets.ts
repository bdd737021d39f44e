import type { PacketExhibit, Paper } from '#shared/appeals/packet.ts';
import {
  fitted,
  frameBox,
  infoLines,
  innerBox,
  nameLines,
  proofLines,
  type Size,
  widthInLetters,
} from './geometry.ts';
import { attribute, bdi, html, inFours } from './printable-text.ts';

/** An exhibit made ready for print. Sizes of pages in points, of pictures in pixels. */
export type PreparedExhibit =
  | {
      readonly kind: 'image';
      readonly id: string;
      readonly file: string;
      readonly size: Size;
      readonly copy: PreparedCopy;
    }
  | { readonly kind: 'pdf'; readonly id: string; readonly pages: readonly Size[] }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly total: number;
      /** A cell is cut, or columns are left out. */
      readonly isCut: boolean;
    }
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly paragraphs: readonly string[];
      readonly total: number;
      /** A line is cut. */
      readonly isCut: boolean;
    }
  /** A video, by a still of it. */
  | {
      readonly kind: 'video';
      readonly id: string;
      readonly file: string;
      readonly size: Size;
      readonly copy: PreparedCopy;
    }
  | { readonly kind: 'none'; readonly id: string; readonly why: string };

type Table = PreparedExhibit & { readonly kind: 'table' };

/** A picture's copy without hidden data, as a file that the ZIP can take. */
export interface PreparedCopy {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Screenshots and photos are never shown larger than this many points per pixel. */
const pointsPerPixel = 0.75;
const pixelsPerPoint = 4 / 3;
const longCaption = 58;
const longestCaption = 120;
const charactersInRow = 98;
/** A table that is little too wide is set smaller instead of being cut in two. */
const charactersInSmallRow = 124;
const widestWord = 22;
const leastColumn = 4;
const columnSpace = 1.7;

const captionClass = (caption: string): string => {
  const width = widthInLetters(caption);
  if (width > longestCaption) return 'caption longest';
  return width > longCaption ? 'caption long' : 'caption';
};

/** Which page of its exhibit a sheet is, at the end of the stamp. */
export const pageOf = (page: number, pages: number): string =>
  `<span class="of">page ${page} of ${pages}</span>`;

/** Where that is drawn once it is known over how many pages an exhibit runs: the caption ends before it. */
const pageOfLater = '<span class="of later"></span>';

/** The stamp; `tag` is a heading on an exhibit's first sheet only, `count` says which page it is. */
export const stamp = (exhibit: PacketExhibit, tag: 'h2' | 'div', count: string): string =>
  `<div class="stamp"><${tag} class="name"><span class="mark">Exhibit ${exhibit.number} </span><span class="${captionClass(exhibit.caption)}"><bdi>${html(exhibit.caption)}</bdi></span></${tag}>${count}</div>`;

const label = (words: string): string => `<span class="quiet">${words}</span> `;

// A word that is as good as a line would leave the line before it empty, and the sheet has no room for one more.
const longWord = 30;

const hasLongWord = (text: string): boolean => text.split(/[\s-]+/u).some((word) => word.length > longWord);

const clip = (text: string, lines: number): string => `clip-${lines}${hasLongWord(text) ? ' anywhere' : ''}`;

const info = (exhibit: PacketExhibit): string => {
  const { proves, fileName } = exhibit;
  const proof =
    proves === ''
      ? ''
      : `<p class="${clip(proves, proofLines(proves))}">${label('Proves:')}${bdi(proves)}</p>`;
  return `<div class="info">${proof}<div class="row"><span class="${clip(fileName, nameLines(fileName))}">${label('Original:')}${bdi(fileName)}</span><span>${html(exhibit.receivedWords)}</span></div><p class="hash quiet">SHA-256 ${inFours(exhibit.sha256)}</p></div>`;
};

const linesOf = (exhibit: PacketExhibit): number => infoLines(exhibit.proves, exhibit.fileName);

const sheet = (exhibit: PacketExhibit, page: number, pages: number, inside: string): string => {
  const id = page === 1 ? ` id="exhibit-${exhibit.number}"` : '';
  return `<section class="exhibit info-${linesOf(exhibit)}"${id}>${stamp(exhibit, page === 1 ? 'h2' : 'div', pageOf(page, pages))}${inside}${info(exhibit)}</section>`;
};

const picture = (exhibit: PacketExhibit, size: Size, source: string, paper: Paper): string => {
  const room = innerBox(frameBox(paper, linesOf(exhibit)));
  const { width, height } = fitted(size, room, pointsPerPixel);
  const pixels = (points: number): number => Math.round(points * pixelsPerPoint);
  const words = attribute(`Exhibit ${exhibit.number}: ${exhibit.caption}`);
  return `<div class="frame"><img src="${source}" alt="${words}" width="${pixels(width)}" height="${pixels(height)}"></div>`;
};

const page = (exhibit: PacketExhibit, number: number, pages: number, paper: Paper): string => {
  const room = innerBox(frameBox(paper, linesOf(exhibit)));
  const words = attribute(
    `Exhibit ${exhibit.number}, page ${number} of ${pages}: ${exhibit.caption}. The page's own text stands here.`,
  );
  const pixels = (points: number): number => Math.floor(points * pixelsPerPoint);
  return `<div class="frame"><img src="/blank.png" alt="${words}" width="${pixels(room.width)}" height="${pixels(room.height)}"></div>`;
};

const isFigure = (text: string): boolean =>
  /^[-+−(]?[$€£¥]?[\d.,\s]+%?\)?$/u.test(text) && /\d/u.test(text) && text.length < 14;

const figureColumns = (
  rows: readonly (readonly string[])[],
  columns: readonly number[],
): ReadonlySet<number> =>
  new Set(
    columns.filter(
      (column) =>
        rows.length > 0 && rows.every((row) => (row[column] ?? '') === '' || isFigure(row[column] ?? '')),
    ),
  );

const longRow = 900;

const rowsTable = (table: Table, columns: readonly number[]): string => {
  const [first = 0] = columns;
  const isFirst = first === 0;
  const isPart = columns.length < table.head.length;
  const words = isPart ? `Columns ${first + 1} to ${first + columns.length} of ${table.head.length}` : '';
  const figures = figureColumns(table.rows, columns);
  const cell = (tag: string, text: string, column: number): string =>
    `<${tag} class="${longestWord(table, column) > widestWord ? '' : 'whole'}${figures.has(column) ? ' figure' : ''}">${bdi(text)}</${tag}>`;
  const head = columns.map((column) => cell('th', table.head[column] ?? '', column)).join('');
  const body = table.rows.map((row, index) => {
    const cells = columns.map((column) => cell('td', row[column] ?? '', column)).join('');
    const breaks = columns.some((column) => (row[column] ?? '').length > longRow) ? ' class="breaks"' : '';
    return `<tr${breaks}><td class="row-number">${index + 1}</td>${cells}</tr>`;
  });
  const room = `<tr><td class="room${isPart ? ' part-of' : ''}" colspan="${columns.length + 1}">${words}</td></tr>`;
  return `<table class="rows${isFirst ? '' : ' next'}${isSmall(table) ? ' small' : ''}"><thead>${room}<tr class="heads"><th class="row-number">Row</th>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

const longestWord = (table: Table, column: number): number => {
  const words = [table.head, ...table.rows].flatMap((row) => (row[column] ?? '').split(/\s+/u));
  return words.reduce((longest, word) => Math.max(longest, word.length), leastColumn);
};

const widthOf = (table: Table, column: number): number =>
  Math.min(longestWord(table, column), widestWord) + columnSpace;

const isSmall = (table: Table): boolean => {
  const width = [...table.head.keys()].reduce((sum, column) => sum + widthOf(table, column), 0);
  return width > charactersInRow && width <= charactersInSmallRow;
};

/** Columns side by side as long as their longest words fit the sheet; the others follow as a further table. */
const columnGroups = (table: Table): readonly (readonly number[])[] => {
  if (isSmall(table)) return [[...table.head.keys()]];
  const groups: number[][] = [];
  let room = 0;
  for (const column of table.head.keys()) {
    const width = widthOf(table, column);
    const last = groups.at(-1);
    if (last === undefined || width > room) {
      groups.push([column]);
      room = charactersInRow - width;
    } else {
      last.push(column);
      room -= width;
    }
  }
  return groups;
};

const shortened = (shown: number, total: number, isCut: boolean, what: string): string => {
  const left = shown < total ? [`${what} 1 to ${shown} of ${total} are shown.`] : [];
  const cut = isCut ? ['Very long ones are cut.'] : [];
  const words = [...left, ...cut];
  return words.length === 0 ? '' : `<p class="group">${words.join(' ')} The file holds all of it.</p>`;
};

const flow = (exhibit: PacketExhibit, inside: string): string =>
  `<section class="table" id="exhibit-${exhibit.number}">${stamp(exhibit, 'h2', pageOfLater)}${inside}${info(exhibit)}</section>`;

const tableSheets = (exhibit: PacketExhibit, table: Table): string => {
  const groups = columnGroups(table);
  const parts = groups.map((columns) => rowsTable(table, columns));
  return flow(exhibit, parts.join('') + shortened(table.rows.length, table.total, table.isCut, 'Rows'));
};

const textSheets = (exhibit: PacketExhibit, text: PreparedExhibit & { readonly kind: 'text' }): string => {
  const body = text.paragraphs
    .map((paragraph) => `<tr class="breaks"><td dir="auto">${html(paragraph)}</td></tr>`)
    .join('');
  const table = `<table class="rows prose" role="presentation"><thead><tr><td class="room"></td></tr></thead><tbody>${body}</tbody></table>`;
  return flow(exhibit, table + shortened(text.paragraphs.length, text.total, text.isCut, 'Lines'));
};

const whereOriginal = (exhibit: PacketExhibit): string =>
  exhibit.originalInZip
    ? 'The original is in the ZIP file that belongs to this packet, under the same number.'
    : 'The shop keeps the original.';

/** Room for two lines of words below the still, in points; as much stays free above it, which stands in the middle. */
const videoWords = 40;

const videoSheet = (exhibit: PacketExhibit, size: Size, source: string, paper: Paper): string => {
  const room = innerBox(frameBox(paper, linesOf(exhibit)));
  const { width, height } = fitted(size, { ...room, height: room.height - 2 * videoWords }, pointsPerPixel);
  const pixels = (points: number): number => Math.round(points * pixelsPerPoint);
  const words = attribute(`Exhibit ${exhibit.number}: ${exhibit.caption}. A still of the video.`);
  const still = `<img src="${source}" alt="${words}" width="${pixels(width)}" height="${pixels(height)}">`;
  const note = `A video: one still of it, from its beginning. ${whereOriginal(exhibit)}`;
  return sheet(exhibit, 1, 1, `<div class="frame video">${still}<p class="sans">${note}</p></div>`);
};

const emptySheet = (exhibit: PacketExhibit, why: string): string => {
  return sheet(
    exhibit,
    1,
    1,
    `<div class="frame none"><div><p class="why">${html(why)}</p><p>${whereOriginal(exhibit)}</p></div></div>`,
  );
};

/** Whether an exhibit runs on over as many pages as it needs, its stamp drawn over the later ones. */
export const isFlowing = (prepared: PreparedExhibit): boolean =>
  prepared.kind === 'table' || prepared.kind === 'text';

/** The sheets of one exhibit. `isDraft`: pictures stand as empty boxes of their size, for learning page numbers. */
export const exhibitSheets = (
  exhibit: PacketExhibit,
  prepared: PreparedExhibit,
  paper: Paper,
  isDraft: boolean,
): string => {
  switch (prepared.kind) {
    case 'image':
      return sheet(
        exhibit,
        1,
        1,
        picture(exhibit, prepared.size, isDraft ? '/blank.png' : `/image/${prepared.file}`, paper),
      );
    case 'pdf':
      return prepared.pages
        .map((_, index, { length }) =>
          sheet(exhibit, index + 1, length, page(exhibit, index + 1, length, paper)),
        )
        .join('\n');
    case 'table':
      return tableSheets(exhibit, prepared);
    case 'text':
      return textSheets(exhibit, prepared);
    case 'video':
      return videoSheet(exhibit, prepared.size, isDraft ? '/blank.png' : `/image/${prepared.file}`, paper);
    case 'none':
      return emptySheet(exhibit, prepared.why);
  }
};
