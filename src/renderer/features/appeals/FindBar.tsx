import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { numberWords } from '#renderer/ui/numbers.ts';
import css from './Find.module.css';
import { longestQuery, type Query } from './find-text.ts';
import type { OpenTexts } from './open-texts.ts';
import { Tool } from './Tool.tsx';
import { useFind } from './use-find.ts';

const countWords = (words: string, place: number, count: number): string => {
  if (words.trim() === '') return '';
  if (count === 0) return 'Not found';
  return place === -1 ? numberWords(count) : `${numberWords(place + 1)} of ${numberWords(count)}`;
};

const replacedWords = (count: number, texts: number): string =>
  texts === 1
    ? `${numberWords(count)} replaced in one text.`
    : `${numberWords(count)} replaced in ${numberWords(texts)} texts.`;

type ToggleProps = {
  readonly children: string;
  readonly on: boolean;
  readonly onToggle: () => void;
};

const Toggle = ({ children, on, onToggle }: ToggleProps) => (
  <Button
    size="xs"
    variant="subtle"
    color="gray"
    aria-pressed={on}
    data-on={on}
    className={css['toggle'] ?? ''}
    onClick={onToggle}
  >
    {children}
  </Button>
);

type ReplaceProps = Pick<
  ReturnType<typeof useFind>,
  'count' | 'replaced' | 'replaceOne' | 'replaceAll' | 'canTakeBack' | 'takeBack'
>;

const Replace = (props: ReplaceProps) => {
  const { count, replaced, replaceOne, replaceAll, canTakeBack, takeBack } = props;
  const [by, setBy] = useState('');
  return (
    <div className={css['row']}>
      <TextInput
        className={css['field'] ?? ''}
        aria-label="Replace with"
        placeholder="Replace with"
        maxLength={longestQuery}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          replaceOne(by);
        }}
      />
      <Button size="xs" variant="default" disabled={count === 0} onClick={() => replaceOne(by)}>
        Replace
      </Button>
      <Button size="xs" variant="default" disabled={count === 0} onClick={() => replaceAll(by)}>
        Replace all
      </Button>
      <span role="status" className={css['told']}>
        {replaced !== null && replacedWords(replaced.count, replaced.ways.length)}
      </span>
      {canTakeBack && (
        <Button size="xs" variant="subtle" onClick={takeBack}>
          Take back
        </Button>
      )}
    </div>
  );
};

/** Finds in all texts of the draft. `asked` counts how often it was asked for. */
export type FindBarProps = {
  readonly texts: OpenTexts;
  readonly readOnly: boolean;
  readonly query: Query;
  readonly asked: number;
  readonly onQuery: (query: Query) => void;
  /** With the place at which the user is, so that the caret goes on there. */
  readonly onClose: (at: ReturnType<typeof useFind>['at']) => void;
};

export const FindBar = (props: FindBarProps) => {
  const { texts, readOnly, query, asked, onQuery, onClose } = props;
  const { words, matchCase, wholeWords } = query;
  const change = (part: Partial<Query>) => onQuery({ ...query, ...part });
  const find = useFind(texts, query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose(find.at);
  };
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    find.go(event.shiftKey ? -1 : 1);
  };
  const isNone = words.trim() !== '' && find.count === 0;
  return (
    <search className={css['bar']} aria-label="Find in the draft" onKeyDown={onKeyDown}>
      <div className={css['row']}>
        <TextInput
          ref={field}
          className={css['field'] ?? ''}
          aria-label="Find"
          placeholder="Find in the draft"
          maxLength={longestQuery}
          value={words}
          onChange={(event) => change({ words: event.currentTarget.value })}
          onKeyDown={step}
        />
        <Tool
          label="Match before (Shift ↵)"
          icon={IconChevronUp}
          disabled={find.count === 0}
          run={() => find.go(-1)}
        />
        <Tool
          label="Next match (↵)"
          icon={IconChevronDown}
          disabled={find.count === 0}
          run={() => find.go(1)}
        />
        <Toggle on={matchCase} onToggle={() => change({ matchCase: !matchCase })}>
          Match case
        </Toggle>
        <Toggle on={wholeWords} onToggle={() => change({ wholeWords: !wholeWords })}>
          Whole words
        </Toggle>
        <span role="status" className={css['count']} data-none={isNone}>
          {countWords(words, find.place, find.count)}
        </span>
        <Tooltip label="Close (Esc)">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label="Close find"
            onClick={() => onClose(find.at)}
          >
            <IconX size={16} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      {!readOnly && <Replace {...find} />}
    </search>
  );
};
