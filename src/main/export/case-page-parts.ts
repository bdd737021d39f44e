import type { PacketInput } from '#shared/appeals/packet.ts';
import { placesOf } from './document.ts';
import { escaped } from './inert-text.ts';
import { type Citations, textWithTokens, type Writing, writeMarkdown } from './markdown.ts';
import { markup, type Markup } from './markup.ts';

/** A text of the user, of its own direction. */
export const own = (text: string): Markup => markup`<bdi>${text}</bdi>`;

/** A text of more than one line as it was typed. */
export const asTyped = (text: string): Markup => markup`<p class="typed">${own(text)}</p>`;

const row = (cells: readonly Markup[]): Markup =>
  markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`;

/** A table that scrolls by itself where the window is narrow. */
export const table = (head: readonly string[], rows: readonly (readonly Markup[])[]): Markup =>
  markup`<div class="wide"><table><thead><tr>${head.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>`;

/** Names and values. */
export const pairs = (list: readonly { readonly label: string; readonly value: string }[]): Markup =>
  markup`<dl>${list.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${own(value)}</dd></div>`)}</dl>`;

/** What is said where nothing is on record. */
export const nothing = (words: string): Markup => markup`<p class="quiet">${words}</p>`;

/** An appeal on the page: what it is, how it stands, and its text as a packet would have it. */
export interface PageAppeal {
  readonly heading: string;
  readonly standing: string;
  readonly text: PacketInput;
}

const GAP = /\[\[gap:([^\]\n]*)\]\]/gu;

/** Citations lead within their own appeal; what is still missing in a draft is marked. */
const writingOf = (prefix: string): Writing => ({
  text: (text) => escaped(text).replace(GAP, '<mark>[$1]</mark>'),
  cite: (kind, number) => {
    const name = kind === 'exhibit' ? 'Exhibit' : 'Claim';
    return markup`<a href="#${prefix}-${kind}-${String(number)}">${name} ${String(number)}</a>`.markup;
  },
});

interface Appeal {
  readonly prefix: string;
  readonly text: PacketInput;
  readonly citations: Citations;
  readonly writing: Writing;
  readonly placed: ReadonlyMap<string, string>;
}

type Claim = PacketInput['lines'][number]['claims'][number];

const cited = (text: string, { citations, writing }: Appeal): Markup => ({
  markup: `<bdi>${textWithTokens(text, citations, writing)}</bdi>`,
});

const prose = (markdown: string, citations: Citations, writing: Writing): Markup => ({
  markup: `<div class="prose">${writeMarkdown(markdown, citations, writing)}</div>`,
});

const claimBlock = (claim: Claim, prefix: string, text: Markup): Markup =>
  markup`<div class="claim" id="${prefix}-claim-${String(claim.number)}"><h5>Claim ${String(claim.number)}</h5>${text}</div>`;

const appealOf = (text: PacketInput, prefix: string): Appeal => {
  const numbers = new Map(text.exhibits.map(({ id, number }) => [id, number]));
  const claims = new Map(text.lines.flatMap((line) => line.claims.map((claim) => [claim.id, claim])));
  const writing = writingOf(prefix);
  const exhibitNumber = (id: string): number | null => numbers.get(id) ?? null;
  // A claim that names another one leads to it, and never holds it.
  const within: Citations = {
    exhibitNumber,
    claim: (id) => {
      const found = claims.get(id);
      return found === undefined ? null : { number: found.number, block: null };
    },
  };
  const citations: Citations = {
    exhibitNumber,
    claim: (id) => {
      const found = claims.get(id);
      if (found === undefined) return null;
      const block = (): string => claimBlock(found, prefix, prose(found.markdown, within, writing)).markup;
      return { number: found.number, block };
    },
  };
  return { prefix, text, citations, writing, placed: placesOf(text.sections) };
};

const lineOf = (line: PacketInput['lines'][number], appeal: Appeal): Markup => {
  const { prefix, citations, writing, placed } = appeal;
  const label = line.number === null ? 'Notice' : `Line ${String(line.number)}`;
  const answers = line.claims.map((claim) => {
    const title = placed.get(claim.id);
    if (title === undefined) return claimBlock(claim, prefix, prose(claim.markdown, citations, writing));
    return markup`<p>${cited(`[[claim:${claim.id}]]`, appeal)} stands in “${own(title)}”.</p>`;
  });
  const silence = nothing('This line is not contested.');
  return markup`<div class="line"><p><b>${label}</b> ${own(line.text)}</p>${answers.length === 0 ? silence : answers}</div>`;
};

const timelineOf = (appeal: Appeal): Markup =>
  table(
    ['When', 'What', 'Exhibits'],
    appeal.text.timeline.map(({ when, what, exhibits }) => [
      own(when),
      cited(what, appeal),
      cited(exhibits.map((id) => `[[ex:${id}]]`).join(' '), appeal),
    ]),
  );

const exhibitsOf = ({ prefix, text }: Appeal): Markup =>
  table(
    ['Exhibit', 'What it is', 'Proves', 'SHA-256'],
    text.exhibits.map(({ number, caption, kindWords, proves, sha256 }) => [
      markup`<span id="${prefix}-exhibit-${String(number)}">${String(number)}</span>`,
      markup`${own(caption)}<br><small>${kindWords}</small>`,
      own(proves),
      markup`<code>${sha256}</code>`,
    ]),
  );

const under = (title: string, content: Markup, isThere = true): Markup =>
  isThere ? markup`<h4>${title}</h4>${content}` : markup``;

/** The text of an appeal in the order of its packet. */
export const appealBlock = ({ heading, standing, text }: PageAppeal, index: number): Markup => {
  const appeal = appealOf(text, `appeal-${String(index + 1)}`);
  const { citations, writing } = appeal;
  const sections = text.sections.map(({ title, markdown }) =>
    under(title, prose(markdown, citations, writing)),
  );
  return markup`<article><h3>${heading}</h3><p class="quiet">${standing}</p>${[
    under('Request', markup`<p class="typed">${cited(text.request, appeal)}</p>`, text.request.trim() !== ''),
    ...sections.slice(0, 1),
    under('Timeline', timelineOf(appeal), text.timeline.length > 0),
    under(
      'Answer to each line of the notice',
      markup`${text.lines.map((line) => lineOf(line, appeal))}`,
      text.lines.length > 0,
    ),
    ...sections.slice(1),
    under('Exhibits', exhibitsOf(appeal), text.exhibits.length > 0),
  ]}</article>`;
};
