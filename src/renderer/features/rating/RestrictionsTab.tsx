import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import type { Instant } from '#shared/kernel/time.ts';
import type { MilestoneQuiz } from '#shared/milestone-quizzes.ts';
import { endlessWords } from '#shared/rating/model.ts';
import { limitEndWords, limitLeftWords, limitTimeWords, type LimitSpan } from '#shared/rating/limits.ts';
import { limitRules } from './limit-rules.ts';
import { RecordQuiz } from './RecordQuiz.tsx';
import { FailedNote } from './FailedNote.tsx';
import css from './Rating.module.css';

type Span = LimitSpan<MilestoneQuiz>;

const stateOf = (span: Span, on: { readonly zone: string; readonly now: Instant }) => {
  const { endsAt, part } = span;
  if (endsAt === null) return <StateWord tone="attn" shape="barred" word={endlessWords(part)} />;
  if (on.now >= endsAt) return <StateWord tone="neut" shape="off" word="ended" />;
  return <StateWord tone="attn" shape="barred" word={limitLeftWords(span, endsAt, on)} />;
};

const Until = ({
  span,
  zone,
  now,
}: {
  readonly span: Span;
  readonly zone: string;
  readonly now: Instant;
}) => {
  const { endsAt, quiz, endsUnshortened, recoveredAt } = span;
  return (
    <div className={css['cause']}>
      <div className={css['date']}>{endsAt === null ? '–' : limitEndWords(span, endsAt, { zone, now })}</div>
      {stateOf(span, { zone, now })}
      {quiz !== null && endsUnshortened !== null && (
        <div className={css['second']} title={quiz.note}>
          quiz passed; without it {limitTimeWords(span, endsUnshortened, { zone, now })}
        </div>
      )}
      {quiz === null && recoveredAt !== null && (
        <div className={css['second']}>the rating recovered, which ends them</div>
      )}
    </div>
  );
};

const columnsOf = (
  zone: string,
  now: Instant,
  actions: (span: Span) => React.ReactNode,
): readonly Column<Span>[] => [
  {
    key: 'from',
    head: 'From',
    width: 144,
    cell: (span) => <span className={css['date']}>{limitTimeWords(span, span.startsAt, { zone, now })}</span>,
  },
  { key: 'until', head: 'Until', width: 192, cell: (span) => <Until span={span} zone={zone} now={now} /> },
  {
    key: 'milestone',
    head: 'Milestone',
    numeric: true,
    strong: true,
    width: 88,
    cell: ({ milestone }) => numberWords(milestone.threshold.value),
  },
  { key: 'limits', head: 'Limits', width: 240, cell: ({ part }) => part.text },
  { key: 'do', head: 'Change it', headHidden: true, numeric: true, width: 112, cell: actions },
];

const Rules = () => {
  const { pack } = useShop();
  return (
    <ul className={css['rules']} aria-label="How limits run">
      {limitRules(pack).map(({ words, at, value }) => (
        <li key={at}>
          {words}{' '}
          <PackValue pack={pack} at={at} words={`${words} ${value}`}>
            {value}
          </PackValue>
        </li>
      ))}
    </ul>
  );
};

/** The quiz verbs of a row: what is on record is removed, and what is offered is recorded. */
const useQuizActions = () => {
  const { zone } = useShop();
  const now = useMinute();
  const [failed, setFailed] = useState<string | null>(null);
  const remove = async ({ id, rev }: MilestoneQuiz): Promise<void> => {
    const result = await send('milestoneQuiz.remove', { id, rev });
    setFailed(result.ok ? null : result.error.message);
  };
  const actions = (span: Span) => {
    const { quiz, milestone } = span;
    const about = `limits of ${limitTimeWords(span, span.startsAt, { zone, now })}`;
    if (quiz !== null)
      return (
        <ActionLink
          about={about}
          onClick={() => {
            void remove(quiz);
          }}
        >
          Remove quiz
        </ActionLink>
      );
    return (
      milestone.quiz.offered.value === true &&
      span.endsAt !== null && <RecordQuiz span={span} about={about} />
    );
  };
  return { actions, failed };
};

export const RestrictionsTab = ({ records }: { readonly records: RatingRecords }) => {
  const { zone } = useShop();
  const now = useMinute();
  const { actions, failed } = useQuizActions();
  return (
    <>
      <FailedNote message={failed} />
      {records.spans.length === 0 ? (
        <p className={css['sentence']}>
          No milestone was crossed between two readings, so no restriction is on record.
        </p>
      ) : (
        <DataTable
          label="Restrictions"
          columns={columnsOf(zone, now, actions)}
          groups={[{ key: 'all', rows: records.spans.toReversed() }]}
          rowKey={({ startsAt, milestone, part }) => `${String(startsAt)} ${milestone.id} ${String(part.at)}`}
          height={49}
        />
      )}
      <Rules />
    </>
  );
};
