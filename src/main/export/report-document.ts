import { printDocument } from './document.ts';
import { bdi, html } from './printable-text.ts';
import type { Report, ReportPart } from './report.ts';

export const columnWidths = [28, 44, 60, 76, 92, 120, 160] as const;
type ColumnWidth = (typeof columnWidths)[number];

/** A column of a table in a report. */
export interface ReportColumn {
  readonly title: string;
  /** In points; left out, what the others leave. The print takes no styles in its text, so there is a class for each. */
  readonly width?: ColumnWidth;
  /** Numbers are set to the right, with figures of one width. */
  readonly isFigure?: boolean;
}

const look = ({ width, isFigure }: ReportColumn): string => {
  const names = [
    ...(isFigure === true ? ['figure'] : []),
    ...(width === undefined ? [] : [`w${String(width)}`]),
  ];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
};

/** A table of a report. Cells are HTML made by `printable-text`; a row has a cell for each column. */
export const reportTable = (
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
): string => {
  const heads = columns.map((column) => `<th scope="col"${look(column)}>${html(column.title)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${columns.map((column, index) => `<td${column.isFigure === true ? ' class="figure"' : ''}>${row[index] ?? ''}</td>`).join('')}</tr>`,
  );
  return `<table class="record"><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

/** Facts as two columns: what it is, and its value; both are text, not HTML. */
export const reportFacts = (facts: Report['facts']): string =>
  `<table class="facts"><tbody>${facts.map(({ label, value }) => `<tr><th scope="row">${html(label)}</th><td>${bdi(value)}</td></tr>`).join('')}</tbody></table>`;

/** A paragraph of text. */
export const reportParagraph = (text: string): string => `<p dir="auto">${html(text)}</p>`;

/** A list of texts. */
export const reportList = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li dir="auto">${html(item)}</li>`).join('')}</ul>`;

/** Short texts of their own titles in two columns, for much on one page. Bodies are HTML made by `printable-text`. */
export const reportColumns = (blocks: readonly { readonly title: string; readonly body: string }[]): string =>
  `<div class="columns">${blocks.map(({ title, body }) => `<div class="block"><h3 dir="auto">${html(title)}</h3>${body}</div>`).join('')}</div>`;

/** Words beside the main ones, as a line below a title in a cell. */
export const reportAside = (text: string): string => `<span class="aside">${bdi(text)}</span>`;

/** The main words of a cell. */
export const reportStrong = (text: string): string => `<span class="strong">${bdi(text)}</span>`;

const part = ({ title, body, startsPage, isWhole }: ReportPart): string =>
  `<section class="part${startsPage === true ? ' start' : ''}${isWhole === true ? ' whole' : ''}"><h2 dir="auto">${html(title)}</h2>${body}</section>`;

/** A report as a whole HTML document for the print window. */
export const reportDocument = (report: Report): string => {
  const lead = report.lead === '' ? '' : `<p class="lead" dir="auto">${html(report.lead)}</p>`;
  const facts = report.facts.length === 0 ? '' : reportFacts(report.facts);
  const head = `<header><p class="kind">${html(report.kind)}</p><h1 dir="auto">${html(report.title)}</h1>${lead}${facts}</header>`;
  return printDocument(report.title, report.lang, [head, ...report.parts.map(part)].join('\n'));
};

/** The heads and feet of all pages as one document, a sheet a page. */
export const reportOverlay = (report: Report, total: number): string => {
  const { shop, kind, title } = report;
  const sample = shop.isSample ? '<span class="fixed">· Sample, made-up records</span>' : '';
  const sheets = Array.from({ length: total }, (_, index) => index + 1).map((page) => {
    const head = `<div class="head"><b>${bdi(shop.name)}</b>${sample}<span class="last">${html(kind)}</span></div>`;
    const words = page === 1 ? '' : bdi(title);
    const foot = `<div class="foot"><span>${words}</span><span class="num">Page ${String(page)} of ${String(total)}</span></div>`;
    return `<div class="sheet">${head}${foot}</div>`;
  });
  return printDocument(title, report.lang, sheets.join('\n'));
};
