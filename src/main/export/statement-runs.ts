import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { inert } from './inert-text.ts';
import type { Tokens } from './markdown.ts';

/** What the tokens in a statement stand for; null: no such exhibit or claim. */
export interface Cited {
  readonly exhibit: (id: string) => number | null;
  readonly claim: (id: string) => number | null;
}

/** How a run of text looks. */
interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly style?: string;
}

const NBSP = '\u00a0';
const TOKEN = /\[\[(ex|claim|gap):([^\]\n]*)\]\]/gu;

/** Where a citation leads: a place in the document by its name. */
export const placeName = (kind: 'exhibit' | 'claim', number: number): string => `${kind}_${String(number)}`;

/** Text as it stands, its line breaks as breaks. */
export const plainRuns = (text: string, look: Look = {}): readonly TextRun[] =>
  inert(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));

/** "Exhibit 3", which leads to its row in the list of exhibits. */
export const citationRun = (kind: 'exhibit' | 'claim', number: number, look: Look = {}): ParagraphChild => {
  const text = `${kind === 'exhibit' ? 'Exhibit' : 'Claim'}${NBSP}${String(number)}`;
  return new InternalHyperlink({
    anchor: placeName(kind, number),
    children: [new TextRun({ ...look, style: 'Citation', text })],
  });
};

/** Text with its tokens as citations, and what is still missing marked; what only looks like a token stays as typed. */
export const citedRuns = (text: string, cited: Cited, look: Look = {}): readonly ParagraphChild[] => {
  let at = 0;
  const out: ParagraphChild[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, kind = '', value = ''] = match;
    out.push(...plainRuns(text.slice(at, match.index), look));
    at = match.index + whole.length;
    const number = kind === 'ex' ? cited.exhibit(value) : kind === 'claim' ? cited.claim(value) : null;
    if (kind === 'gap') out.push(new TextRun({ ...look, style: 'Missing', text: `[${inert(value)}]` }));
    else if (number === null) out.push(...plainRuns(whole, look));
    else if (kind === 'claim') out.push(citationRun('claim', number, look));
    else out.push(...plainRuns('(', look), citationRun('exhibit', number, look), ...plainRuns(')', look));
  }
  return [...out, ...plainRuns(text.slice(at), look)];
};

type Token = Tokens[number];

const marks: Readonly<Record<string, Look>> = {
  strong: { bold: true },
  em: { italics: true },
  s: { strike: true },
};

// A statement links within itself only; an address stays readable beside its words.
const address = (tokens: Tokens, close: number): string => {
  const open = tokens.slice(0, close).findLastIndex(({ type }) => type === 'link_open');
  const href = String(tokens[open]?.attrGet('href') ?? '');
  return href === '' || href === tokens[close - 1]?.content ? '' : ` (${href})`;
};

/** The inline part of a paragraph as runs. */
export const inlineRuns = (
  inline: Token | undefined,
  cited: Cited,
  base: Look,
): readonly ParagraphChild[] => {
  const tokens = inline?.children ?? [];
  const open: string[] = [];
  return tokens.flatMap((token, index): readonly ParagraphChild[] => {
    const [, name = '', turn] = /^(\w+?)_(open|close)$/u.exec(token.type) ?? [];
    if (turn === 'open') open.push(name);
    if (turn === 'close') open.splice(open.lastIndexOf(name), 1);
    const look = open.reduce<Look>((all, one) => ({ ...all, ...marks[one] }), base);
    if (token.type === 'hardbreak') return [new TextRun({ break: 1 })];
    if (token.type === 'softbreak') return [new TextRun({ ...look, text: ' ' })];
    if (token.type === 'link_close') return plainRuns(address(tokens, index), look);
    if (turn !== undefined) return [];
    if (token.type === 'code_inline') return plainRuns(token.content, { ...look, style: 'VerbatimText' });
    return citedRuns(token.content, cited, look);
  });
};
