import {
  mergeAttributes,
  Node,
  type NodeViewProps,
  NodeViewWrapper,
  ReactNodeViewRenderer,
} from '@tiptap/react';
import { citationWords } from '#shared/appeals/text.ts';
import { Citation, Gap } from '#renderer/ui/Claim.tsx';
import { useWorkspace } from './workspace-context.ts';

const textAttribute = ({ node }: NodeViewProps, name: string): string => {
  const value: unknown = node.attrs[name];
  return typeof value === 'string' ? value : '';
};

const CitationView = (props: NodeViewProps) => {
  const { exhibits } = useWorkspace();
  const id = textAttribute(props, 'id');
  const found = exhibits.find(({ exhibit }) => exhibit.id === id);
  return (
    <NodeViewWrapper as="span" data-selected={props.selected}>
      {found === undefined ? <Gap>exhibit taken out</Gap> : <Citation number={found.number} />}
    </NodeViewWrapper>
  );
};

const GapView = (props: NodeViewProps) => (
  <NodeViewWrapper as="span" data-gap="" data-selected={props.selected}>
    <Gap>{textAttribute(props, 'what')}</Gap>
  </NodeViewWrapper>
);

const atom = { group: 'inline', inline: true, atom: true, selectable: true, marks: '' } as const;

/** A cited exhibit; its number is looked up when it is shown, so it follows the order of the exhibits. */
export const CitationNode = Node.create({
  ...atom,
  name: 'citation',
  addAttributes: () => ({ id: { default: '' } }),
  parseHTML: () => [
    { tag: 'span[data-exhibit]', getAttrs: (span) => ({ id: span.dataset['exhibit'] ?? '' }) },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-exhibit': String(node.attrs['id']) }),
  ],
  renderText: () => citationWords(0),
  addNodeView: () => ReactNodeViewRenderer(CitationView, { as: 'span' }),
});

/** What is missing in a text. */
export const GapNode = Node.create({
  ...atom,
  name: 'gap',
  addAttributes: () => ({ what: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-what]', getAttrs: (span) => ({ what: span.dataset['what'] ?? '' }) }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-what': String(node.attrs['what']) }),
  ],
  renderText: ({ node }) => `[${String(node.attrs['what'])}]`,
  addNodeView: () => ReactNodeViewRenderer(GapView, { as: 'span' }),
});
