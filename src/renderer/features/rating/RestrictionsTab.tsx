import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { CaseEntry, RatingRecords } from '#renderer/data/rating.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { LimitLift } from '#shared/limit-lifts.ts';
import type { MilestoneQuiz } from '#shared/milestone-quizzes.ts';
import { endlessWords } from '#shared/rating/model.ts';
import { limitEndWords, limitLeftWords, limitTimeWords, type LimitSpan } from '#shared/rating/limits.ts';
import { wonSince } from '#shared/rating/won-since.ts';
import { limitRules } from './limit-rules.ts';
import { LiftLimits } from './LiftLimits.tsx';
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

type UntilProps = {
  readonly span: Span;
  readonly won: readonly CaseEntry[];
  readonly zone: string;
  readonly now: Instant;
};

const shortenedWords = ({ quiz, lift }: Span): string =>
  [...(quiz === null ? [] : ['quiz passed']), ...(lift === null ? [] : ['lifted early'])].join(', ');

const Until = ({ span, won, zone, now }: UntilProps) => {
  const { endsAt, quiz, lift, endsUnshortened, recoveredAt } = span;
  const isShortened = quiz !== null || lift !== null;
  return (
    <div className={css['cause']}>
      <div className={css['date']}>{endsAt === null ? '–' : limitEndWords(span, endsAt, { zone, now })}</div>
      {stateOf(span, { zone, now })}
      {isShortened && (
        <div className={css['second']} title={quiz?.note}>
          {shortenedWords(span)}
          {endsUnshortened !== null && `; without it ${limitTimeWords(span, endsUnshortened, { zone, now })}`}
        </div>
      )}
      {lift === null && won.length > 0 && <div className={css['second']}>{wonWords(won, zone, now)}</div>}
      {!isShortened && recoveredAt !== null && (
        <div className={css['second']}>the rating recovered, which ends them</div>
      )}
    </div>
  );
};

/** "case 5 was won on 14 Aug; whether that lifts these limits, Seller Center shows". */
const wonWords = (won: readonly CaseEntry[], zone: string, now: Instant): string => {
  const today = dayOf(now, zone);
  const cases = won.map(
    (entry) => `${causeName(entry)} on ${formatDayShort(entry.voidFrom ?? today, today)}`,
  );
  return `taken back: ${listWords(cases)}. Whether that lifted these limits, only Seller Center tells`;
};

const causeName = ({ caseNumber, cause }: CaseEntry): string =>
  caseNumber === null ? cause : `case${NBSP}${String(caseNumber)}`;

type ColumnsOn = {
  readonly zone: string;
  readonly now: Instant;
  readonly wonOf: (span: Span) => readonly CaseEntry[];
};

const columnsOf = (
  { zone, now, wonOf }: ColumnsOn,
  actions: (span: Span) => React.ReactNode,
): readonly Column<Span>[] => [
  {
    key: 'from',
    head: 'From',
    width: 144,
    cell: (span) => <span className={css['date']}>{limitTimeWords(span, span.startsAt, { zone, now })}</span>,
  },
  {
    key: 'until',
    head: 'Until',
    width: 192,
    cell: (span) => <Until span={span} won={wonOf(span)} zone={zone} now={now} />,
  },
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

/** What can be done on a row: what shortened it is removed, a quiz that is offered and an early end are recorded. */
const useRowActions = (lifts: readonly LimitLift[]) => {
  const { zone } = useShop();
  const now = useMinute();
  const [failed, setFailed] = useState<string | null>(null);
  const remove = async (
    name: 'milestoneQuiz.remove' | 'limitLift.remove',
    { id, rev }: Pick<MilestoneQuiz, 'id' | 'rev'>,
  ): Promise<void> => {
    const result = await send(name, { id, rev });
    setFailed(result.ok ? null : result.error.message);
  };
  const actions = (span: Span) => {
    const { quiz, lift, milestone, endsAt } = span;
    const about = `limits of ${limitTimeWords(span, span.startsAt, { zone, now })}`;
    const lifted = lifts.find(({ id }) => id === lift?.id);
    if (lifted !== undefined)
      return (
        <ActionLink about={about} onClick={() => void remove('limitLift.remove', lifted)}>
          Not lifted
        </ActionLink>
      );
    const isOffered = milestone.quiz.offered.value === true && endsAt !== null;
    const isOver = endsAt !== null && endsAt <= now;
    return (
      <div className={css['rowActions']}>
        {quiz !== null && (
          <ActionLink about={about} onClick={() => void remove('milestoneQuiz.remove', quiz)}>
            Remove quiz
          </ActionLink>
        )}
        {quiz === null && isOffered && <RecordQuiz span={span} about={about} />}
        {(!isOver || quiz === null) && <LiftLimits span={span} about={about} />}
      </div>
    );
  };
  return { actions, failed };
};

export const RestrictionsTab = ({ records }: { readonly records: RatingRecords }) => {
  const { zone } = useShop();
  const now = useMinute();
  const { actions, failed } = useRowActions(records.lifts);
  const on = { today: dayOf(now, zone), zone };
  const wonOf = (span: Span) => wonSince(span, records.entries, on);
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
          columns={columnsOf({ zone, now, wonOf }, actions)}
          groups={[{ key: 'all', rows: records.spans.toReversed() }]}
          rowKey={({ startsAt, milestone, part }) => `${String(startsAt)} ${milestone.id} ${String(part.at)}`}
          height={49}
        />
      )}
      <Rules />
    </>
  );
};
