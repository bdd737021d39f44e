import MarkdownIt from 'markdown-it';
import { attribute, html } from './printable-text.ts';

/** What the tokens in a text stand for. `null`: no such exhibit or claim. */
export interface Citations {
  readonly exhibitNumber: (id: string) => number | null;
  readonly claim: (id: string) => ClaimPlace | null;
}

export interface ClaimPlace {
  readonly number: number;
  /** The claim's own text, when it stands here and not under a line of the notice. */
  readonly block: (() => string) | null;
}

/** How a file writes texts and citations. */
export interface Writing {
  /** A text as HTML in which nothing of it is markup. */
  readonly text: (text: string) => string;
  readonly cite: (kind: 'exhibit' | 'claim', number: number) => string;
}

const TOKEN = /\[\[(ex|claim):([^\]\s]+)\]\]/gu;
const ONLY_CLAIM = /^\s*\[\[claim:([^\]\s]+)\]\]\s*$/u;

/** A boxed, linked "Ex. 2". */
export const citation = (number: number): string =>
  `<a class="cite" href="#exhibit-${number}">Ex.&nbsp;${number}</a>`;

const claimLink = (number: number): string =>
  `<a class="cite" href="#claim-${number}">Claim&nbsp;${number}</a>`;

const packetWriting: Writing = {
  text: html,
  cite: (kind, number) => (kind === 'exhibit' ? citation(number) : claimLink(number)),
};

/** What a token stands for; null where it only looks like one, since it was typed. */
const token = (kind: string, id: string, citations: Citations, writing: Writing): string | null => {
  const number = kind === 'ex' ? citations.exhibitNumber(id) : (citations.claim(id)?.number ?? null);
  return number === null ? null : writing.cite(kind === 'ex' ? 'exhibit' : 'claim', number);
};

/** Text with its tokens as links and everything else as inert characters. */
export const textWithTokens = (text: string, citations: Citations, writing: Writing): string => {
  let at = 0;
  let out = '';
  for (const match of text.matchAll(TOKEN)) {
    const [whole, kind = '', id = ''] = match;
    out += writing.text(text.slice(at, match.index));
    out += token(kind, id, citations, writing) ?? writing.text(whole);
    at = match.index + whole.length;
  }
  return out + writing.text(text.slice(at));
};

/** The ids of the claims that stand in a section as paragraphs of their own. */
export const placedClaims = (markdown: string): readonly string[] =>
  markdown.split('\n').flatMap((row) => ONLY_CLAIM.exec(row)?.[1] ?? []);

type Markdown = ReturnType<typeof MarkdownIt>;
type Rules = Markdown['renderer']['rules'];
/** What the parser reads a text as. */
export type Tokens = Parameters<NonNullable<Rules[string]>>[0];

const contentOf = (tokens: Tokens, index: number): string => tokens[index]?.content ?? '';

const attributeOf = (tokens: Tokens, index: number, name: string): string =>
  String(tokens[index]?.attrGet(name) ?? '');

// Cells carry their alignment as a class: the print document allows no inline style.
const cell = (tag: string) => (tokens: Tokens, index: number) => {
  const style = attributeOf(tokens, index, 'style');
  const side = ['right', 'center'].find((one) => style.includes(one));
  return side === undefined ? `<${tag} dir="auto">` : `<${tag} class="${side}" dir="auto">`;
};

/** A block that stands in no other takes the direction of its own first letter; what is in it follows. */
const direction = (tokens: Tokens, index: number): string =>
  tokens[index]?.level === 0 ? ' dir="auto"' : '';

const block = (tag: string) => (tokens: Tokens, index: number) => `<${tag}${direction(tokens, index)}>\n`;

const verbatim =
  ({ text }: Writing) =>
  (tokens: Tokens, index: number): string =>
    `<p class="verbatim"${direction(tokens, index)}>${text(contentOf(tokens, index))}</p>`;

