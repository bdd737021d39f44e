import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTable,
  IconTableMinus,
  type Icon,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import {
  addColumnLeft,
  addColumnRight,
  addRowAbove,
  addRowBelow,
  alignColumn,
  insertTable,
  removeColumn,
  removeRow,
  removeTable,
} from './table-commands.ts';
import { Tool } from './Tool.tsx';
import css from './Toolbar.module.css';
import { menuInPlace } from './menu-props.ts';
import { useWorkspaceKeys } from './workspace-keys.ts';

interface Step {
  readonly name: string;
  readonly icon: Icon;
  readonly run: (editor: Editor) => boolean;
}

const groups: readonly (readonly Step[])[] = [
  [
    { name: 'Row above', icon: IconRowInsertTop, run: addRowAbove },
    { name: 'Row below', icon: IconRowInsertBottom, run: addRowBelow },
    { name: 'Column to the left', icon: IconColumnInsertLeft, run: addColumnLeft },
    { name: 'Column to the right', icon: IconColumnInsertRight, run: addColumnRight },
  ],
  [
    { name: 'Column text to the left', icon: IconAlignLeft, run: alignColumn('left') },
    { name: 'Column text in the middle', icon: IconAlignCenter, run: alignColumn('center') },
    { name: 'Column text to the right', icon: IconAlignRight, run: alignColumn('right') },
  ],
  [
    { name: 'Delete row', icon: IconRowRemove, run: removeRow },
    { name: 'Delete column', icon: IconColumnRemove, run: removeColumn },
    { name: 'Delete table', icon: IconTableMinus, run: removeTable },
  ],
];

type StepsProps = {
  readonly editor: Editor;
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
};

const Steps = ({ editor, opened, onOpen }: StepsProps) => {
  const run = (step: Step) => {
    step.run(editor);
    editor.commands.focus();
  };
  return (
    <Menu
      {...menuInPlace}
      opened={opened}
      onChange={onOpen}
      onClose={() => editor.commands.focus()}
      position="bottom-start"
      width={240}
      returnFocus={false}
    >
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label="Table: rows and columns"
          title="Table: rows and columns"
          data-on
          className={css['tool'] ?? ''}
        >
          <IconTable size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={css['cite'] ?? ''}>
        {groups.flatMap((steps, group) => [
          ...(group === 0 ? [] : [<Menu.Divider key={group} />]),
          ...steps.map((step) => (
            <Menu.Item
              key={step.name}
              leftSection={<step.icon size={16} stroke={1.8} aria-hidden="true" />}
              onClick={() => run(step)}
            >
              {step.name}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
};

/** Inserts a table; within one, what can be done with it. */
export type TableMenuProps = { readonly editor: Editor | null; readonly isInside: boolean };

export const TableMenu = ({ editor, isInside }: TableMenuProps) => {
  const [opened, setOpened] = useState(false);
  useWorkspaceKeys(editor !== null, {
    t: () => {
      if (isInside) setOpened(true);
      else if (editor !== null) insertTable(editor);
    },
  });
  if (editor !== null && isInside) return <Steps editor={editor} opened={opened} onOpen={setOpened} />;
  return (
    <Tool
      label="Insert table"
      icon={IconTable}
      disabled={editor === null}
      run={() => editor !== null && insertTable(editor)}
    />
  );
};
