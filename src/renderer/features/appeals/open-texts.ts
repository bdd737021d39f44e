import type { Editor } from '@tiptap/core';
import type { FindStep } from './find-marks.ts';
import type { Match, Query } from './find-text.ts';

/** The way back from what was replaced in a text; only what was not typed on since can be taken back. */
export interface Replacement {
  readonly canTakeBack: () => boolean;
  readonly takeBack: () => void;
}

/** Where a place of a text lies after a change of it. */
export type Moved = (at: number) => number;

/** A text of the workspace: an editor, or a plain field. */
export interface OpenText {
  readonly place: string;
  /** Null for a plain field. */
  readonly editor: Editor | null;
  /** What it is shown in; null once it is gone. */
  readonly dom: () => HTMLElement | null;
  readonly find: (query: Query) => readonly Match[];
  readonly replace: (matches: readonly Match[], by: string) => Replacement;
  /** Shows what was found, and brings the match into view that the user is at. */
  readonly mark: (step: FindStep) => void;
  /** Puts the caret where a match is. */
  readonly select: (match: Match) => void;
  readonly follow: (listen: (moved: Moved) => void) => () => void;
}

/** The texts of the open appeal, as they come and go. */
export interface OpenTexts {
  readonly add: (text: OpenText) => () => void;
  /** In reading order. */
  readonly all: () => readonly OpenText[];
  readonly subscribe: (listen: () => void) => () => void;
}

const inReadingOrder = (texts: readonly OpenText[]): readonly OpenText[] =>
  texts
    .flatMap((text) => {
      const dom = text.dom();
      return dom === null ? [] : [{ text, dom }];
    })
    .toSorted((a, b) => (a.dom.compareDocumentPosition(b.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(({ text }) => text);

export const createOpenTexts = (): OpenTexts => {
  let texts: readonly OpenText[] = [];
  let ordered: readonly OpenText[] | null = null;
  const listeners = new Set<() => void>();
  const put = (next: readonly OpenText[]): void => {
    texts = next;
    ordered = null;
    for (const listen of listeners) listen();
  };
  return {
    add: (text) => {
      put([...texts, text]);
      return () => put(texts.filter((one) => one !== text));
    },
    all: () => {
      ordered ??= inReadingOrder(texts);
      return ordered;
    },
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
};
