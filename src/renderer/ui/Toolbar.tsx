import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { KeyHint } from './KeyHint.tsx';
import { numberWords } from './numbers.ts';
import css from './Toolbar.module.css';

/** A filter over a list: `/` focuses it (the shell finds the mark), Esc clears it and then leaves it. */
export type FilterFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export const FilterField = ({ label, value, onChange }: FilterFieldProps) => {
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (value === '') input.current?.blur();
    else onChange('');
  };
  return (
    <TextInput
      ref={input}
      className={css['filter'] ?? ''}
      size="xs"
      data-key="/"
      aria-label={label}
      placeholder="Filter"
      leftSection={<IconSearch size={15} stroke={1.8} aria-hidden="true" />}
      rightSection={<KeyHint keys={value === '' ? '/' : 'Esc'} />}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
};

export type ListView<Key extends string> = {
  readonly key: Key;
  readonly name: string;
  readonly count: number;
};

/** Toolbar of a list, 46 high: views with their counts, then what filters them (`children`). */
export type ToolbarProps<Key extends string> = {
  readonly label: string;
  readonly views: readonly ListView<Key>[];
  readonly view: Key;
  readonly onView: (view: Key) => void;
  /** What belongs to the views, beside them. */
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
};

export const Toolbar = <Key extends string>(props: ToolbarProps<Key>) => {
  const { label, views, view, onView, tools, children } = props;
  return (
    <div className={css['toolbar']}>
      <div className={css['views']} role="group" aria-label={label}>
        {views.map(({ key, name, count }) => (
          <button
            key={key}
            type="button"
            className={css['view']}
            aria-pressed={key === view}
            onClick={() => {
              onView(key);
            }}
          >
            <bdi>{name}</bdi> <span className={css['count']}>{numberWords(count)}</span>
          </button>
        ))}
        {tools}
      </div>
      <div className={css['end']}>{children}</div>
    </div>
  );
};
