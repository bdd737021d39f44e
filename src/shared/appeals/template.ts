import type { AppealMode, Section } from './appeal.ts';
import { gapsIn, piecesOf } from './text.ts';

const wrongDecision: readonly Section[] = [
  { id: 'statement', title: 'Statement', markdown: '' },
  { id: 'since', title: 'Since then', markdown: '' },
];

const weFixedIt: readonly Section[] = [
  { id: 'statement', title: 'What happened', markdown: '' },
  { id: 'cause', title: 'Root cause', markdown: '' },
  { id: 'done', title: 'What was done', markdown: '' },
  { id: 'prevention', title: 'What prevents it', markdown: '' },
];

/**
 * The sections that an appeal of a mode can't do without: who says that something was put right says what happened, why, what
 * was done and what prevents it (policy facts §5.5). What happened since a wrong decision may be nothing.
 */
export const neededSections = (mode: AppealMode): ReadonlySet<string> =>
  new Set(mode === 'weFixedIt' ? weFixedIt.map(({ id }) => id) : []);

/** The usual sections of a new draft: the two modes are separate templates (policy-facts §5.5). */
export const sectionsAtFirst = (mode: AppealMode): Section[] =>
  (mode === 'wrongDecision' ? wrongDecision : weFixedIt).map((section) => ({ ...section }));

const paragraphsOf = (markdown: string): readonly string[] =>
  markdown
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** Whether a paragraph is what was asked and no more, with the exhibits that were cited beside it. */
const isOnlyAsked = (paragraph: string, asked: ReadonlySet<string>): boolean => {
  const gaps = gapsIn(paragraph);
  return (
    gaps.length > 0 &&
    gaps.every((what) => asked.has(what)) &&
    piecesOf(paragraph).every((piece) => piece.kind !== 'text' || piece.text.trim() === '')
  );
};

/** Whether a section holds anything that its template did not put there. */
const isWritten = ({ id, markdown }: Section, begun: readonly Section[]): boolean => {
  const first = begun.find((one) => one.id === id)?.markdown ?? '';
  const [paragraphs, asked] = [new Set(paragraphsOf(first)), new Set(gapsIn(first))];
  return paragraphsOf(markdown).some(
    (paragraph) => !paragraphs.has(paragraph) && !isOnlyAsked(paragraph, asked),
  );
};

/**
 * The sections that a draft shall have, with the text that is written under the same name, and behind them what was written
 * under names that are not among them. `begun` are those that the draft began with: what stands there untouched goes.
 */
export const sectionsKeeping = (
  own: readonly Section[],
  present: readonly Section[],
  begun: readonly Section[] = [],
): Section[] => {
  const written = present.filter((section) => isWritten(section, begun));
  return [
    ...own.map((section) => ({
      ...section,
      markdown: written.find(({ id }) => id === section.id)?.markdown ?? section.markdown,
    })),
    ...written.filter(({ id }) => own.every((one) => one.id !== id)),
  ];
};

/** The same for the usual sections of a ground. */
export const sectionsIn = (mode: AppealMode, present: readonly Section[]): Section[] =>
  sectionsKeeping(sectionsAtFirst(mode), present);
