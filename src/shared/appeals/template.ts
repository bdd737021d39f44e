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

/** The sections that a new draft begins with: the two modes are separate templates (policy-facts §5.5). */
export const sectionsAtFirst = (mode: AppealMode): Section[] =>
  (mode === 'wrongDecision' ? wrongDecision : weFixedIt).map((section) => ({ ...section }));