// A packet links within itself only; an address stays readable beside its words.
const linkClose =
  ({ text }: Writing) =>
  (tokens: Tokens, index: number): string => {
    const open = tokens.slice(0, index).findLastIndex(({ type }) => type === 'link_open');
    const address = attributeOf(tokens, open, 'href');
    return address === '' || address === contentOf(tokens, index - 1)
      ? '</span>'
      : `</span> (${text(address)})`;
  };

const ownRules = (citations: Citations, writing: Writing): Rules => ({
  text: (tokens, index) => textWithTokens(contentOf(tokens, index), citations, writing),
  code_inline: (tokens, index) => `<span class="verbatim">${writing.text(contentOf(tokens, index))}</span>`,
  code_block: verbatim(writing),
  fence: verbatim(writing),
  link_open: () => '<span>',
  link_close: linkClose(writing),
  heading_open: (tokens, index) => `<h${deeper(tokens[index]?.tag)}${direction(tokens, index)}>`,
  heading_close: (tokens, index) => `</h${deeper(tokens[index]?.tag)}>\n`,
  td_open: cell('td'),
  th_open: cell('th'),
  ordered_list_open: (tokens, index) => {
    const start = attributeOf(tokens, index, 'start');
    return `<ol${direction(tokens, index)}${start === '' ? '' : ` start="${attribute(start)}"`}>\n`;
  },
  bullet_list_open: block('ul'),
  blockquote_open: block('blockquote'),
  paragraph_open: (tokens, index) => (tokens[index]?.hidden === true ? '' : `<p${direction(tokens, index)}>`),
});

/** The parser of every file that is written: CommonMark and tables; markup in a text is text, and there are no pictures. */
export const createParser = (): Markdown => {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false });
  markdown.disable(['image']);
  return markdown;
};

const renderer = (citations: Citations, writing: Writing): Markdown => {
  const markdown = createParser();
  Object.assign(markdown.renderer.rules, ownRules(citations, writing));
  return markdown;
};

/** Headings in a text stand below its section's own, which is of the first level. */
export const deeper = (tag: string | undefined): number => Math.min(Number(tag?.slice(1) ?? 1) + 1, 4);

/** A part of a text: Markdown, or a claim that stands as a paragraph of its own. */
export type MarkdownPart<T> =
  { readonly kind: 'markdown'; readonly markdown: string } | { readonly kind: 'claim'; readonly claim: T };

/** Cuts a text where a known claim stands alone in its paragraph. */
export const cutAtClaims = <T>(
  text: string,
  claimOf: (id: string) => T | null,
): readonly MarkdownPart<T>[] => {
  const parts: MarkdownPart<T>[] = [];
  let rows: string[] = [];
  const flush = (): void => {
    if (rows.some((row) => row.trim() !== '')) parts.push({ kind: 'markdown', markdown: rows.join('\n') });
    rows = [];
  };
  for (const row of text.split('\n')) {
    const id = ONLY_CLAIM.exec(row)?.[1];
    const claim = id === undefined ? null : claimOf(id);
    if (claim === null) {
      rows.push(row);
      continue;
    }
    flush();
    parts.push({ kind: 'claim', claim });
  }
  flush();
  return parts;
};

/** Markdown as HTML in the writing of a file; a claim alone in its paragraph becomes its block. */
export const writeMarkdown = (text: string, citations: Citations, writing: Writing): string => {
  const markdown = renderer(citations, writing);
  return cutAtClaims(text, citations.claim)
    .map((part) => {
      if (part.kind === 'markdown') return markdown.render(part.markdown);
      const { number, block } = part.claim;
      return block === null ? `<p>${writing.cite('claim', number)}</p>` : block();
    })
    .join('\n');
};

/** Markdown as HTML of the packet. */
export const renderMarkdown = (text: string, citations: Citations): string =>
  writeMarkdown(text, citations, packetWriting);
