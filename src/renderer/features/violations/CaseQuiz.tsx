import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import type { Clock } from '#shared/clock.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { passedAt, type PolicyQuiz } from '#shared/policy-quizzes.ts';
import { canStillBeTried, quizPlace } from '#shared/quiz-window.ts';
import type { CaseDialog } from './case-dialogs.ts';
import { quizWords } from './case-file-model.ts';
import type { Reckoning } from './violations-model.ts';
import css from './case-file.module.css';

/** Whether a try at a quiz can be recorded: it is offered, not passed, and not known to be used up. */
const canTry = (quiz: PolicyQuiz, pack: Pack): boolean =>
  quiz.offered && passedAt(quiz) === null && canStillBeTried(quiz.tries.length, pack);

/** What is known of the policy quiz of the case, and where it is said, taken or forgotten. */
export const CaseQuiz = (props: {
  readonly quiz: PolicyQuiz | null;
  /** Its clock; null where it has none. */
  readonly clock: Clock | null;
  /** Whether a quiz can still give anything back. */
  readonly isOpen: boolean;
  readonly reckoning: Reckoning;
  readonly onOpen: (dialog: CaseDialog) => void;
}) => {
  const { quiz, clock, isOpen, reckoning, onOpen } = props;
  const { pack } = reckoning;
  const [failure, setFailure] = useState<string | null>(null);
  if (quiz === null && !isOpen) return null;
  const remove = async (known: PolicyQuiz) => {
    const result = await send('policyQuiz.remove', { id: known.id, rev: known.rev });
    setFailure(result.ok ? null : result.error.message);
  };
  return (
    <div className={css['quiz']} role="group" aria-label="Policy quiz">
      <p>
        <b>Policy quiz</b> {quizWords(quiz, clock, reckoning)}
        {quiz !== null && quiz.note !== '' && ` ${quiz.note}`}
      </p>
      {quiz === null ? (
        <ActionLink
          onClick={() => {
            onOpen({ kind: 'quiz' });
          }}
        >
          {`Say what ${quizPlace(pack)} shows`}
        </ActionLink>
      ) : (
        <span className={css['verbs']}>
          {canTry(quiz, pack) && (
            <ActionLink
              onClick={() => {
                onOpen({ kind: 'try' });
              }}
            >
              Record a try
            </ActionLink>
          )}
          <ActionLink
            about="the policy quiz"
            onClick={() => {
              onOpen({ kind: 'quiz' });
            }}
          >
            Change
          </ActionLink>
          <ActionLink about="what is said of the policy quiz" onClick={() => void remove(quiz)}>
            Remove
          </ActionLink>
        </span>
      )}
      {failure !== null && (
        <Note tone="dang" live title="Nothing was changed.">
          {failure}
        </Note>
      )}
    </div>
  );
};
