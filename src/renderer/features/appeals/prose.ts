import { exhibitToken, gapToken } from '#shared/appeals/text.ts';
import type { ProseMark, ProseNode } from './prose-node.ts';
import { writeTable } from './prose-table.ts';

const order: readonly ProseMark[] = ['bold', 'italic'];

const ALWAYS = /[\\`*_[\]<>|~]|&(?=#?\w+;)/g;
const AT_START = /^(\s*)([#+=:-]|\d{1,9}(?=[.)]))/;

const escaped = (text: string): string => text.replace(ALWAYS, '\\$&');

// Digits before a dot can't be escaped themselves; the dot can.
const escapedStart = (line: string): string =>
  line.replace(AT_START, (_whole, space: string, mark: string) =>
    /^\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );

const hasMark = (leaf: ProseNode | undefined, mark: ProseMark): boolean =>
  leaf?.marks?.some(({ type }) => type === mark) === true;

const sameMarks = (a: ProseNode, b: ProseNode): boolean =>
  (a.marks ?? []).map(({ type }) => type).join() === (b.marks ?? []).map(({ type }) => type).join();

/** Neighbouring texts with the same marks are one text, as in the editor. */
export const joined = (nodes: readonly ProseNode[]): readonly ProseNode[] =>
  nodes.reduce<readonly ProseNode[]>((done, node) => {
    const last = done.at(-1);
    if (last?.text === undefined || node.text === undefined || !sameMarks(last, node)) return [...done, node];
    return [...done.slice(0, -1), { ...last, text: last.text + node.text }];
  }, []);

const attribute = (leaf: ProseNode, name: string): string => {
  const value = leaf.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

// White space inside the delimiters would make them plain characters, so it goes before or after them.
const cut = (leaf: ProseNode): readonly ProseNode[] => {
  if (leaf.text === undefined || leaf.marks === undefined) return [leaf];
  return leaf.text
    .split(/(\s+)/u)
    .filter((part) => part !== '')
    .map((part) => (/^\s/u.test(part) ? { type: 'text', text: part } : { ...leaf, text: part }));
};

const isSpace = (leaf: ProseNode | undefined): boolean => leaf?.text !== undefined && leaf.text.trim() === '';

const spacesJoined = (leaves: readonly ProseNode[]): readonly ProseNode[] =>
  leaves.reduce<readonly ProseNode[]>((done, leaf) => {
    const last = done.at(-1);
    if (last === undefined || !isSpace(last) || !isSpace(leaf)) return [...done, leaf];
    return [...done.slice(0, -1), { type: 'text', text: (last.text ?? '') + (leaf.text ?? '') }];
  }, []);

/** Space between two words of one mark keeps the mark, so that a bold sentence is one run. */
const bridged = (leaves: readonly ProseNode[]): readonly ProseNode[] =>
  leaves.map((leaf, index) => {
    if (!isSpace(leaf)) return leaf;
    const shared = order.filter(
      (mark) => hasMark(leaves[index - 1], mark) && hasMark(leaves[index + 1], mark),
    );
    return shared.length === 0 ? leaf : { ...leaf, marks: shared.map((type) => ({ type })) };
  });

const entity = (char: string): string => `&#${String(char.codePointAt(0) ?? 0)};`;
const WORD_END = /[^\s!-/:-@[-`{-~]$/u;
const WORD_START = /^[^\s!-/:-@[-`{-~]/u;

// A letter beside a delimiter can keep it from opening or closing; as an entity it can't.
const lastAsEntity = (text: string): string => {
  const char = Array.from(text).at(-1);
  return char !== undefined && WORD_END.test(char) ? text.slice(0, -char.length) + entity(char) : text;
};
const firstAsEntity = (text: string): string => {
  const [char] = text;
  return char !== undefined && WORD_START.test(text) ? entity(char) + text.slice(char.length) : text;
};

const leafText = (leaf: ProseNode): string => {
  if (leaf.type === 'hardBreak') return '\\\n';
  if (leaf.type === 'citation') return exhibitToken(attribute(leaf, 'id'));
  if (leaf.type === 'gap') return gapToken(attribute(leaf, 'what'));
  return escaped(plainSigns(leaf.text ?? ''));
};

/** What is pasted can hold signs that no text on record has, such as NUL. */
const plainSigns = (text: string): string => text.replace(/[\n\r\t]+/g, ' ').replace(/\p{Cc}/gu, '');

const delimiterOf = (mark: ProseMark): string => (mark === 'bold' ? '**' : '_');

/** The marks that stay open, as far as they were opened first and are wanted still. */
const kept = (open: readonly ProseMark[], wanted: readonly ProseMark[]): readonly ProseMark[] => {
  const end = open.findIndex((mark) => !wanted.includes(mark));
  return end === -1 ? open : open.slice(0, end);
};

interface Written {
  readonly out: string;
  readonly open: readonly ProseMark[];
}

const append = ({ out, open }: Written, leaf: ProseNode): Written => {
  const wanted = order.filter((mark) => leaf.text !== undefined && hasMark(leaf, mark));
  const keep = kept(open, wanted);
  const closing = open.slice(keep.length).toReversed().map(delimiterOf).join('');
  const opened = isSpace(leaf) ? [] : wanted.filter((mark) => !keep.includes(mark));
  const opening = opened.map(delimiterOf).join('');
  const text = leafText(leaf);
  if (opening !== '')
    return {
      out: (closing === '' ? lastAsEntity(out) : out + closing) + opening + text,
      open: [...keep, ...opened],
    };
  return { out: out + closing + (closing === '' ? text : firstAsEntity(text)), open: keep };
};

const inline = (content: readonly ProseNode[]): string => {
  const { out, open } = bridged(spacesJoined(joined(content).flatMap(cut))).reduce<Written>(append, {
    out: '',
    open: [],
  });
  return out + open.toReversed().map(delimiterOf).join('');
};

/** A line break at either end of a block says nothing, and Markdown has no way to write it. */
const trimBreaks = (content: readonly ProseNode[]): readonly ProseNode[] => {
  const isBlank = (leaf: ProseNode): boolean =>
    leaf.type === 'hardBreak' || (leaf.text !== undefined && leaf.text.trim() === '');
  const first = content.findIndex((leaf) => !isBlank(leaf));
  const last = content.findLastIndex((leaf) => !isBlank(leaf));
  return first === -1 ? [] : content.slice(first, last + 1);
};

const textBlock = (block: ProseNode): string =>
  inline(trimBreaks(block.content ?? []))
    .split('\n')
    .map((row) => escapedStart(row.trimStart()))
    .join('\n')
    .trim();

/** A cell is one line. */
const cellText = (content: readonly ProseNode[]): string =>
  inline(
    trimBreaks(content.map((leaf) => (leaf.type === 'hardBreak' ? { type: 'text', text: ' ' } : leaf))),
  ).trim();

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((row, index) => (index === 0 || row === '' ? row : by + row))
    .join('\n');

const list = (items: readonly ProseNode[], bullet: (index: number) => string): string =>
  items
    .map((item, index) => {
      const mark = `${bullet(index)} `;
      return mark + indented(blocks(item.content ?? []), ' '.repeat(mark.length));
    })
    .join('\n');

const startOf = (block: ProseNode): number => {
  const start = block.attrs?.['start'];
  return typeof start === 'number' ? start : 1;
};

const levelOf = (block: ProseNode): number => {
  const level = block.attrs?.['level'];
  return typeof level === 'number' ? level : 2;
};

const one = (block: ProseNode, marker: 0 | 1): string => {
  const content = block.content ?? [];
  switch (block.type) {
    case 'heading': {
      const text = textBlock({
        ...block,
        content: content.map((leaf) => (leaf.type === 'hardBreak' ? { type: 'text', text: ' ' } : leaf)),
      });
      // Number signs at the end would be read as the heading's closing ones.
      const title = text.replace(/(?<=\s)#+$/u, '\\$&');
      return title === '' ? '' : `${'#'.repeat(levelOf(block))} ${title}`;
    }
    case 'bulletList':
      return list(content, () => (marker === 0 ? '-' : '*'));
    case 'orderedList':
      return list(content, (index) => `${String(startOf(block) + index)}${marker === 0 ? '.' : ')'}`);
    case 'table':
      return writeTable(block, cellText);
    case 'blockquote':
      return blocks(content)
        .split('\n')
        .map((row) => (row === '' ? '>' : `> ${row}`))
        .join('\n');
    default:
      return textBlock(block);
  }
};

// Two lists of a kind in a row would read as one; another mark keeps them apart.
const blocks = (content: readonly ProseNode[]): string => {
  const done: string[] = [];
  let before: { readonly type: string; readonly marker: 0 | 1 } = { type: '', marker: 0 };
  for (const block of content) {
    const marker = block.type === before.type && before.marker === 0 ? 1 : 0;
    const text = one(block, marker);
    if (text.trim() === '') continue;
    done.push(text);
    before = { type: block.type, marker };
  }
  return done.join('\n\n');
};

/** The editor's document as Markdown with tokens; read again it is the same document. */
export const writeProse = (doc: ProseNode): string => blocks(doc.content ?? []);
