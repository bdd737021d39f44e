import type { AppealMode } from '../appeals/appeal.ts';
import { isThere, type CheckedPiece, type Checklist } from '../evidence-checklist.ts';
import { NBSP } from '../kernel/time-words.ts';
import type { RouteContext } from './route.ts';

/** What on file carries an appeal: all that is needed, a part, nothing, or a repetition. */
export interface Support {
  readonly kind: 'complete' | 'part' | 'none' | 'repeat';
  readonly reasons: readonly string[];
  readonly against: readonly string[];
  /** What is still to be done, for the costs. */
  readonly effort: readonly string[];
}

const count = (n: number, one: string, many: string): string => `${String(n)}${NBSP}${n === 1 ? one : many}`;

const isNeeded = ({ need }: CheckedPiece): boolean => need === 'needed';

const expiredWords = (checklist: Checklist): readonly string[] =>
  checklist.pieces
    .filter((piece) => piece.state === 'expired' && isNeeded(piece))
    .map(({ label }) => `Expired: ${label}.`);

const fileWords = ({ files, unmatched }: Checklist): string => {
  if (files === 0) return 'No evidence is on file.';
  const filed = `${count(files, 'file is', 'files are')} on file`;
  return unmatched === files ? `${filed}, none matched to what is asked for.` : `${filed}.`;
};

/** Files of a type that the pack has no list for: something, but nothing to measure it by. */
const withoutList = (files: number): Support => ({
  kind: files === 0 ? 'none' : 'part',
  reasons:
    files === 0
      ? []
      : [`${count(files, 'file is', 'files are')} on file; the pack has no list for this type.`],
  against: files === 0 ? ['No evidence is on file.'] : [],
  effort: [],
});

const neededWords = ({ enough, needed, have }: Checklist): string => {
  if (enough === 'one') return 'A piece that fits is on file; one is enough.';
  if (needed === 1 && have === 1) return 'The asked piece is on file.';
  const pieces = count(needed, 'asked piece is', 'asked pieces are');
  return have === needed ? `All ${pieces} on file.` : `${String(have)} of ${pieces} on file.`;
};

/** Evidence against the decision, by the checklist of the type. */
const byChecklist = (checklist: Checklist): Support => {
  const { list, needed, have, pieces } = checklist;
  if (list === null) return withoutList(checklist.files);
  const against = expiredWords(checklist);
  const missing = needed - have;
  const effort = missing === 0 ? [] : [`${count(missing, 'piece', 'pieces')} to get`];
  if (!pieces.some(isThere))
    return { kind: 'none', reasons: [], against: [fileWords(checklist), ...against], effort };
  const isComplete = needed > 0 && missing === 0;
  const reasons = [needed > 0 ? neededWords(checklist) : fileWords(checklist)];
  return { kind: isComplete ? 'complete' : 'part', reasons, against, effort };
};

/** What was put right, by the corrective actions on record. */
const byFixes = ({ fixes }: RouteContext['facts']): Support => {
  const { done, open } = fixes;
  if (done === 0) {
    const begun = open === 0 ? '.' : `; ${count(open, 'is', 'are')} open.`;
    return { kind: 'none', reasons: [], against: [`No corrective action is done${begun}`], effort: [] };
  }
  const reasons = [
    `${count(done, 'corrective action is', 'corrective actions are')} done${open === 0 ? '.' : `, ${String(open)} still open.`}`,
  ];
  return { kind: open === 0 ? 'complete' : 'part', reasons, against: [], effort: [] };
};

/** The same text sent again without new proof is a frequent cause of rejection (policy facts §5.6). */
const nothingNew = ({ facts }: RouteContext, mode: AppealMode, attempt: number): boolean => {
  const before = facts.clock.attempts.find((one) => one.attempt === attempt - 1)?.rejectedAt ?? null;
  if (before === null) return false;
  const former = facts.appeals.find((one) => one.attempt === attempt - 1)?.mode ?? null;
  const newest = Math.max(facts.newestProofAt ?? 0, mode === 'weFixedIt' ? (facts.newestFixAt ?? 0) : 0);
  return former === mode && newest <= before;
};

/** What on file carries an appeal in a mode, on its next attempt. */
export const supportOf = (context: RouteContext, mode: AppealMode, attempt: number): Support => {
  const { facts } = context;
  const support = mode === 'wrongDecision' ? byChecklist(facts.checklist) : byFixes(facts);
  if (!nothingNew(context, mode, attempt)) return support;
  const against = 'Rejected this way before, and nothing new is on file since.';
  return { ...support, kind: 'repeat', against: [against, ...support.against] };
};
