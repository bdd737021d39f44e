import { Button, Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useView } from '#renderer/state/view.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { usePaletteItems } from './palette-items.tsx';
import { groups, type PaletteItem } from './palette-records.tsx';
import { excerptOf, piecesOf, scoreOf } from './palette-search.ts';
import css from './Palette.module.css';

interface Section {
  readonly name: string;
  readonly items: readonly PaletteItem[];
}

const mostInGroup = 6;

const atFirst = (items: readonly PaletteItem[], recent: readonly string[]): readonly Section[] => [
  { name: 'Recent', items: recent.flatMap((key) => items.find((item) => item.key === key) ?? []) },
  {
    name: 'Places and commands',
    items: items.filter(({ group, key }) => group === 'Places and commands' && !recent.includes(key)),
  },
];

const found = (items: readonly PaletteItem[], query: string): readonly Section[] => {
  const scored = items
    .map((item) => ({ item, score: scoreOf(query, item) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  return groups
    .map((name) => {
      const ofGroup = scored.filter(({ item }) => item.group === name);
      return {
        name,
        best: ofGroup[0]?.score ?? 0,
        items: ofGroup.slice(0, mostInGroup).map(({ item }) => item),
      };
    })
    .toSorted((a, b) => b.best - a.best);
};

const Hit = ({ text, query }: { readonly text: string; readonly query: string }) =>
  piecesOf(text, query).map((piece, index): ReactNode =>
    index === 1 ? (
      <mark key="hit" className={css['hit']}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );

interface OptionProps {
  readonly item: PaletteItem;
  readonly id: string;
  readonly query: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

const Option = ({ item, id, query, active, onPoint, onRun }: OptionProps) => {
  const option = useRef<HTMLDivElement>(null);
  const Shape = item.icon;
  useEffect(() => {
    if (active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={active}
      className={css['option']}
      onPointerMove={onPoint}
      onClick={onRun}
    >
      <Shape size={16} stroke={1.8} aria-hidden="true" />
      <span className={css['title']}>
        <Hit text={item.title} query={query} />
      </span>
      <span className={css['detail']}>{excerptOf(item.body, query) ?? item.detail}</span>
      {item.state}
      {item.keys !== undefined && !active && <KeyHint keys={item.keys} />}
      {active && <KeyHint keys="↵" />}
    </div>
  );
};

const Foot = () => (
  <div className={css['foot']} aria-hidden="true">
    <KeyHint keys="↑" />
    <KeyHint keys="↓" />
    move
    <KeyHint keys="↵" />
    open
  </div>
);

interface FieldProps {
  readonly query: string;
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const Field = ({ query, listId, activeId, onType, onKeyDown }: FieldProps) => (
  <div className={css['head']}>
    <IconSearch size={17} stroke={1.8} aria-hidden="true" />
    <input
      className={css['input']}
      role="combobox"
      aria-expanded="true"
      aria-controls={listId}
      aria-activedescendant={activeId}
      aria-autocomplete="list"
      aria-label="Search records, screens and commands"
      placeholder="Case, ticket, file or command"
      autoComplete="off"
      spellCheck={false}
      data-autofocus
      value={query}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
    <KeyHint keys="Esc" />
  </div>
);

const None = ({ onClear }: { readonly onClear: () => void }) => (
  <p className={css['none']} role="status">
    Nothing found.{' '}
    <Button size="xs" variant="subtle" onClick={onClear}>
      Clear the search
    </Button>
  </p>
);

const Content = ({ onRun }: { readonly onRun: (item: PaletteItem) => void }) => {
  const id = useId();
  const recent = useView((view) => view.recent);
  const items = usePaletteItems();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const sections = (query.trim() === '' ? atFirst(items, recent) : found(items, query)).filter(
    (section) => section.items.length > 0,
  );
  const flat = sections.flatMap((section) => section.items);
  const active = flat[Math.min(at, flat.length - 1)];
  const optionId = (item: PaletteItem): string => `${id}-${item.key}`;
  const type = (text: string): void => {
    setQuery(text);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((Math.min(at, flat.length - 1) + step + flat.length) % Math.max(1, flat.length));
    }
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      onRun(active);
    }
  };
  return (
    <>
      <Field
        query={query}
        listId={id}
        activeId={active === undefined ? undefined : optionId(active)}
        onType={type}
        onKeyDown={onKeyDown}
      />
      <div className={css['list']} role="listbox" id={id} aria-label="Found">
        {sections.map((section) => (
          <div key={section.name} role="group" aria-label={section.name} className={css['group']}>
            <div className={css['name']} aria-hidden="true">
              {section.name}
            </div>
            {section.items.map((item) => (
              <Option
                key={item.key}
                item={item}
                id={optionId(item)}
                query={query}
                active={item === active}
                onPoint={() => {
                  setAt(flat.indexOf(item));
                }}
                onRun={() => {
                  onRun(item);
                }}
              />
            ))}
          </div>
        ))}
      </div>
      {flat.length === 0 && (
        <None
          onClear={() => {
            type('');
          }}
        />
      )}
      <Foot />
    </>
  );
};

/** Gives the focus back to where it was, unless what was chosen takes it elsewhere. */
const useFocusBefore = (opened: boolean): (() => void) => {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (opened) before.current = document.activeElement;
  }, [opened]);
  return () => {
    requestAnimationFrame(() => {
      if (before.current instanceof HTMLElement) before.current.focus();
    });
  };
};

/** Search over the records, screens and commands. */
export const Palette = () => {
  const opened = useView((view) => view.layer === 'palette');
  const openLayer = useView((view) => view.openLayer);
  const giveBack = useFocusBefore(opened);
  const close = (): void => {
    openLayer('none');
  };
  const run = (item: PaletteItem): void => {
    useView.getState().remember(item.key);
    close();
    item.run();
    if (!item.moves) giveBack();
  };
  return (
    <Modal
      opened={opened}
      onClose={() => {
        close();
        giveBack();
      }}
      title="Search"
      withCloseButton={false}
      closeOnClickOutside
      size={640}
      padding={0}
      centered={false}
      yOffset="14vh"
      returnFocus={false}
      classNames={{ header: 'visually-hidden', content: css['palette'] ?? '', body: css['body'] ?? '' }}
    >
      <Content onRun={run} />
    </Modal>
  );
};
