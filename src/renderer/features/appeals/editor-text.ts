import { closeHistory } from '@tiptap/pm/history';
import type { Editor, EditorEvents } from '@tiptap/core';
import { markFound, matchesOf } from './find-marks.ts';
import type { Match } from './find-text.ts';
import type { OpenText } from './open-texts.ts';

const replaceIn = (editor: Editor, matches: readonly Match[], by: string): void => {
  const transaction = closeHistory(editor.state.tr);
  for (const { from, to } of matches.toReversed()) {
    if (by === '') transaction.delete(from, to);
    else transaction.insertText(by, from, to);
  }
  editor.view.dispatch(transaction);
};

/** The text of an editor, as it is found in and replaced. */
export const editorText = (place: string, editor: Editor): OpenText => ({
  place,
  editor,
  dom: () => (editor.isDestroyed ? null : editor.view.dom),
  find: (query) => (editor.isDestroyed ? [] : matchesOf(editor.state.doc, query)),
  replace: (matches, by) => {
    replaceIn(editor, matches, by);
    const { doc } = editor.state;
    return {
      canTakeBack: () => !editor.isDestroyed && editor.state.doc === doc,
      takeBack: () => {
        editor.commands.undo();
      },
    };
  },
  mark: (step) => {
    if (editor.isDestroyed) return;
    markFound(editor, step);
    if (step.current !== null)
      editor.view.dom.querySelector('[data-found]')?.scrollIntoView({ block: 'center' });
  },
  select: ({ from, to }) => {
    editor.chain().setTextSelection({ from, to }).focus().run();
  },
  follow: (listen) => {
    const follow = ({ transaction }: EditorEvents['update']): void =>
      listen((at) => transaction.mapping.map(at));
    editor.on('update', follow);
    return () => {
      editor.off('update', follow);
    };
  },
});
