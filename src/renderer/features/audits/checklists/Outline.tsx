import { Button } from '@mantine/core';
import { IconAlertTriangleFilled, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { mostItems, mostSections } from '#shared/audits/checklist.ts';
import { isSame, outlineParts, type Selected } from './edit-places.ts';
import { sizeWords } from './checklist-words.ts';
import css from './edit.module.css';
import type { Editing } from './use-editing.ts';

const keyWords = [
  ['↑ ↓', 'From part to part'],
  ['Alt ↑ ↓', 'Move it'],
  ['Del', 'Delete it'],
  ['Ctrl ↵', 'Save the version'],
] as const;

const wordsOf = ({ list }: Editing, { part, id }: Selected): string => {
  if (part === 'list') return list.title === '' ? 'No title yet' : list.title;
  if (part === 'section') {
    const title = list.sections.find((one) => one.id === id)?.title ?? '';
    return title === '' ? 'No title yet' : title;
  }
  const question = list.items.find((one) => one.id === id)?.question ?? '';
  return question === '' ? 'No question yet' : question;
};

/** Keys of the outline: from part to part, and what is done with the one that is selected. */
const useOutlineKeys = (editing: Editing) => {
  const body = useRef<HTMLUListElement>(null);
  const isHere = useRef(false);
  const parts = outlineParts(editing.list);
  const { list, selected } = editing;
  // A row that was moved or deleted leaves the focus to the one that is selected then.
  useEffect(() => {
    if (!isHere.current) return;
    isHere.current = false;
    body.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [list, selected]);
  const act = (event: KeyboardEvent): (() => void) | null => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0 && event.altKey)
      return () => {
        editing.move(by);
      };
    if (event.altKey) return null;
    if (event.key === 'Delete') return editing.remove;
    const next = by === 0 ? undefined : parts[parts.findIndex((one) => isSame(one, selected)) + by];
    return next === undefined
      ? null
      : () => {
          editing.select(next);
        };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = act(event);
    if (step === null) return;
    event.preventDefault();
    isHere.current = true;
    step();
  };
  return { body, parts, onKeyDown };
};

const Foot = ({ editing }: { readonly editing: Editing }) => (
  <div className={css['outlineFoot']}>
    <div className={css['adds']}>
      <Button
        size="xs"
        leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
        disabled={editing.list.items.length >= mostItems}
        onClick={() => {
          editing.add('item');
        }}
      >
        Add an item
      </Button>
      <Button
        size="xs"
        leftSection={<IconPlus size={14} stroke={1.8} aria-hidden="true" />}
        disabled={editing.list.sections.length >= mostSections}
        onClick={() => {
          editing.add('section');
        }}
      >
        Add a section
      </Button>
    </div>
    <ul className={css['keys']} aria-label="Keys of the outline">
      {keyWords.map(([key, does]) => (
        <li key={key}>
          <KeyHint keys={key} />
          {does}
        </li>
      ))}
    </ul>
  </div>
);

/** The parts of a checklist that is changed, from top to bottom; the selected one can be moved and deleted by keys. */
export const Outline = ({ editing }: { readonly editing: Editing }) => {
  const { body, parts, onKeyDown } = useOutlineKeys(editing);
  return (
    <Inspector label="Parts" side="left" foot={<Foot editing={editing} />}>
      <Pane title="Outline" note={sizeWords(editing.list)}>
        <ul ref={body} className={css['outline']} onKeyDown={onKeyDown} aria-label="Parts of the checklist">
          {parts.map((one) => {
            const isSelected = isSame(one, editing.selected);
            const isWrong = editing.problems.some(({ at }) => isSame(at, one));
            return (
              <li key={`${one.part} ${one.id}`} data-part={one.part}>
                <button
                  type="button"
                  aria-current={isSelected ? 'true' : undefined}
                  tabIndex={isSelected ? 0 : -1}
                  onClick={() => {
                    editing.select(one);
                  }}
                >
                  {wordsOf(editing, one)}
                  {isWrong && (
                    <IconAlertTriangleFilled size={14} role="img" aria-label="something is wrong here" />
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </Pane>
    </Inspector>
  );
};
