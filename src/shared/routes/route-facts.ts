import type { Appeal } from '../appeals/appeal.ts';
import { clockFacts } from '../clock-facts.ts';
import type { MilestoneFacts } from '../clocks.ts';
import type { Checklist } from '../evidence-checklist.ts';
import type { Evidence } from '../evidence.ts';
import type { PolicyQuiz } from '../policy-quizzes.ts';
import type { Violation } from '../violations.ts';
import type { RouteFacts } from './route.ts';

/** The records of one case that its routes are reckoned from. */
export interface CaseOnFile {
  readonly violation: Violation;
  readonly appeals: readonly Appeal[];
  readonly files: readonly Evidence[];
  readonly milestone: MilestoneFacts | null;
  /** Null while nobody has looked whether a policy quiz is offered. */
  readonly quiz: PolicyQuiz | null;
  readonly checklist: Checklist;
}

/** Files that prove something: where the pack has a list those that the user matched, else all. An answer is none. */
const proofs = ({ checklist, files }: CaseOnFile): readonly Evidence[] =>
  checklist.list === null ? files : checklist.pieces.flatMap((piece) => piece.files.map(({ file }) => file));

/** What the routes need of a case's records. Corrective actions are not kept yet, so nothing is said of them. */
export const routeFacts = (onFile: CaseOnFile): RouteFacts => {
  const { violation, appeals, milestone, quiz, checklist } = onFile;
  return {
    violationId: violation.id,
    type: violation.type,
    points: violation.points,
    clock: clockFacts(violation, appeals, milestone, quiz),
    appeals: appeals.map(({ attempt, mode, status }) => ({ attempt, mode, status })),
    checklist,
    newestProofAt: proofs(onFile).reduce<number | null>(
      (newest, { addedAt }) => (newest === null ? addedAt : Math.max(newest, addedAt)),
      null,
    ),
    fixes: null,
  };
};
