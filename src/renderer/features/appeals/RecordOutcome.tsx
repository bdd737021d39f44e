import { Button, Radio, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { useShop } from '#renderer/data/shop-context.ts';
import { fullWords } from '#renderer/ui/full-words.ts';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { LeftLine } from '#renderer/ui/LeftLine.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { type Appeal, longestAnswer } from '#shared/appeals/appeal.ts';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import type { Failure } from '#shared/contract/result.ts';
import { evidenceName } from '#renderer/ui/file-words.ts';
import type { Evidence } from '#shared/evidence.ts';
import { localDateTime } from '#shared/kernel/time.ts';
import css from './Inspector.module.css';
import { isUnread, whenOf, WhenField, type When } from './When.tsx';

const outcomes = [
  {
    value: 'won',
    label: 'Won',
    title: 'Record this appeal as won?',
    about: 'The case becomes overturned and its loss of points void. This cannot be taken back.',
  },
  {
    value: 'rejected',
    label: 'Rejected',
    title: 'Record this appeal as rejected?',
    about: 'The case shows the rejection. This cannot be taken back.',
  },
] as const;

type Outcome = (typeof outcomes)[number];

const lastRejection =
  'It was the last attempt: the case closes as “Upheld, final” and its points count. This cannot be taken back.';

const aboutOf = (outcome: Outcome | null, mayFollow: boolean): string | undefined =>
  outcome?.value === 'rejected' && !mayFollow ? lastRejection : outcome?.about;

interface Typed {
  readonly outcome: Outcome | null;
  readonly at: string;
  readonly due: string;
  readonly note: string;
  readonly replyId: string | null;
}

const leftOutcomes = leftForms<Typed>();

interface Answer {
  readonly when: When;
  readonly note: string;
  readonly replyId: string | null;
  /** Until when a second attempt can be sent, as printed; null where none may follow. */
  readonly due: When | null;
}

const isComplete = ({ when, due }: Answer): boolean =>
  !isUnread(when, false) && (due === null || !isUnread(due, true));

const useRecord = (
  appeal: Appeal,
  outcome: Outcome | null,
  { when, note, replyId, due }: Answer,
  onDone: () => void,
) => {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const record = async () => {
    if (when.at === null || outcome === null) return;
    const result = await send('appeal.recordOutcome', {
      id: appeal.id,
      rev: appeal.rev,
      outcome: outcome.value,
      at: when.at,
      note: note.trim(),
      replyId,
      ...(due === null || due.at === null ? {} : { secondAppealDue: due.at }),
    });
    setAsking(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) onDone();
  };
  return { asking, setAsking, failure, record };
};

const Choices = (props: {
  readonly value: Outcome | null;
  readonly onChange: (value: Outcome | null) => void;
}) => (
  <Radio.Group
    label="Outcome"
    value={props.value?.value ?? null}
    onChange={(value) => props.onChange(outcomes.find((one) => one.value === value) ?? null)}
  >
    <div className={css['choices']}>
      {outcomes.map(({ value, label }) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </div>
  </Radio.Group>
);

/** The answer as it came, which is a file of the case. */
const ReplyFile = (props: {
  readonly files: readonly Evidence[];
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (value: string | null) => void;
}) =>
  props.files.length === 0 ? (
    <p className={css['plain']}>To keep the answer as a file, add it to the case’s evidence first.</p>
  ) : (
    <Select
      className={css['wide'] ?? ''}
      label="File that holds the answer, optional"
      placeholder="A file of this case"
      data={props.files.map((file) => ({ value: file.id, label: evidenceName(file) }))}
      value={props.value}
      clearable
      searchable
      nothingFoundMessage="No file of this case has these words"
      clearButtonProps={{ 'aria-label': 'No file' }}
      error={props.error}
      onChange={props.onChange}
    />
  );

// What is wrong in a field stands at the field.
const Failed = ({ failure }: { readonly failure: Failure | null }) =>
  failure !== null && failure.fields === undefined && <Note tone="dang" live title={failure.message} />;

/** What came back. `mayFollow`: a second attempt may follow, so a rejection may print until when. */
export const RecordOutcome = (props: {
  readonly appeal: Appeal;
  readonly mayFollow: boolean;
  readonly files: readonly Evidence[];
}) => {
  const { zone } = useShop();
  const left = useLeftForm(leftOutcomes, props.appeal, () => ({
    outcome: null,
    at: localDateTime(now(), zone),
    due: '',
    note: '',
    replyId: null,
  }));
  const { typed, change } = left;
  const { outcome, note, replyId } = typed;
  const when = whenOf(typed.at, (at) => change({ at }), zone);
  const due = whenOf(typed.due, (text) => change({ due: text }), zone);
  const answer = { when, note, replyId, due: props.mayFollow && outcome?.value === 'rejected' ? due : null };
  const { asking, setAsking, failure, record } = useRecord(props.appeal, outcome, answer, left.done);
  const errors = failure?.fields ?? {};
  return (
    <div className={css['form']}>
      <Choices value={outcome} onChange={(value) => change({ outcome: value })} />
      <WhenField label="Answer came on" when={when} error={errors['at']} />
      {answer.due !== null && (
        <WhenField
          label="To appeal again"
          hint="As printed"
          when={due}
          optional
          error={errors['secondAppealDue']}
        />
      )}
      <TextInput
        className={css['wide'] ?? ''}
        label="What the platform said, optional"
        value={note}
        maxLength={longestAnswer}
        error={errors['note'] ?? fullWords(note, longestAnswer)}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <ReplyFile
        files={props.files}
        value={replyId}
        error={errors['replyId']}
        onChange={(chosen) => change({ replyId: chosen })}
      />
      <LeftLine left={left} />
      <Button disabled={outcome === null || !isComplete(answer)} onClick={() => setAsking(true)}>
        Record outcome
      </Button>
      <Failed failure={failure} />
      <ConfirmDialog
        opened={asking}
        title={outcome?.title ?? ''}
        confirm="Record outcome"
        onConfirm={() => void record()}
        onCancel={() => setAsking(false)}
      >
        {aboutOf(outcome, props.mayFollow)}
      </ConfirmDialog>
    </div>
  );
};
