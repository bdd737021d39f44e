import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import { packRef } from '#shared/policy/pack.ts';
import { passedAt, type PolicyQuiz, type policyQuizCommands } from '#shared/policy-quizzes.ts';
import type { Violation } from '#shared/violations.ts';
import type { Tx } from '../db/tx.ts';
import { checkPoints } from './check-rating.ts';
import { checkNotAhead, checkNotBefore } from './check-time.ts';
import type { Handlers } from './handler.ts';

const refused = (message: string): AppError => new AppError('refused', `${message} Nothing was written.`);

const lastTry = ({ tries }: PolicyQuiz): number => tries.at(-1)?.at ?? 0;

type Sitting = { readonly at: number; readonly points: number | null };

// The platform adds the points at once (policy facts §3); none are no entry.
const recordGain = (tx: Tx, { shopId, number }: Violation, { at, points }: Sitting, packs: PackBook) => {
  if (points === 0) return null;
  const shop = tx.get('shops', shopId);
  const day = dayOf(at, shop.zone);
  const rules = packs.inForce(shop, day);
  if (points !== null) checkPoints(points, rules);
  const entry = tx.put('pointEntries', {
    shopId,
    day,
    kind: 'gain',
    points,
    cause: `Policy quiz of case ${number}`,
    violationId: null,
    voidFrom: null,
    pack: packRef(rules),
    note: '',
    orders: null,
  });
  return entry.id;
};

const dropGain = (tx: Tx, { gainId }: PolicyQuiz): void => {
  const [gain] = gainId === null ? [] : tx.all('pointEntries', { id: gainId });
  if (gain !== undefined) tx.drop('pointEntries', gain.id, gain.rev);
};

const checkTry = (tx: Tx, quiz: PolicyQuiz, { noticeAt }: Violation, at: number): void => {
  if (!quiz.offered) throw refused('No quiz is offered for this case, as it stands on record.');
  if (passedAt(quiz) !== null) throw refused('This quiz is recorded as passed already.');
  checkNotAhead('A quiz', at, tx.now);
  checkNotBefore('A quiz', at, noticeAt);
  if (at < lastTry(quiz))
    throw new AppError('invalid', 'It can’t lie before the try that is on record.', {
      at: 'Before the last try',
    });
  if (quiz.closesAt !== null && at > quiz.closesAt)
    throw new AppError('invalid', 'The quiz was closed then, as it stands on record. Change its end first.', {
      at: 'After the quiz closed',
    });
};

const checkAgreesWithTries = (old: PolicyQuiz, offered: boolean, closesAt: number | null): void => {
  if (old.tries.length > 0 && !offered) throw refused('This quiz was taken, so it was offered.');
  if (closesAt !== null && closesAt < lastTry(old))
    throw new AppError('invalid', 'The quiz was taken after that.', { closesAt: 'Before the last try' });
};

/** Policy quizzes of cases. How many points one adds is not published, so the user says what Seller Center shows. */
export const policyQuizHandlers: Handlers<typeof policyQuizCommands> = {
  'policyQuiz.say': (tx, { violationId, rev, offered, closesAt, note }) => {
    const { shopId, number, noticeAt, pack } = tx.get('violations', violationId);
    const [old] = tx.all('policyQuizzes', { violationId });
    if ((old?.rev ?? null) !== rev)
      throw new AppError('conflict', 'The quiz of this case was changed meanwhile. Nothing was written.');
    if (closesAt !== null) checkNotBefore('The end of the quiz', closesAt, noticeAt, 'closesAt');
    if (old !== undefined) checkAgreesWithTries(old, offered, closesAt);
    const row = tx.put('policyQuizzes', {
      tries: [],
      gainId: null,
      pack,
      ...old,
      shopId,
      violationId,
      offered,
      closesAt: offered ? closesAt : null,
      note,
    });
    const words = offered ? 'a policy quiz is offered' : 'no policy quiz is offered';
    return { value: { id: row.id }, sentence: `Case ${number}: ${words}` };
  },
  'policyQuiz.try': (tx, { id, rev, at, passed, points }, { packs }) => {
    const quiz = tx.get('policyQuizzes', id);
    const violation = tx.get('violations', quiz.violationId);
    checkTry(tx, quiz, violation, at);
    const gainId = passed ? recordGain(tx, violation, { at, points }, packs) : null;
    tx.put('policyQuizzes', { ...quiz, rev, tries: [...quiz.tries, { at, passed }], gainId });
    const words = passed ? 'passed' : 'not passed';
    return { value: undefined, sentence: `Policy quiz of case ${violation.number} ${words}` };
  },
  'policyQuiz.remove': (tx, { id, rev }) => {
    const quiz = tx.get('policyQuizzes', id);
    const { number } = tx.get('violations', quiz.violationId);
    dropGain(tx, quiz);
    tx.drop('policyQuizzes', id, rev);
    return { value: undefined, sentence: `Policy quiz of case ${number}: what was said of it removed` };
  },
};
