import { type CommandProps, type Editor, mergeAttributes, Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import {
  CellSelection,
  deleteTable,
  goToNextCell,
  isInTable,
  nextCell,
  selectedRect,
  selectionCell,
  tableEditing,
} from '@tiptap/pm/tables';
import { addRowBelow } from './table-commands.ts';
import { tableShape } from './table-shape.ts';

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
};

/** Puts the caret into the cell below; answers whether there is one. */
const goBelow = ({ state, view }: Editor): boolean => {
  const below = nextCell(selectionCell(state), 'vert', 1);
  if (below === null) return false;
  const end = below.pos + 1 + (below.nodeAfter?.content.size ?? 0);
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView());
  return true;
};

/** From the last row the text goes on behind the table. */
const leaveTable = (editor: Editor): boolean => {
  const { tableStart, table } = selectedRect(editor.state);
  const after = tableStart - 1 + table.nodeSize;
  return editor
    .chain()
    .command(({ tr, state }: CommandProps) => {
      const paragraph = state.schema.nodes['paragraph'];
      if (paragraph === undefined) return false;
      if (tr.doc.resolve(after).nodeAfter?.isTextblock !== true) tr.insert(after, paragraph.create());
      tr.setSelection(TextSelection.create(tr.doc, after + 1));
      return true;
    })
    .scrollIntoView()
    .run();
};

const isWhole = ({ state }: Editor): boolean => {
  const { selection } = state;
  return selection instanceof CellSelection && selection.isColSelection() && selection.isRowSelection();
};

/** Nothing is joined over the edge of a cell. */
const atEdge = ({ state }: Editor, edge: 'start' | 'end'): boolean => {
  const { empty, $from } = state.selection;
  if (!empty || !isInTable(state)) return false;
  return $from.parentOffset === (edge === 'start' ? 0 : $from.parent.content.size);
};

const erase = (editor: Editor, edge: 'start' | 'end'): boolean =>
  isWhole(editor) ? deleteTable(editor.state, editor.view.dispatch) : atEdge(editor, edge);

const enter = ({ editor }: { readonly editor: Editor }): boolean =>
  isInTable(editor.state) && (goBelow(editor) || leaveTable(editor));

const tab = ({ editor }: { readonly editor: Editor }): boolean => {
  const { state, view } = editor;
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, view.dispatch)) return true;
  return addRowBelow(editor) && goToNextCell(1)(editor.state, view.dispatch);
};

const TableNode = Node.create({
  name: 'table',
  // Before the keys of lists and breaks.
  priority: 200,
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  allowGapCursor: false,
  extendNodeSchema: ({ name }) => {
    const tableRole = roles[name];
    return tableRole === undefined ? {} : { tableRole };
  },
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { 'data-table': '' },
    ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  ],
  addKeyboardShortcuts: () => ({
    Tab: tab,
    'Shift-Tab': ({ editor }) => goToNextCell(-1)(editor.state, editor.view.dispatch),
    Enter: enter,
    'Shift-Enter': enter,
    Backspace: ({ editor }) => erase(editor, 'start'),
    'Mod-Backspace': ({ editor }) => erase(editor, 'start'),
    Delete: ({ editor }) => erase(editor, 'end'),
    'Mod-Delete': ({ editor }) => erase(editor, 'end'),
  }),
  addProseMirrorPlugins: () => [tableShape(), tableEditing()],
});

const RowNode = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)*',
  // The caret stands in cells, never between them.
  allowGapCursor: false,
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
});

const aligns = ['left', 'center', 'right'];

// A cell spans no other ones, since Markdown can't say it; a pasted one that does is one cell.
const cell = {
  content: '(text | citation | gap)*',
  isolating: true,
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: () => 1, rendered: false },
    rowspan: { default: 1, parseHTML: () => 1, rendered: false },
    colwidth: { default: null, parseHTML: () => null, rendered: false },
    align: {
      default: null,
      parseHTML: (element: HTMLElement) => {
        const align = element.dataset['align'] ?? element.style.textAlign;
        return aligns.includes(align) ? align : null;
      },
      renderHTML: ({ align }: Record<string, unknown>) =>
        typeof align === 'string' ? { 'data-align': align } : {},
    },
  }),
} as const;

const CellNode = Node.create({
  ...cell,
  name: 'tableCell',
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
});

const HeaderNode = Node.create({
  ...cell,
  name: 'tableHeader',
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes, { scope: 'col' }), 0],
});

/** A table as Markdown has it: a head, rows, and cells of one line each. */
export const tableNodes = [TableNode, RowNode, HeaderNode, CellNode];
