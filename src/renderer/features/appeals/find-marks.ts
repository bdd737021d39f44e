import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Match, matchesIn, type Query } from './find-text.ts';
import css from './Prose.module.css';

/** What the editor is told: what to look for, and where the match begins that the user is at. */
export interface FindStep {
  readonly query: Query | null;
  readonly current: number | null;
}

interface Found extends FindStep {
  readonly marks: DecorationSet;
}

const key = new PluginKey<Found>('find');
const none: Found = { query: null, current: null, marks: DecorationSet.empty };

/** The words of a block; what is no letter takes one place, as in the document. */
export const wordsOf = (block: Node): string => block.textBetween(0, block.content.size, '\ufffc', '\ufffc');

/** Where a document says what is looked for. */
export const matchesOf = (doc: Node, query: Query): readonly Match[] => {
  const all: Match[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const { from, to } of matchesIn(wordsOf(node), query))
      all.push({ from: at + 1 + from, to: at + 1 + to });
    return false;
  });
  return all;
};

const markOf =
  (current: number | null) =>
  ({ from, to }: Match): Decoration =>
    Decoration.inline(from, to, {
      class: (from === current ? css['foundHere'] : css['found']) ?? '',
      ...(from === current ? { 'data-found': 'here' } : {}),
    });

const foundIn = (doc: Node, { query, current }: FindStep): Found => {
  if (query === null) return none;
  const marks = DecorationSet.create(doc, matchesOf(doc, query).map(markOf(current)));
  return { query, current, marks };
};

const isStep = (meta: unknown): meta is FindStep =>
  typeof meta === 'object' && meta !== null && 'query' in meta && 'current' in meta;

const plugin = (): Plugin<Found> =>
  new Plugin<Found>({
    key,
    state: {
      init: () => none,
      apply: (transaction, before) => {
        const step: unknown = transaction.getMeta(key);
        if (isStep(step)) return foundIn(transaction.doc, step);
        if (!transaction.docChanged || before.query === null) return before;
        const current = before.current === null ? null : transaction.mapping.map(before.current);
        return foundIn(transaction.doc, { query: before.query, current });
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks ?? null },
  });

/** Marks in an editor what is looked for. */
export const markFound = ({ state, view }: Editor, step: FindStep): void =>
  view.dispatch(state.tr.setMeta(key, step).setMeta('addToHistory', false));

export const FindMarks = Extension.create({ name: 'find', addProseMirrorPlugins: () => [plugin()] });
