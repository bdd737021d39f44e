import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';

const cellType = (table: Node, isHead: boolean) =>
  table.type.schema.nodes[isHead ? 'tableHeader' : 'tableCell'] ?? null;

/** Markdown has one head, the first row, and one alignment for a column, its head's. */
const shapeTable = (transaction: Transaction, table: Node, at: number): void => {
  const head = table.firstChild;
  table.forEach((row, offset, index) => {
    const type = cellType(table, index === 0);
    row.forEach((cell, within, column) => {
      const align: unknown = head?.maybeChild(column)?.attrs['align'] ?? null;
      if (type === null || (cell.type === type && cell.attrs['align'] === align)) return;
      transaction.setNodeMarkup(at + 1 + offset + 1 + within, type, { ...cell.attrs, align });
    });
  });
};

const shapeTables = (transaction: Transaction): Transaction | null => {
  transaction.doc.descendants((node, at) => {
    if (node.type.name === 'table') shapeTable(transaction, node, at);
    return !node.isTextblock && node.type.name !== 'table';
  });
  return transaction.docChanged ? transaction : null;
};

/** What a slice says, as one line: a cell has no paragraphs. */
const inlineOf = (slice: Slice): Fragment => {
  const blocks: (readonly Node[])[] = [];
  const loose: Node[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock) {
      const own: Node[] = [];
      node.forEach((child) =>
        own.push(child.type.name === 'hardBreak' ? child.type.schema.text(' ') : child),
      );
      blocks.push(own);
      return false;
    }
    if (node.isInline) loose.push(node);
    return true;
  });
  const all = [...blocks, loose].filter((nodes) => nodes.length > 0);
  return Fragment.from(
    all.flatMap((nodes, index) => {
      const [first] = nodes;
      return index === 0 || first === undefined ? nodes : [first.type.schema.text(' '), ...nodes];
    }),
  );
};

const hasTable = (slice: Slice): boolean => {
  let found = false;
  slice.content.descendants((node) => {
    if (node.type.spec['tableRole'] !== undefined) found = true;
    return !found;
  });
  return found;
};

/** Keeps tables as Markdown can write them, whatever was typed, pasted or taken back. */
export const tableShape = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some(({ docChanged }) => docChanged) ? shapeTables(state.tr) : null,
    props: {
      handlePaste: (view, _event, slice) => {
        if (!isInTable(view.state) || hasTable(slice)) return false;
        const { from, to } = view.state.selection;
        const pasted = new Slice(inlineOf(slice), 0, 0);
        view.dispatch(view.state.tr.replaceRange(from, to, pasted).scrollIntoView());
        return true;
      },
    },
  });
