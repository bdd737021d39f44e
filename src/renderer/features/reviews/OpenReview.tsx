import { Button, Textarea } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Inspector, Pane } from '#renderer/ui/Pane.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { addDays, dayOf, type Day } from '#shared/kernel/time.ts';
import { formatDay, formatDayRange, formatTime, NBSP } from '#shared/kernel/time-words.ts';
import type { ReviewFacts } from '#shared/review/facts.ts';
import { longestReviewNotes, type Review } from '#shared/review/review.ts';
import { isInWeek, REVIEW_DAYS, weekTo, type ReviewWeek } from '#shared/review/week.ts';
import { PastReviews } from './PastReviews.tsx';
import { ReviewFigures, ReviewParts } from './ReviewParts.tsx';
import css from './reviews.module.css';
import { SignReview } from './SignReview.tsx';
import { keyOfDay, type OpenDay } from './open-day.ts';
import { useNotes, type Notes } from './use-notes.ts';
import { openDaysOf, reportOf } from './use-review-facts.ts';

/** Of each duty its newest day; a day that was chosen stands for its duty. */
const tickedOf = (days: readonly OpenDay[], hold: Hold | undefined): ReadonlySet<string> => {
  const byDuty = new Map(days.map((one) => [one.duty.id, one]));
  for (const one of days)
    if (one.duty.id === hold?.dutyId && one.day === hold.day) byDuty.set(one.duty.id, one);
  return new Set([...byDuty.values()].map(keyOfDay));
};

type WeeksProps = {
  readonly week: ReviewWeek;
  readonly today: Day;
  readonly onUntil: (until: Day) => void;
};

const Weeks = ({ week, today, onUntil }: WeeksProps) => {
  const after = addDays(week.until, REVIEW_DAYS);
  const isLast = week.until >= today;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconChevronLeft size={15} stroke={1.8} aria-hidden="true" />}
        onClick={() => {
          onUntil(addDays(week.until, -REVIEW_DAYS));
        }}
      >
        Week before
      </Button>
      <Button
        variant="default"
        rightSection={<IconChevronRight size={15} stroke={1.8} aria-hidden="true" />}
        disabled={isLast}
        onClick={() => {
          onUntil(after < today ? after : today);
        }}
      >
        Week after
      </Button>
    </>
  );
};

const DutyWords = ({ days }: { readonly days: readonly OpenDay[] }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  if (days.length === 0) return <p className={css['quiet']}>No duty of reviews is due in this week.</p>;
  return (
    <ul className={css['plainList']}>
      {days.map((one) => (
        <li key={keyOfDay(one)}>
          {`Duty${NBSP}${String(one.duty.number)}, ${one.duty.title}, due ${formatDay(one.day, today)}`}
        </li>
      ))}
    </ul>
  );
};

const SignedAlready = ({ review }: { readonly review: Review }) => {
  const go = useView((view) => view.go);
  return (
    <div className={css['note']}>
      <Note
        tone="accent"
        title={`This week was signed off as review${NBSP}${String(review.number)}.`}
        actions={
          <ActionLink
            onClick={() => {
              go({ screen: 'reviews', review: review.id });
            }}
          >
            Open the signed review
          </ActionLink>
        }
      >
        Below stands what the records tell of it now.
      </Note>
    </div>
  );
};

const EarlierWeek = () => (
  <div className={css['note']}>
    <Note title="This is an earlier week.">
      What happened in it is told as it is on record; what is overdue, open or ahead stands as it is now.
    </Note>
  </div>
);

type NotesProps = { readonly notes: Notes | null; readonly onChange: (text: string) => void };

const NotesPane = ({ notes, onChange }: NotesProps) => {
  const { zone } = useShop();
  const keptAt = notes?.keptAt ?? null;
  return (
    <Pane
      title="Notes"
      note={<span role="status">{keptAt === null ? '' : `Kept ${formatTime(keptAt, zone)}`}</span>}
    >
      <Textarea
        label="What was decided, optional"
        autosize
        minRows={5}
        maxRows={14}
        maxLength={longestReviewNotes}
        disabled={notes === null}
        value={notes?.text ?? ''}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </Pane>
  );
};

type Hold = { readonly dutyId: string; readonly day: Day };

export type OpenReviewProps = {
  readonly facts: ReviewFacts;
  readonly reviews: readonly Review[];
  /** The last day of the week that is shown first. */
  readonly first: Day;
  readonly hold: Hold | undefined;
  readonly onSigned: (id: string) => void;
};

/** The review of a week that is not signed yet: read, noted, signed. */
export const OpenReview = ({ facts, reviews, first, hold, onSigned }: OpenReviewProps) => {
  const { shop, zone } = useShop();
  const now = useMinute();
  const today = dayOf(now, zone);
  const [until, setUntil] = useState(first);
  const [isAsked, setAsked] = useState(false);
  const { notes, change, done } = useNotes(shop.id);
  const week = weekTo(
    until,
    reviews.map((one) => one.report),
  );
  const report = reportOf({ facts, ...week, at: now });
  const days = openDaysOf({ facts, ...week, at: now });
  const signed = reviews.find((one) => isInWeek(until, one.report));
  const ask = () => {
    if (signed === undefined && notes !== null) setAsked(true);
  };
  return (
    <div className={css['screen']} onKeyDown={onCommitKey(ask)}>
      <Screen
        header={
          <PageHeader
            title="Weekly review"
            quiet={formatDayRange(week.from, until, today)}
            actions={<Weeks week={week} today={today} onUntil={setUntil} />}
          />
        }
        strip={<ReviewFigures figures={report.figures} />}
        inspector={
          <Inspector
            label="Notes and sign-off"
            foot={
              <Button
                fullWidth
                variant="filled"
                disabled={signed !== undefined || notes === null}
                rightSection={<KeyHint keys="Ctrl ↵" onFill />}
                onClick={ask}
              >
                Sign off
              </Button>
            }
          >
            <NotesPane notes={notes} onChange={change} />
            <Pane title="Signed with it">
              <DutyWords days={days} />
            </Pane>
            <PastReviews reviews={reviews} current={null} />
          </Inspector>
        }
      >
        {signed !== undefined && <SignedAlready review={signed} />}
        {until < today && <EarlierWeek />}
        <ReviewParts report={report} />
      </Screen>
      {isAsked && (
        <SignReview
          report={report}
          notes={notes?.text ?? ''}
          days={days}
          ticked={tickedOf(days, hold)}
          onClose={() => {
            setAsked(false);
          }}
          onSigned={(id) => {
            void done();
            onSigned(id);
          }}
        />
      )}
    </div>
  );
};
