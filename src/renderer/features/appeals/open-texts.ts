import type { Editor } from '@tiptap/core';

/** An editor of the workspace. */
export interface OpenText {
  readonly place: string;
  readonly editor: Editor;
}

/** The editors of the open appeal, as they come and go. */
export interface OpenTexts {
  readonly add: (text: OpenText) => () => void;
  /** In reading order. */
  readonly all: () => readonly OpenText[];
  readonly subscribe: (listen: () => void) => () => void;
}

const inReadingOrder = (a: OpenText, b: OpenText): number =>
  a.editor.view.dom.compareDocumentPosition(b.editor.view.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

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
      ordered ??= texts.filter(({ editor }) => !editor.isDestroyed).toSorted(inReadingOrder);
      return ordered;
    },
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
};
