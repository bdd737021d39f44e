import { lowerFirst } from '../kernel/words.ts';
import { dayOf, type Instant } from '../kernel/time.ts';
import { formatDay, NBSP } from '../kernel/time-words.ts';
import { isClosed, statusNames, type Violation, type ViolationStatus } from '../violations.ts';
import type { Looked } from './facts.ts';
import { caseName, countWords, joined, partOf, pointsOf } from './part.ts';
import type { ReviewLine, ReviewPart } from './review.ts';
import { isInWeek } from './week.ts';

const isOfWeek = (at: Instant | null | undefined, { week, zone }: Looked): at is Instant =>
  at !== null && at !== undefined && isInWeek(dayOf(at, zone), week);

/** When a case was closed; null while it is open. */
const closedAt = ({ status, statusLog }: Violation): Instant | null =>
  isClosed(status) ? (statusLog.at(-1)?.at ?? null) : null;

const caseLine = (violation: Violation, words: string, at: Instant, { week, zone }: Looked): ReviewLine => ({
  what: caseName(violation),
  detail: joined(`${words} ${formatDay(dayOf(at, zone), week.until)}`, pointsOf(violation.points)),
  about: { kind: 'case', id: violation.id },
});

/** Cases whose notice came in the week, and those that were closed in it. */
export const casesPart = (facts: Looked): ReviewPart => {
  const opened = facts.violations.filter(({ noticeAt }) => isOfWeek(noticeAt, facts));
  const closed = facts.violations.filter((one) => isOfWeek(closedAt(one), facts));
  const words = joined(
    opened.length === 0 ? '' : `${countWords(opened.length, 'case')} opened`,
    closed.length === 0 ? '' : `${countWords(closed.length, 'case')} closed`,
  );
  return partOf('cases', words === '' ? 'No case was opened or closed this week.' : `${words}.`, [
    ...opened.map((one) => caseLine(one, 'notice of', one.noticeAt, facts)),
    ...closed.map((one) =>
      caseLine(one, `${lowerFirst(statusNames[one.status])},`, closedAt(one) ?? one.noticeAt, facts),
    ),
  ]);
};

/** Something that was said of an attempt. */
interface Told {
  readonly violation: Violation;
  readonly attempt: number;
  readonly what: 'sent' | 'won' | 'rejected';
  readonly at: Instant;
  readonly appealId: string | null;
}

const loggedSteps: Readonly<Partial<Record<ViolationStatus, Pick<Told, 'attempt' | 'what'>>>> = {
  appeal1Sent: { attempt: 1, what: 'sent' },
  appeal2Sent: { attempt: 2, what: 'sent' },
  appeal1Rejected: { attempt: 1, what: 'rejected' },
};

/** What the appeals on record tell, and what only a change of their case tells. */
const toldOf = (violation: Violation, facts: Looked): readonly Told[] => {
  const own = facts.appeals.filter(({ violationId }) => violationId === violation.id);
  const logged = violation.statusLog.flatMap(({ status, at }): readonly Told[] => {
    const step = loggedSteps[status];
    const isKept = own.some(({ attempt, sentAt }) => attempt === step?.attempt && sentAt !== null);
    return step === undefined || isKept ? [] : [{ violation, ...step, at, appealId: null }];
  });
  const kept = own.flatMap(({ id, attempt, sentAt, decidedAt, status }): readonly Told[] => {
    const of = { violation, attempt, appealId: id };
    const sent: readonly Told[] = sentAt === null ? [] : [{ ...of, what: 'sent', at: sentAt }];
    if (decidedAt === null || (status !== 'won' && status !== 'rejected')) return sent;
    return [...sent, { ...of, what: status, at: decidedAt }];
  });
  return [...logged, ...kept];
};

const appealLine = (
  { violation, attempt, what, at, appealId }: Told,
  { week, zone }: Looked,
): ReviewLine => ({
  what: `Appeal${NBSP}${String(attempt)} of case${NBSP}${String(violation.number)}: ${violation.title}`,
  detail: joined(`${what} ${formatDay(dayOf(at, zone), week.until)}`, pointsOf(violation.points)),
  about: appealId === null ? { kind: 'case', id: violation.id } : { kind: 'appeal', id: appealId },
});

/** Appeals that were sent in the week, and what came of those that were answered in it. */
export const appealsPart = (facts: Looked): ReviewPart => {
  const told = facts.violations
    .flatMap((one) => toldOf(one, facts))
    .filter(({ at }) => isOfWeek(at, facts))
    .toSorted((a, b) => a.at - b.at);
  const count = (what: Told['what']): string => {
    const number = told.filter((one) => one.what === what).length;
    return number === 0 ? '' : `${countWords(number, 'appeal')} ${what}`;
  };
  const words = joined(count('sent'), count('won'), count('rejected'));
  return partOf(
    'appeals',
    words === '' ? 'No appeal was sent or answered this week.' : `${words}.`,
    told.map((one) => appealLine(one, facts)),
  );
};
