import type { ReviewEntry, ReviewFacts } from '#shared/review/facts.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { ReviewPartKey, ReviewReport } from '#shared/review/review.ts';
import { assembleReview } from '#shared/review/assemble.ts';
import { weekTo } from '#shared/review/week.ts';
import { at, reading, zone } from '../alerts/facts.ts';
import { usPack } from '../packs.ts';

/** The week that is looked back on, and the moment: Monday 23 November 2026, 09:12 Eastern time. */
export const week = weekTo('2026-11-23');
export const now = at('2026-11-23T09:12');

/** A shop without records, to be filled as a test needs. */
export const reviewFacts = (more: Partial<ReviewFacts> = {}, pack: Pack = usPack): ReviewFacts => ({
  zone,
  pack,
  rules: pack,
  packFor: () => pack,
  readings: [],
  entries: [],
  quizzes: [],
  lifts: [],
  policyQuizzes: [],
  contacts: [],
  moneyHeld: [],
  files: [],
  actions: [],
  findings: [],
  duties: [],
  dutyOccurrences: [],
  violations: [],
  appeals: [],
  people: [{ id: 'p', name: 'Packing' }],
  ...more,
});

export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** A part in plain words: its sentence, then each line as "what: detail". */
export const partWords = (report: ReviewReport, key: ReviewPartKey): readonly string[] => {
  const part = report.parts.find((one) => one.key === key);
  if (part === undefined) throw new Error(`no part ${key}`);
  return [part.words, ...part.lines.map(({ what, detail }) => `${what} | ${detail}`)].map(plain);
};

/** A part of the review of that week. */
export const told = (
  key: ReviewPartKey,
  more: Partial<ReviewFacts>,
  pack: Pack = usPack,
): readonly string[] => partWords(assembleReview(reviewFacts(more, pack), week, now), key);

/** A loss of 19 November, to be changed as a test needs. */
export const entry = (id: string, more: Partial<ReviewEntry> = {}): ReviewEntry => ({
  id,
  day: '2026-11-19',
  kind: 'loss',
  points: 32,
  cause: 'Late dispatch rate above 10 %',
  voidFrom: null,
  violationId: null,
  ...more,
});

/** The readings before the week and at its end. */
export const before = reading('2026-11-16T18:00', 180);
export const after = reading('2026-11-22T18:20', 148);
