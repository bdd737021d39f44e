import type { Action } from '../actions/action.ts';
import { isCarriedOut, isWorkOver } from '../actions/closing.ts';
import { doneAt } from '../actions/effect.ts';
import type { Appeal } from '../appeals/appeal.ts';
import { clockFacts } from '../clock-facts.ts';
import type { MilestoneFacts } from '../clock-context.ts';
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
  /** The corrective actions that come from this case. */
  readonly actions: readonly Action[];
}

/** Files that prove something: where the pack has a list those that the user matched, else all. An answer is none. */
const proofs = ({ checklist, files }: CaseOnFile): readonly Evidence[] =>
  checklist.list === null ? files : checklist.pieces.flatMap((piece) => piece.files.map(({ file }) => file));

const newestOf = (instants: readonly (number | null)[]): number | null =>
  instants.reduce((newest, at) => (at === null || (newest !== null && newest > at) ? newest : at), null);

/** What the routes need of a case's records. */
export const routeFacts = (onFile: CaseOnFile): RouteFacts => {
  const { violation, appeals, milestone, quiz, checklist, actions } = onFile;
  const done = actions.filter(({ status }) => isCarriedOut(status));
  return {
    violationId: violation.id,
    type: violation.type,
    points: violation.points,
    clock: clockFacts(violation, appeals, milestone, quiz),
    appeals: appeals.map(({ attempt, mode, status }) => ({ attempt, mode, status })),
    checklist,
    newestProofAt: newestOf(proofs(onFile).map(({ addedAt }) => addedAt)),
    fixes: { done: done.length, open: actions.filter(({ status }) => !isWorkOver(status)).length },
    newestFixAt: newestOf(done.map(doneAt)),
  };
};
