import { Placeholder } from '@tiptap/extensions';
import { EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { styleNonce } from '#renderer/data/style-nonce.ts';
import { isSpellingChecked } from '#renderer/ui/spelling.ts';
import { CitationNode, GapNode } from './editor-nodes.tsx';
import { editorText } from './editor-text.ts';
import { FindMarks } from './find-marks.ts';
import css from './Prose.module.css';
import { readProse } from './prose-read.ts';
import { decodeProse, type ProseNode } from './prose-node.ts';
import { writeProse } from './prose.ts';
import { tableNodes } from './table-nodes.ts';
import { useWorkspace } from './workspace-context.ts';

const kit = StarterKit.configure({
  heading: { levels: [2, 3] },
  code: false,
  codeBlock: false,
  horizontalRule: false,
  link: false,
  strike: false,
  underline: false,
});

const withoutControls = (text: string): string => text.replace(/(?![\n\r\t])\p{Cc}/gu, '');

const besideTools = { top: 64, right: 0, bottom: 32, left: 0 } as const;

const contentOf = (node: ProseNode): JSONContent => ({
  type: node.type,
  ...(node.text === undefined ? {} : { text: node.text }),
  ...(node.attrs === undefined ? {} : { attrs: node.attrs }),
  ...(node.marks === undefined ? {} : { marks: [...node.marks] }),
  ...(node.content === undefined ? {} : { content: node.content.map(contentOf) }),
});

/** A text of the appeal. `generation` changes when `markdown` came from elsewhere than this editor. */
export type ProseEditorProps = {
  readonly label: string;
  readonly place: string;
  readonly markdown: string;
  readonly generation: number;
  readonly placeholder: string;
  readonly onChange: (markdown: string) => void;
};

export const ProseEditor = (props: ProseEditorProps) => {
  const { label, place, markdown, generation, placeholder, onChange } = props;
  const { readOnly, setActive, texts } = useWorkspace();
  const change = useRef(onChange);
  const shownGeneration = useRef(generation);
  useEffect(() => {
    change.current = onChange;
  }, [onChange]);
  const editor = useEditor({
    extensions: [
      kit,
      CitationNode,
      GapNode,
      ...tableNodes,
      FindMarks,
      Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
    ],
    content: contentOf(readProse(markdown)),
    editable: !readOnly,
    injectNonce: styleNonce(),
    editorProps: {
      transformPastedText: withoutControls,
      // The tools stand above the text while it is scrolled.
      scrollMargin: besideTools,
      scrollThreshold: besideTools,
      attributes: {
        'aria-label': label,
        role: 'textbox',
        'aria-multiline': 'true',
        spellcheck: String(isSpellingChecked()),
        class: css['prose'] ?? '',
      },
    },
    onUpdate: ({ editor: own }) => change.current(writeProse(decodeProse(own.getJSON()))),
    onFocus: ({ editor: own }) => setActive(place, own),
  });
  useEffect(() => {
    if (shownGeneration.current === generation) return;
    shownGeneration.current = generation;
    editor.commands.setContent(contentOf(readProse(markdown)), { emitUpdate: false });
  }, [editor, generation, markdown]);
  useEffect(() => texts.add(editorText(place, editor)), [texts, place, editor]);
  return <EditorContent editor={editor} className={css['editor']} />;
};
