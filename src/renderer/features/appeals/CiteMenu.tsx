import { Button, Menu } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { CiteName } from './CiteName.tsx';
import { menuInPlace } from './menu-props.ts';
import type { ShownExhibit } from './records.ts';
import css from './Toolbar.module.css';
import { meantBy, nothingTyped, typedAfter } from './typed-ahead.ts';
import { captionOf } from './words.ts';
import { useWorkspace } from './workspace-context.ts';

/** Keys that would change the text below a list that has not the focus yet. */
const changesText: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'Delete', ' ']);

const namesOf = (exhibits: readonly ShownExhibit[]) =>
  exhibits.map((shown) => ({
    number: shown.number,
    caption: captionOf(shown),
    fileName: shown.file?.fileName ?? '',
  }));

/**
 * Selects by typing, as a list box does: the focus goes to what is meant, so a screen reader says it and Enter cites it. Keys
 * are heard from the moment at which the list is asked for: none of them may go into the text while it is being drawn.
 */
const useTypedChoice = (exhibits: readonly ShownExhibit[], opened: boolean) => {
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef(nothingTyped);
  // The place of what was typed, early while the list has not the focus. It stands until another key or the mouse chooses: the
  // list takes the focus to its first item by itself, at times after a key came.
  const standing = useRef<'early' | number | null>(null);
  const [unknown, setUnknown] = useState('');
  const letGo = () => {
    standing.current = null;
  };
  const forget = () => {
    typed.current = nothingTyped;
    letGo();
    setUnknown('');
  };
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const choose = () => {
    const current = items().findIndex((item) => item === document.activeElement);
    const { words } = typed.current;
    const meant = meantBy(words, namesOf(exhibits), standing.current === 'early' ? -1 : current);
    standing.current = meant === -1 ? null : meant;
    items()[meant]?.focus();
    setUnknown(meant === -1 ? words : '');
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isInList = list.current?.contains(document.activeElement) === true;
    const next = typedAfter(typed.current, event.key, event.timeStamp);
    if (next === null) {
      if (isInList) letGo();
      else if (changesText.has(event.key)) event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    typed.current = next;
    if (isInList) choose();
    else standing.current = 'early';
  });
  useEffect(() => {
    if (!opened) return;
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
    };
  }, [opened]);
  const onFocus = () => {
    if (standing.current === 'early') choose();
    else if (standing.current !== null) items()[standing.current]?.focus();
  };
  return { list, unknown, forget, onFocus, letGo };
};

/** Cites an exhibit where the caret is; it is chosen by arrows, by its number or by words of its caption or file. */
export type CiteMenuProps = {
  readonly editor: Editor | null;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
};

export const CiteMenu = ({ editor, opened, onChange }: CiteMenuProps) => {
  const { exhibits } = useWorkspace();
  const choice = useTypedChoice(exhibits, opened);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // In a small window the toolbar may be scrolled away, and its list with it.
    if (opened) button.current?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  const cite = (id: string) =>
    editor?.chain().focus().insertContent({ type: 'citation', attrs: { id } }).run();
  const none = choice.unknown === '' ? '' : `No exhibit is called “${choice.unknown}”.`;
  return (
    <>
      <Menu
        {...menuInPlace}
        hideDetached={false}
        opened={opened}
        onChange={onChange}
        onClose={choice.forget}
        position="bottom-start"
        width={300}
        returnFocus={false}
      >
        <Menu.Target>
          <Button
            ref={button}
            className={css['citeButton'] ?? ''}
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
        <Menu.Dropdown
          ref={choice.list}
          className={css['cite'] ?? ''}
          onFocus={choice.onFocus}
          onPointerMove={choice.letGo}
        >
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
