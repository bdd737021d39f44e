import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { placeKey } from '#shared/appeals/checks/check.ts';
import type { Finding, Mark } from '#shared/appeals/finding.ts';
import { gapToken } from '#shared/appeals/text.ts';
import { matchesOf } from './find-marks.ts';
import { type Match, matchesIn, type Query } from './find-text.ts';
import type { OpenTexts } from './open-texts.ts';
import { goToPlace } from './workspace-context.ts';

/** How words are looked for: as they stand, then however they stand. */
const waysTo = (words: string): readonly Query[] => [
  { words, matchCase: true, wholeWords: true },
  { words, matchCase: false, wholeWords: false },
];

const gapAt = (doc: Node, index: number): Match | null => {
  const gaps: Match[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'gap') gaps.push({ from: at, to: at + node.nodeSize });
  });
  return gaps[index] ?? null;
};

/** Where a document has what a finding is about; null where it was changed since. */
export const markIn = (doc: Node, mark: Mark): Match | null => {
  if (mark.kind === 'gap') return gapAt(doc, mark.index);
  for (const query of waysTo(mark.words)) {
    const [first] = matchesOf(doc, query);
    if (first !== undefined) return first;
  }
  return null;
};

const selectIn = (editor: Editor, mark: Mark): void => {
  const found = markIn(editor.state.doc, mark);
  if (found === null) return;
  const chain = editor.chain();
  if (mark.kind === 'gap') chain.setNodeSelection(found.from);
  else chain.setTextSelection({ from: found.from, to: found.to });
  chain.focus().run();
};

/** A gap stands in a plain field as its token. */
const wordsIn = (mark: Mark): string => (mark.kind === 'words' ? mark.words : gapToken(mark.what));

const selectInField = (field: HTMLInputElement | HTMLTextAreaElement, mark: Mark): boolean => {
  for (const query of waysTo(wordsIn(mark))) {
    const [first] = matchesIn(field.value, query);
    if (first === undefined) continue;
    field.focus({ preventScroll: true });
    field.setSelectionRange(first.from, first.to);
    return true;
  }
  return false;
};

const fieldsOf = (place: string): readonly (HTMLInputElement | HTMLTextAreaElement)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-place]')]
    .filter((element) => element.dataset['place'] === place)
    .flatMap((element) => [
      ...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type="text"], textarea'),
    ]);

/** Brings the place of a finding into view and selects there what it is about. */
export const goToFinding = ({ spot, mark }: Finding, texts: OpenTexts): void => {
  const place = placeKey(spot);
  goToPlace(place);
  if (mark === undefined) return;
  const editor = texts.all().find((one) => one.place === place)?.editor ?? null;
  if (editor === null) fieldsOf(place).some((field) => selectInField(field, mark));
  else selectIn(editor, mark);
};
