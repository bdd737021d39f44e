import type { Editor } from '@tiptap/core';
import { type Command, TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
  TableMap,
} from '@tiptap/pm/tables';

export type ColumnAlign = 'left' | 'center' | 'right';

const columns = 3;
const rows = 3;

const run =
  (command: Command) =>
  (editor: Editor): boolean =>
    command(editor.state, editor.view.dispatch);

/** The last row or column can't go alone; the table goes with it. */
const orTable =
  (command: Command, isLast: (rect: ReturnType<typeof selectedRect>) => boolean): Command =>
  (state, dispatch) =>
    isInTable(state) && isLast(selectedRect(state)) ? deleteTable(state, dispatch) : command(state, dispatch);

export const addRowAbove = run(addRowBefore);
export const addRowBelow = run(addRowAfter);
export const addColumnLeft = run(addColumnBefore);
export const addColumnRight = run(addColumnAfter);
export const removeTable = run(deleteTable);
const removeSelectedRow = run(
  orTable(deleteRow, ({ top, bottom, map }) => top === 0 && bottom === map.height),
);

/** The caret stays in the table, in the row above, where the last one went. */
export const removeRow = (editor: Editor): boolean => {
  const { tableStart, top, bottom, left, map } = selectedRect(editor.state);
  const isLast = top > 0 && bottom === map.height;
  if (!removeSelectedRow(editor)) return false;
  const table = editor.state.doc.nodeAt(tableStart - 1);
  if (isLast && table !== null)
    editor.commands.setTextSelection(tableStart + TableMap.get(table).positionAt(top - 1, left, table) + 1);
  return true;
};

export const removeColumn = run(
  orTable(deleteColumn, ({ left, right, map }) => left === 0 && right === map.width),
);

/** Aligns the selected columns; cells follow their head. */
export const alignColumn =
  (align: ColumnAlign) =>
  ({ state, view }: Editor): boolean => {
    if (!isInTable(state)) return false;
    const { left, right, table, tableStart, map } = selectedRect(state);
    const { tr } = state;
    for (let column = left; column < right; column += 1) {
      const at = map.map[column];
      const head = at === undefined ? null : table.nodeAt(at);
      if (at !== undefined && head !== null)
        tr.setNodeMarkup(tableStart + at, undefined, { ...head.attrs, align });
    }
    view.dispatch(tr);
    return true;
  };

/** Inserts an empty table and puts the caret into its first cell. */
export const insertTable = (editor: Editor): boolean => {
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({ type })),
  });
  const body = Array.from({ length: rows - 1 }, () => row('tableCell'));
  const table = editor.schema.nodeFromJSON({ type: 'table', content: [row('tableHeader'), ...body] });
  return editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const within = tr.selection.from + 1;
      tr.replaceSelectionWith(table);
      tr.setSelection(TextSelection.near(tr.doc.resolve(within)));
      return true;
    })
    .scrollIntoView()
    .run();
};
