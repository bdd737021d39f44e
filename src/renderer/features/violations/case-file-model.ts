import type { CaseFileRows } from '#renderer/data/case-file.ts';
import type { Contact } from '#shared/contacts.ts';
import { addDays, type Day } from '#shared/kernel/time.ts';
import { formatDayShort, formatInstant } from '#shared/kernel/time-words.ts';
import { lowerFirst } from '#shared/kernel/words.ts';
import { sumWords, type Money } from '#shared/kernel/money.ts';
import { nextRelease, stillHeld, type MoneyHeld } from '#shared/money-held.ts';
import { quizWindowWords } from '#shared/quiz-window.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { passedAt, quizOf, type PolicyQuiz } from '#shared/policy-quizzes.ts';
import type { Clock } from '#shared/clock.ts';
import { isSettled } from '#shared/routes/closed-words.ts';
import type { Violation } from '#shared/violations.ts';
import type { CaseDialog } from './case-dialogs.ts';
import type { Reckoning } from './violations-model.ts';

/** What lies in the file of one case beside its ticket. */
export interface CaseFile {
  readonly contacts: readonly Contact[];
  readonly holds: readonly MoneyHeld[];
  readonly quiz: PolicyQuiz | null;
  /** The currency of the shop's newest hold; null while none is on record. */
  readonly lastCurrency: string | null;
}

/** The file of one case out of those of its shop; holds in the order of their days. */
export const caseFileOf = (rows: CaseFileRows, violationId: string): CaseFile => ({
  contacts: rows.contacts.filter((one) => one.violationId === violationId),
  holds: rows.moneyHeld
    .filter((one) => one.violationId === violationId)
    .toSorted((a, b) => (a.heldAt === b.heldAt ? a.seq - b.seq : a.heldAt < b.heldAt ? -1 : 1)),
  quiz: quizOf(rows.policyQuizzes, violationId),
  lastCurrency: rows.moneyHeld.toSorted((a, b) => b.seq - a.seq)[0]?.currency ?? null,
});

/** The contact that was last of those given. */
export const lastContact = (contacts: readonly Contact[]): Contact | null =>
  contacts.toSorted((a, b) => b.at - a.at)[0] ?? null;

/** The title of a dialog of the case's file. */
export const caseTitles = (dialog: CaseDialog, number: number): string => {
  const ofCase = `case ${String(number)}`;
  if (dialog.kind === 'contact')
    return dialog.contact === null ? `Log a contact about ${ofCase}` : `Change a contact about ${ofCase}`;
  if (dialog.kind === 'money')
    return dialog.held === null
      ? `Money held because of ${ofCase}`
      : `Change money held because of ${ofCase}`;
  return dialog.kind === 'try' ? `Policy quiz of ${ofCase} taken` : `Policy quiz of ${ofCase}`;
};

/** Whether held money was to be released before today and was not. */
export const isOverdue = ({ releaseDay, releasedAt }: MoneyHeld, today: Day): boolean =>
  releasedAt === null && releaseDay !== null && addDays(releaseDay, 1) <= today;

/** What stands in the strip for all that is held in a shop. */
export interface HeldFigure {
  readonly sum: string;
  readonly cases: number;
  readonly detail: string;
}

/** The same of the shop's holds; null where nothing is held. */
export const heldFigure = (holds: readonly MoneyHeld[], today: Day): HeldFigure | null => {
  const held = stillHeld(holds);
  if (held.length === 0) return null;
  const moneys: readonly Money[] = held;
  const cases = new Set(held.map(({ violationId }) => violationId)).size;
  const next = nextRelease(held);
  const overdue = held.filter((one) => isOverdue(one, today)).length;
  const detail =
    overdue > 0
      ? `${String(overdue)} past the day told`
      : next === null
        ? 'no day of release told'
        : `next release ${formatDayShort(next, today)}`;
  return { sum: sumWords(moneys), cases, detail };
};

/** Whether a quiz can still give a case anything back: the case is not settled, and its market has quizzes or may have. */
export const isQuizOpen = ({ status }: Pick<Violation, 'status'>, pack: Pack): boolean =>
  !isSettled(status) && pack.clocks.policyQuiz?.offered.value !== 'none';

/** What is known of the quiz of a case, in a sentence; its end as the quiz's clock has it, printed or of the pack. */
export const quizWords = (
  quiz: PolicyQuiz | null,
  clock: Pick<Clock, 'dueAt'> | null,
  { pack, zone, now }: Reckoning,
): string => {
  if (quiz === null) return 'Nobody has looked yet whether one is offered.';
  if (!quiz.offered) return 'None is offered for this case.';
  const passed = passedAt(quiz);
  if (passed !== null) return `Passed on ${formatInstant(passed, zone, now)}.`;
  const failed = quiz.tries.length;
  const tries =
    failed === 0 ? '' : ` ${failed === 1 ? 'One try was' : `${String(failed)} tries were`} not passed.`;
  const end = clock?.dueAt ?? null;
  if (end === null) return `Offered. Until when: ${lowerFirst(quizWindowWords(pack))}.${tries}`;
  const verb = end > now ? 'Offered until' : 'It closed on';
  const rule = quiz.closesAt === null ? 'by the policy pack' : 'as printed';
  return `${verb} ${formatInstant(end, zone, now)}, ${rule}.${tries}`;
};
