import type { Editor } from '@tiptap/core';
import { useRef, useState } from 'react';
import { wordsOf } from './find-marks.ts';
import { longestQuery, type Match, type Query } from './find-text.ts';
import type { OpenText } from './open-texts.ts';

const selectedWords = (editor: Editor | null): string => {
  if (editor === null) return '';
  const { $from, $to } = editor.state.selection;
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return '';
  const words = wordsOf($from.parent).slice($from.parentOffset, $to.parentOffset);
  return words.length > longestQuery || words.includes('\ufffc') ? '' : words;
};

/** Whether something is looked for, and what; it is remembered until the appeal is left. */
export const useFinding = (editor: Editor | null) => {
  const [query, setQuery] = useState<Query>({ words: '', matchCase: false, wholeWords: false });
  const [asked, setAsked] = useState(0);
  const before = useRef<HTMLElement | null>(null);
  const open = (): void => {
    const { activeElement } = document;
    if (asked === 0) before.current = activeElement instanceof HTMLElement ? activeElement : null;
    const words = selectedWords(editor);
    if (words !== '') setQuery({ ...query, words });
    setAsked(asked + 1);
  };
  const close = (at: (Match & { readonly text: OpenText }) | null): void => {
    setAsked(0);
    if (at === null) before.current?.focus();
    else at.text.select(at);
  };
  return { query, setQuery, asked, open, close };
};
