import { closeHistory } from '@tiptap/pm/history';
import type { Editor, EditorEvents } from '@tiptap/core';
import { useEffect, useReducer, useState, useSyncExternalStore } from 'react';
import { markFound, matchesOf } from './find-marks.ts';
import type { Match, Query } from './find-text.ts';
import type { OpenText, OpenTexts } from './open-texts.ts';

/** A place in one of the draft's texts. */
interface Spot extends Match {
  readonly editor: Editor;
}

/** A text as it was left by what was replaced in it. */
interface Left {
  readonly editor: Editor;
  readonly doc: Editor['state']['doc'];
}

interface Replaced {
  readonly count: number;
  readonly after: readonly Left[];
}

// Only what was not typed on since can be taken back: an older step is the text's own undo.
const isUntouched = ({ editor, doc }: Left): boolean => !editor.isDestroyed && editor.state.doc === doc;

const spotsOf = (texts: OpenTexts, query: Query): readonly Spot[] =>
  texts
    .all()
    .flatMap(({ editor }) => matchesOf(editor.state.doc, query).map((match) => ({ ...match, editor })));

const replaceIn = (editor: Editor, matches: readonly Match[], by: string): void => {
  const transaction = closeHistory(editor.state.tr);
  for (const { from, to } of matches.toReversed()) {
    if (by === '') transaction.delete(from, to);
    else transaction.insertText(by, from, to);
  }
  editor.view.dispatch(transaction);
};

type At = Pick<Spot, 'editor' | 'from'> | null;

const isAt = (spot: Spot, at: At): boolean =>
  at !== null && spot.editor === at.editor && spot.from === at.from;

/** Where the user is among what was found; what is typed before it moves it on. */
const useAt = (texts: OpenTexts) => {
  const [at, setAt] = useState<At>(null);
  const all = useSyncExternalStore(texts.subscribe, texts.all);
  useEffect(() => {
    const follow = ({ editor, transaction }: EditorEvents['update']): void =>
      setAt((now) => (now?.editor === editor ? { editor, from: transaction.mapping.map(now.from) } : now));
    for (const { editor } of all) editor.on('update', follow);
    return () => {
      for (const { editor } of all) editor.off('update', follow);
    };
  }, [all]);
  return { at, setAt, all };
};

/** Draws again with each change of the texts. */
const useTyping = (all: readonly OpenText[]): number => {
  const [typed, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    for (const { editor } of all) editor.on('update', again);
    return () => {
      for (const { editor } of all) editor.off('update', again);
    };
  }, [all]);
  return typed;
};

const useMarks = (texts: OpenTexts, all: readonly OpenText[], query: Query, at: At): void => {
  useEffect(() => {
    for (const { editor } of all)
      markFound(editor, { query, current: at?.editor === editor ? at.from : null });
    at?.editor.view.dom.querySelector('[data-found]')?.scrollIntoView({ block: 'center' });
  }, [all, query, at]);
  useEffect(
    () => () => {
      for (const { editor } of texts.all()) markFound(editor, { query: null, current: null });
    },
    [texts],
  );
};

/** The first match behind a place, in reading order; from the end on to the first one. */
const behind = (texts: OpenTexts, spots: readonly Spot[], from: Spot): Spot | null => {
  const order = texts.all().map(({ editor }) => editor);
  const after = (spot: Spot): boolean =>
    spot.editor === from.editor
      ? spot.from >= from.from
      : order.indexOf(spot.editor) > order.indexOf(from.editor);
  return spots.find(after) ?? spots[0] ?? null;
};

const useReplacing = (texts: OpenTexts, query: Query, at: At, setAt: (at: At) => void) => {
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const replaceOne = (by: string): void => {
    const spots = spotsOf(texts, query);
    const spot = spots.find((one) => isAt(one, at));
    if (spot !== undefined) replaceIn(spot.editor, [spot], by);
    setReplaced(null);
    const from = spot === undefined ? null : { ...spot, from: spot.from + by.length };
    setAt(from === null ? (spots[0] ?? null) : behind(texts, spotsOf(texts, query), from));
  };
  const replaceAll = (by: string): void => {
    const touched = texts.all().map(({ editor }) => ({ editor, found: matchesOf(editor.state.doc, query) }));
    const own = touched.filter(({ found }) => found.length > 0);
    for (const { editor, found } of own) replaceIn(editor, found, by);
    setAt(null);
    setReplaced({
      count: own.reduce((sum, { found }) => sum + found.length, 0),
      after: own.map(({ editor }) => ({ editor, doc: editor.state.doc })),
    });
  };
  const takeBack = (): void => {
    for (const { editor } of replaced?.after.filter(isUntouched) ?? []) editor.commands.undo();
    setReplaced(null);
  };
  return {
    replaced,
    replaceOne,
    replaceAll,
    canTakeBack: replaced?.after.some(isUntouched) === true,
    takeBack,
  };
};

/** Finds in all texts of the draft, and replaces. */
export const useFind = (texts: OpenTexts, query: Query) => {
  const { at, setAt, all } = useAt(texts);
  useTyping(all);
  useMarks(texts, all, query, at);
  const spots = spotsOf(texts, query);
  const place = spots.findIndex((spot) => isAt(spot, at));
  const go = (by: 1 | -1): void => {
    const first = by === 1 ? 0 : spots.length - 1;
    const next = place === -1 ? first : (place + by + spots.length) % spots.length;
    setAt(spots[next] ?? null);
  };
  return {
    ...useReplacing(texts, query, at, setAt),
    count: spots.length,
    place,
    at: spots[place] ?? null,
    go,
  };
};
