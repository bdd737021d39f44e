import { Button, Menu } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { CiteName } from './CiteName.tsx';
import { menuInPlace } from './menu-props.ts';
import type { ShownExhibit } from './records.ts';
import css from './Toolbar.module.css';
import { meantBy, nothingTyped, typedAfter } from './typed-ahead.ts';
import { captionOf } from './words.ts';
import { useWorkspace } from './workspace-context.ts';

const namesOf = (exhibits: readonly ShownExhibit[]) =>
  exhibits.map((shown) => ({
    number: shown.number,
    caption: captionOf(shown),
    fileName: shown.file?.fileName ?? '',
  }));

/** Selects by typing, as a list box does: the focus goes to what is meant, so a screen reader says it and Enter cites it. */
const useTypedChoice = (exhibits: readonly ShownExhibit[]) => {
  const typed = useRef(nothingTyped);
  const [unknown, setUnknown] = useState('');
  const forget = () => {
    typed.current = nothingTyped;
    setUnknown('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const next = typedAfter(typed.current, event.key, event.timeStamp);
    if (next === null) return;
    event.preventDefault();
    typed.current = next;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const current = items.findIndex((item) => item === document.activeElement);
    const meant = meantBy(next.words, namesOf(exhibits), current);
    items[meant]?.focus();
    setUnknown(meant === -1 ? next.words : '');
  };
  return { unknown, forget, onKeyDown };
};

/** Cites an exhibit where the caret is; it is chosen by arrows, by its number or by words of its caption or file. */
export type CiteMenuProps = {
  readonly editor: Editor | null;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
};

export const CiteMenu = ({ editor, opened, onChange }: CiteMenuProps) => {
  const { exhibits } = useWorkspace();
  const choice = useTypedChoice(exhibits);
  const cite = (id: string) =>
    editor?.chain().focus().insertContent({ type: 'citation', attrs: { id } }).run();
  const none = choice.unknown === '' ? '' : `No exhibit is called “${choice.unknown}”.`;
  return (
    <>
      <Menu
        {...menuInPlace}
        opened={opened}
        onChange={onChange}
        onClose={choice.forget}
        position="bottom-start"
        width={300}
        returnFocus={false}
      >
        <Menu.Target>
          <Button
            variant="light"
            size="xs"
            disabled={editor === null}
            leftSection={<IconPaperclip size={15} stroke={1.8} aria-hidden="true" />}
            rightSection={
              <span className={css['hint']}>
                <KeyHint keys="Ctrl E" />
              </span>
            }
          >
            Cite
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={css['cite'] ?? ''} onKeyDown={choice.onKeyDown}>
          <Menu.Label className={css['citeLabel'] ?? ''}>
            {exhibits.length === 0
              ? 'No exhibits yet. Add files first.'
              : none || 'Type a number, or words of a caption or file name.'}
          </Menu.Label>
          {exhibits.map((one) => (
            <Menu.Item key={one.exhibit.id} onClick={() => cite(one.exhibit.id)}>
              <CiteName shown={one} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className="visually-hidden">
        {none}
      </span>
    </>
  );
};
