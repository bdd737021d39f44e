import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import {
  drawnPdf,
  type Ink,
  paragraph,
  type Pen,
  rubberStamp,
  rule,
  type SampleFile,
  scribble,
  write,
} from './drawing.ts';

const left = 84;
const right = 528;
const width = right - left;
const text: Ink = { face: 'serif', size: 11.4 };
const bold: Ink = { face: 'serifBold', size: 11.4 };
/** For other languages: the accents of the serif come apart when a PDF's text is read. */
const plain: Ink = { face: 'sans', size: 10.4 };
const small: Ink = { face: 'sans', size: 8.8 };
const smallBold: Ink = { face: 'sansBold', size: 8.8 };
const rust = '#7c4a2d';

const paragraphs = (pen: Pen, from: number, texts: readonly string[], ink: Ink = text): number =>
  texts.reduce((y, words) => paragraph(pen, words, { x: left, y, width, leading: 16.5 }, ink) + 8, from);

const table = (
  pen: Pen,
  from: number,
  columns: readonly number[],
  rows: readonly (readonly string[])[],
): number => {
  let y = from;
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries())
      write(pen, cell, [columns[column] ?? left, y], index === 0 ? smallBold : small);
    rule(pen, [left, right], y + 5.5, index === 0 ? ['#4a4d52', 0.9] : ['#c9c4bc', 0.6]);
    y += 17.5;
  }
  return y;
};

const tint = (pen: Pen, colour: string): void => {
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 612, 792);
};

const carrierHead = (pen: Pen, carrier: string, address: readonly string[]): void => {
  write(pen, carrier, [left, 92], { face: 'sansBold', size: 20, colour: rust });
  for (const [index, words] of address.entries())
    write(pen, words, [right, 84 + index * 13], { ...small, colour: '#5d5a55', align: 'right' });
  rule(pen, [left, right], 124, [rust, 1.2]);
};

export interface CarrierLetter {
  readonly name: string;
  readonly carrier: string;
  readonly address: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly texts: readonly string[];
  /** Head and rows of the small table on the first page. */
  readonly summary: readonly (readonly string[])[];
  readonly closing: string;
  readonly signedAs: string;
  readonly stampRim: string;
  readonly stampDate: readonly string[];
  /** Head and rows of the annex on the second page: tracking number, collection, first scan. */
  readonly annex: readonly (readonly string[])[];
}

/** A signed letter of a carrier with an annex: a PDF of two pages. */
export const carrierLetter = (letter: CarrierLetter): SampleFile => {
  const first = (pen: Pen): void => {
    tint(pen, '#fdfcf8');
    carrierHead(pen, letter.carrier, letter.address);
    write(pen, letter.date, [left, 162], text);
    write(pen, 'To whom it may concern', [left, 190], text);
    write(pen, letter.subject, [left, 224], bold);
    const after = paragraphs(pen, 252, letter.texts);
    const end = table(pen, after + 6, [left, 236, 290], letter.summary);
    write(pen, letter.closing, [left, end + 14], text);
    scribble(pen, [left + 6, end + 78], 7);
    rule(pen, [left, left + 180], end + 92);
    write(pen, letter.signedAs, [left, end + 106], small);
    rubberStamp(pen, [right - 56, end + 96], letter.stampRim, letter.stampDate);
  };
  const second = (pen: Pen): void => {
    tint(pen, '#fdfcf8');
    carrierHead(pen, letter.carrier, letter.address);
    write(pen, `Annex: ${letter.subject.toLowerCase()}`, [left, 162], bold);
    table(pen, 190, [left, 266, 408], letter.annex);
    write(pen, 'page 2 of 2', [right, 748], { ...small, colour: '#5d5a55', align: 'right' });
  };
  return {
    name: letter.name,
    mime: 'application/pdf',
    bytes: drawnPdf(letter.subject, letter.carrier, [first, second]),
  };
};

