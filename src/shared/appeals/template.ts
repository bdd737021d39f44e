import type { AppealMode, Section } from './appeal.ts';

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

/** The sections that a new draft begins with: the two modes are separate templates (policy-facts §5.5). */
export const sectionsAtFirst = (mode: AppealMode): Section[] =>
  (mode === 'wrongDecision' ? wrongDecision : weFixedIt).map((section) => ({ ...section }));

/**
 * The sections of a draft whose mode was changed: the mode's own, with the text that stands under the same name, and
 * behind them what was written under names that this mode does not have.
 */
export const sectionsIn = (mode: AppealMode, written: readonly Section[]): Section[] => {
  const own = sectionsAtFirst(mode).map((section) => ({
    ...section,
    markdown: written.find(({ id }) => id === section.id)?.markdown ?? '',
  }));
  const others = written.filter(
    ({ id, markdown }) => markdown.trim() !== '' && own.every((one) => one.id !== id),
  );
  return [...own, ...others];
};
