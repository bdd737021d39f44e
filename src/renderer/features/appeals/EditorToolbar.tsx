import { Button, Menu, Popover, TextInput } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconChevronDown,
  IconItalic,
  IconList,
  IconListNumbers,
  IconSearch,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState, type SyntheticEvent } from 'react';
import { gapWords } from '#shared/appeals/text.ts';
import { keyWords } from '#renderer/ui/key-words.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { CiteMenu } from './CiteMenu.tsx';
import { TableMenu } from './TableMenu.tsx';
import { Tool } from './Tool.tsx';
import css from './Toolbar.module.css';
import { menuInPlace } from './menu-props.ts';
import { useWorkspace } from './workspace-context.ts';

const nothing = {
  block: 'Paragraph',
  bold: false,
  italic: false,
  bullet: false,
  ordered: false,
  quote: false,
  table: false,
  undo: false,
  redo: false,
};

const blockName = (editor: Editor): string => {
  if (editor.isActive('heading', { level: 2 })) return 'Heading';
  return editor.isActive('heading', { level: 3 }) ? 'Subheading' : 'Paragraph';
};

const useMarks = (editor: Editor | null) =>
  useEditorState({
    editor,
    selector: ({ editor: own }) =>
      own === null
        ? nothing
        : {
            block: blockName(own),
            bold: own.isActive('bold'),
            italic: own.isActive('italic'),
            bullet: own.isActive('bulletList'),
            ordered: own.isActive('orderedList'),
            quote: own.isActive('blockquote'),
            table: own.isActive('table'),
            undo: own.can().undo(),
            redo: own.can().redo(),
          },
  }) ?? nothing;

const blocks = [
  { name: 'Paragraph', run: (editor: Editor) => editor.chain().focus().setParagraph().run() },
  { name: 'Heading', run: (editor: Editor) => editor.chain().focus().setHeading({ level: 2 }).run() },
  { name: 'Subheading', run: (editor: Editor) => editor.chain().focus().setHeading({ level: 3 }).run() },
] as const;

const BlockMenu = ({ editor, block }: { readonly editor: Editor | null; readonly block: string }) => (
  <Menu {...menuInPlace} position="bottom-start" returnFocus={false}>
    <Menu.Target>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        disabled={editor === null}
        className={css['block'] ?? ''}
        rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden="true" />}
      >
        {block}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {blocks.map(({ name, run }) => (
        <Menu.Item key={name} onClick={() => editor !== null && run(editor)}>
          {name}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);

const GapButton = ({ editor }: { readonly editor: Editor | null }) => {
  const [opened, setOpened] = useState(false);
  const [what, setWhat] = useState('');
  const insert = (event: SyntheticEvent) => {
    event.preventDefault();
    const words = gapWords(what);
    if (words === '') return;
    setOpened(false);
    setWhat('');
    editor
      ?.chain()
      .focus()
      .insertContent({ type: 'gap', attrs: { what: words } })
      .run();
  };
  return (
    <Popover
      withinPortal={false}
      floatingStrategy="fixed"
      opened={opened}
      onChange={setOpened}
      width={320}
      trapFocus
      position="bottom-start"
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          disabled={editor === null}
          onClick={() => setOpened(!opened)}
        >
          Gap
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Mark a gap">
        <form onSubmit={insert} className={css['gapForm']}>
          <TextInput
            label="What is missing"
            description="Stands in the text until it is filled, and holds up the export."
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
            maxLength={200}
            data-autofocus
          />
          <Button type="submit" size="xs" disabled={gapWords(what) === ''}>
            Insert gap
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
};

const Line = () => <span className={css['line']} aria-hidden="true" />;

/** The undo of the text that has the caret: an editor's own, or that of a plain field. */
const UndoTools = ({ marks }: { readonly marks: Pick<typeof nothing, 'undo' | 'redo'> }) => {
  const { active: editor, field, readOnly } = useWorkspace();
  return (
    <>
      <Tool
        label="Undo typing"
        icon={IconArrowBackUp}
        disabled={readOnly || !(field?.canUndo ?? marks.undo)}
        run={field?.undo ?? (() => editor?.chain().focus().undo().run())}
      />
      <Tool
        label="Redo typing"
        icon={IconArrowForwardUp}
        disabled={readOnly || !(field?.canRedo ?? marks.redo)}
        run={field?.redo ?? (() => editor?.chain().focus().redo().run())}
      />
    </>
  );
};

/** Works on the text that has the caret; without one its tools wait. */
export type EditorToolbarProps = {
  readonly words: number;
  readonly citing: boolean;
  readonly onCiting: (opened: boolean) => void;
  readonly onFind: () => void;
};

export const EditorToolbar = ({ words, citing, onCiting, onFind }: EditorToolbarProps) => {
  const { active: editor, readOnly } = useWorkspace();
  const marks = useMarks(editor);
  const off = editor === null || readOnly;
  const run = (step: (own: Editor) => unknown) => () => {
    if (editor !== null) step(editor);
  };
  return (
    <div className={css['bar']} role="toolbar" aria-label="Text">
      <BlockMenu editor={off ? null : editor} block={marks.block} />
      <Line />
      <Tool
        label="Bold"
        icon={IconBold}
        on={marks.bold}
        disabled={off}
        run={run((own) => own.chain().focus().toggleBold().run())}
      />
      <Tool
        label="Italic"
        icon={IconItalic}
        on={marks.italic}
        disabled={off}
        run={run((own) => own.chain().focus().toggleItalic().run())}
      />
      <Tool
        label="List"
        icon={IconList}
        on={marks.bullet}
        disabled={off}
        run={run((own) => own.chain().focus().toggleBulletList().run())}
      />
      <Tool
        label="Numbered list"
        icon={IconListNumbers}
        on={marks.ordered}
        disabled={off}
        run={run((own) => own.chain().focus().toggleOrderedList().run())}
      />
      <Tool
        label="Quote"
        icon={IconBlockquote}
        on={marks.quote}
        disabled={off}
        run={run((own) => own.chain().focus().toggleBlockquote().run())}
      />
      <TableMenu editor={off ? null : editor} isInside={marks.table} />
      <Line />
      <CiteMenu editor={off ? null : editor} opened={citing} onChange={onCiting} />
      <GapButton editor={off ? null : editor} />
      <Line />
      <UndoTools marks={marks} />
      <Tool label={`Find (${keyWords('Ctrl F')})`} icon={IconSearch} disabled={false} run={onFind} />
      <span className={css['words']}>
        {numberWords(words)} {words === 1 ? 'word' : 'words'}
      </span>
    </div>
  );
};