export interface ScanReport {
  readonly name: string;
  readonly carrier: string;
  readonly title: string;
  readonly period: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const reportRows = 32;

/** A carrier's list of scans: a PDF with as many pages as its rows need. */
export const scanReport = (report: ScanReport): SampleFile => {
  const count = Math.max(1, Math.ceil(report.rows.length / reportRows));
  const pages = Array.from({ length: count }, (_, index) => (pen: Pen): void => {
    write(pen, report.carrier, [left, 78], { face: 'sansBold', size: 13, colour: rust });
    write(pen, report.title, [left, 106], { face: 'sansBold', size: 15 });
    write(pen, report.period, [left, 124], { ...small, colour: '#5d5a55' });
    table(
      pen,
      152,
      [left, 250, 366, 472],
      [report.head, ...report.rows.slice(index * reportRows, (index + 1) * reportRows)],
    );
    write(pen, `${index + 1} / ${count}`, [right, 752], { ...small, colour: '#5d5a55', align: 'right' });
  });
  return { name: report.name, mime: 'application/pdf', bytes: drawnPdf(report.title, report.carrier, pages) };
};

export interface SupplierLetter {
  readonly name: string;
  readonly company: string;
  readonly address: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly texts: readonly string[];
  readonly signedAs: string;
}

/** A supplier's letter on one page, in any language of the Latin script. */
export const supplierLetter = (letter: SupplierLetter): SampleFile => {
  const page = (pen: Pen): void => {
    pen.fillStyle = '#1f5c4d';
    pen.fillRect(left, 66, 5, 44);
    write(pen, letter.company, [left + 16, 84], { face: 'sansBold', size: 15, colour: '#1f5c4d' });
    for (const [index, words] of letter.address.entries())
      write(pen, words, [left + 16, 99 + index * 12], { face: 'sans', size: 8.6, colour: '#5b6166' });
    write(pen, letter.date, [right, 152], { ...plain, align: 'right' });
    write(pen, letter.subject, [left, 192], { face: 'sansBold', size: 11.8 });
    const end = paragraphs(pen, 222, letter.texts, plain);
    scribble(pen, [left + 4, end + 52], 23);
    write(pen, letter.signedAs, [left, end + 82], plain);
  };
  return {
    name: letter.name,
    mime: 'application/pdf',
    bytes: drawnPdf(letter.subject, letter.company, [page]),
  };
};

export interface Invoice {
  readonly name: string;
  readonly seller: string;
  readonly buyer: string;
  readonly number: string;
  readonly date: string;
  readonly items: readonly (readonly [what: string, quantity: string, price: string, sum: string])[];
  readonly total: string;
}

/** An invoice of a supplier on one page. */
export const invoice = (facts: Invoice): SampleFile => {
  const page = (pen: Pen): void => {
    write(pen, facts.seller, [left, 84], { face: 'sansBold', size: 14 });
    write(pen, 'Invoice', [right, 86], { face: 'sansBold', size: 22, colour: '#3a4a66', align: 'right' });
    write(pen, `No. ${facts.number}`, [right, 104], { ...small, align: 'right' });
    write(pen, facts.date, [right, 117], { ...small, align: 'right' });
    write(pen, 'Bill to', [left, 150], { ...small, colour: '#5d6269' });
    write(pen, facts.buyer, [left, 166], { face: 'sans', size: 11 });
    const rows = [['Item', 'Quantity', 'Price', 'Sum'], ...facts.items.map((item) => [...item])];
    const end = table(pen, 208, [left, 330, 408, 474], rows);
    write(pen, `Total ${facts.total}`, [right, end + 16], { face: 'sansBold', size: 12, align: 'right' });
    write(pen, 'Payable within 30 days of the date of this invoice.', [left, end + 54], {
      ...small,
      colour: '#5d6269',
    });
  };
  return {
    name: facts.name,
    mime: 'application/pdf',
    bytes: drawnPdf(`Invoice ${facts.number}`, facts.seller, [page]),
  };
};

/**
 * The same PDF as a scanner writes it: its pages lie on their side and are marked as turned clockwise, so a reader
 * shows them upright.
 */
export const turned = async (file: SampleFile, clockwise: 90 | 270): Promise<SampleFile> => {
  const source = await PDFDocument.load(file.bytes, { updateMetadata: false });
  const target = await PDFDocument.create({ updateMetadata: false });
  for (const content of await target.embedPages(source.getPages())) {
    const page = target.addPage([content.height, content.width]);
    const place = clockwise === 90 ? { x: content.height, y: 0 } : { x: 0, y: content.width };
    page.drawPage(content, { ...place, rotate: degrees(clockwise === 90 ? 90 : -90) });
    page.setRotation(degrees(clockwise));
  }
  return { ...file, bytes: await target.save({ useObjectStreams: false, updateFieldAppearances: false }) };
};
