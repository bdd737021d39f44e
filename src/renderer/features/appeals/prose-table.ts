import type { ProseNode } from './prose-node.ts';

const rules: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

const ruleOf = (cell: ProseNode | undefined): string => {
  const align = cell?.attrs?.['align'];
  return (typeof align === 'string' ? rules[align] : undefined) ?? '---';
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table with bars, its first row as the head; Markdown has no table without a head, and no cell of several lines. */
export const writeTable = (
  { content = [] }: ProseNode,
  cellText: (content: readonly ProseNode[]) => string,
): string => {
  const [head = [], ...body] = content.map((row) => row.content ?? []);
  const width = Math.max(1, head.length, ...body.map((cells) => cells.length));
  const places = Array.from({ length: width }, (_none, index) => index);
  const row = (cells: readonly ProseNode[]): string =>
    line(places.map((place) => cellText(cells[place]?.content ?? [])));
  return [row(head), line(places.map((place) => ruleOf(head[place]))), ...body.map(row)].join('\n');
};
