import MarkdownIt from 'markdown-it';
import type { ProseMark, ProseNode } from './prose-node.ts';
import { joined } from './prose.ts';

type Reader = InstanceType<typeof MarkdownIt>;
type Token = ReturnType<Reader['parse']>[number];

const TOKEN = /^\[\[(ex|gap):([^\]\n]*)\]\]/;

/** Reads the small set of Markdown that the editor can show; everything else stays as the characters that it is. */
const reader = (): Reader => {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.disable(['image', 'link', 'autolink', 'backticks', 'strikethrough']);
  markdown.disable(['code', 'fence', 'hr', 'reference', 'lheading', 'html_block']);
  markdown.inline.ruler.before('emphasis', 'token', (state, silent) => {
    const match = TOKEN.exec(state.src.slice(state.pos));
    if (match === null) return false;
    if (!silent) {
      const token = state.push(match[1] === 'ex' ? 'citation' : 'gap', '', 0);
      token.content = match[2] ?? '';
    }
    state.pos += match[0].length;
    return true;
  });
  return markdown;
};

const markdown = reader();

const markNames: Readonly<Record<string, ProseMark>> = { strong: 'bold', em: 'italic' };

const withMarks = (text: string, marks: readonly ProseMark[]): ProseNode =>
  marks.length === 0
    ? { type: 'text', text }
    : { type: 'text', text, marks: marks.map((type) => ({ type })) };

const inlineLeaf = (token: Token, marks: readonly ProseMark[]): readonly ProseNode[] => {
  if (token.type === 'text') return token.content === '' ? [] : [withMarks(token.content, marks)];
  if (token.type === 'softbreak') return [withMarks(' ', marks)];
  if (token.type === 'hardbreak') return [{ type: 'hardBreak' }];
  if (token.type === 'citation') return [{ type: 'citation', attrs: { id: token.content } }];
  if (token.type === 'gap') return [{ type: 'gap', attrs: { what: token.content } }];
  return token.content === '' ? [] : [withMarks(token.content, marks)];
};

const inline = (tokens: readonly Token[]): readonly ProseNode[] => {
  const nodes: ProseNode[] = [];
  let marks: readonly ProseMark[] = [];
  for (const token of tokens) {
    const mark = markNames[token.tag];
    if (mark !== undefined && token.nesting === 1)
      marks = marks.includes(mark) ? marks : [...marks, mark].toSorted();
    else if (mark !== undefined && token.nesting === -1) marks = marks.filter((one) => one !== mark);
    else nodes.push(...inlineLeaf(token, marks));
  }
  return joined(nodes);
};

const blockNames: Readonly<Record<string, string>> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  bullet_list_open: 'bulletList',
  ordered_list_open: 'orderedList',
  list_item_open: 'listItem',
  blockquote_open: 'blockquote',
  table_open: 'table',
  tr_open: 'tableRow',
  th_open: 'tableHeader',
  td_open: 'tableCell',
};

/** A table's head and body are told by its rows. */
const isPartOfTable = ({ tag }: Token): boolean => tag === 'thead' || tag === 'tbody';

const ALIGN = /text-align:(left|center|right)/u;

const deepest = 3;

const blockOf = (token: Token, type: string, content: readonly ProseNode[]): ProseNode => {
  if (type === 'heading')
    return { type, attrs: { level: Math.min(Number(token.tag.slice(1)), deepest) }, content };
  if (type === 'orderedList') return { type, attrs: { start: Number(token.attrGet('start') ?? 1) }, content };
  if (token.tag === 'th' || token.tag === 'td')
    return { type, attrs: { align: ALIGN.exec(String(token.attrGet('style') ?? ''))?.[1] ?? null }, content };
  return { type, content };
};

interface Open {
  readonly token: Token;
  readonly type: string;
  readonly content: ProseNode[];
}

const emptyParagraph: ProseNode = { type: 'paragraph', content: [] };

// The editor's items begin with a paragraph.
const closed = ({ token, type, content }: Open): ProseNode =>
  blockOf(
    token,
    type,
    type === 'listItem' && content[0]?.type !== 'paragraph' ? [emptyParagraph, ...content] : content,
  );

/** Reads a text of an appeal as the editor's document. Never fails: what is not known stays as characters. */
export const readProse = (text: string): ProseNode => {
  const root: ProseNode[] = [];
  const open: Open[] = [];
  const current = (): ProseNode[] => open.at(-1)?.content ?? root;
  const close = (): void => {
    const done = open.pop();
    if (done !== undefined) current().push(closed(done));
  };
  for (const token of markdown.parse(text, {})) {
    const type = blockNames[token.type];
    if (isPartOfTable(token)) continue;
    if (type !== undefined) open.push({ token, type, content: [] });
    else if (token.type === 'inline') current().push(...inline(token.children ?? []));
    else if (token.nesting === -1) close();
  }
  return { type: 'doc', content: root.length === 0 ? [emptyParagraph] : root };
};
