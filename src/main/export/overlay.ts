import type { PacketExhibit, PacketInput } from '#shared/appeals/packet.ts';
import { printDocument } from './document.ts';
import { isFlowing, pageOf, type PreparedExhibit, stamp } from './exhibit-sheets.ts';
import { bdi, html } from './printable-text.ts';
import { ticketNumber } from './ticket-number.ts';

interface Span {
  readonly exhibit: PacketExhibit;
  readonly isFlowing: boolean;
  readonly first: number;
  readonly last: number;
}

/** Which pages (from 1) each exhibit takes: from its own anchor to the next one's. */
export const exhibitSpans = (
  input: PacketInput,
  prepared: readonly PreparedExhibit[],
  pages: Readonly<Record<string, number>>,
  total: number,
): readonly Span[] =>
  input.exhibits.map((exhibit, index) => {
    const next = input.exhibits[index + 1];
    const after =
      next === undefined ? (pages['records'] ?? total + 1) : (pages[`exhibit-${next.number}`] ?? 0);
    const own = prepared.find(({ id }) => id === exhibit.id);
    return {
      exhibit,
      isFlowing: own !== undefined && isFlowing(own),
      first: pages[`exhibit-${exhibit.number}`] ?? 0,
      last: after - 1,
    };
  });

const head = ({ shop, head: { attempt, attempts, modeWords } }: PacketInput): string => {
  const sample = shop.isSample ? '<span class="fixed">· Sample, made-up records</span>' : '';
  return `<div class="head"><b>${bdi(shop.name)}</b>${sample}<span class="last">Appeal ${attempt} of ${attempts} · ${html(modeWords)}</span></div>`;
};

const foot = (input: PacketInput, page: number, total: number): string => {
  const words = [
    ...(input.ticket === '' ? [] : [`Ticket ${bdi(ticketNumber(input.ticket))}`]),
    ...(input.shop.isSample ? ['Sample'] : []),
  ].join(' · ');
  return `<div class="foot"><span class="hash">${words}</span><span class="num">Page ${page} of ${total}</span></div>`;
};

const over = (page: number, span: Span): string => {
  if (!span.isFlowing) return '';
  const count = span.last - span.first + 1;
  const own = page - span.first + 1;
  if (own > 1) return `<div class="over">${stamp(span.exhibit, 'div', pageOf(own, count))}</div>`;
  return `<div class="over count"><div class="stamp">${pageOf(own, count)}</div></div>`;
};

/** The heads and feet of all pages as one document, a sheet a page. Pages of exhibits carry their stamp instead of a head. */
export const overlayDocument = (input: PacketInput, spans: readonly Span[], total: number): string => {
  const sheets = Array.from({ length: total }, (_, index) => index + 1).map((page) => {
    const span = spans.find(({ first, last }) => page >= first && page <= last);
    const top = span === undefined ? head(input) : over(page, span);
    return `<div class="sheet">${top}${foot(input, page, total)}</div>`;
  });
  return printDocument(input.title, input.lang, sheets.join('\n'));
};
