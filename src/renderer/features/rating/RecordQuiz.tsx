import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import {
  addDaysToInstant,
  instantOfLocal,
  localDateTime,
  MINUTE,
  type Instant,
} from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import type { LimitSpan } from '#shared/rating/limits.ts';
import { NoteField } from './NoteField.tsx';
import { SmallForm } from './SmallForm.tsx';
import { useCommand } from './use-command.ts';
import { VerbForm } from './VerbForm.tsx';

type Times = { readonly passed: Instant | null; readonly ends: Instant | null };

/** The first thing that is wrong with what was typed: its field and the words under it. */
const fault = (
  { startsAt, endsAt, endsUnshortened }: LimitSpan,
  { passed, ends }: Times,
  zone: string,
): readonly [string, string] | null => {
  if (passed === null) return ['passedAt', 'Date and time are needed'];
  if (passed > now() + MINUTE) return ['passedAt', 'In the future'];
  if (passed < startsAt || (endsAt !== null && passed >= endsAt))
    return ['passedAt', `Not while these limits ran, from ${formatInstant(startsAt, zone, now())}`];
  if (ends === null) return ['endsAt', 'Date and time are needed'];
  if (ends < passed) return ['endsAt', 'Before the quiz was passed'];
  // A minute's field may lie a little after the moment itself.
  if (endsUnshortened !== null && ends > endsUnshortened + MINUTE)
    return ['endsAt', `Later than without the quiz, ${formatInstant(endsUnshortened, zone, now())}`];
  return null;
};

/** The moment that the form proposes: now, or the last one at which the limits still ran. */
const proposedFor = ({ startsAt, endsAt }: LimitSpan): Instant =>
  Math.max(startsAt, Math.min(now(), (endsAt ?? Infinity) - MINUTE));

/** The end that the pack gives after a quiz; empty where by how much it shortens is not published. */
const proposedEnd = (span: LimitSpan, zone: string): string => {
  const { milestone, endsUnshortened } = span;
  const days = milestone.quiz.shortensByDays.value;
  if (days === null || endsUnshortened === null) return '';
  const shortened = addDaysToInstant(endsUnshortened, -days, zone);
  return localDateTime(Math.max(shortened, proposedFor(span)), zone);
};

type FormProps = { readonly span: LimitSpan; readonly onDone: () => void };

const Form = ({ span, onDone }: FormProps) => {
  const { shop, pack, zone } = useShop();
  const [passedAt, setPassedAt] = useState(() => localDateTime(proposedFor(span), zone));
  const [endsAt, setEndsAt] = useState(() => proposedEnd(span, zone));
  const [note, setNote] = useState('');
  const { run, refuse, clear, fieldError, message } = useCommand();

  const onSubmit = () => {
    const times = { passed: instantOfLocal(passedAt, zone), ends: instantOfLocal(endsAt, zone) };
    // A field of minutes can lie before the moment within its minute.
    const passed =
      times.passed === null
        ? null
        : Math.max(times.passed, Math.min(span.startsAt, times.passed + MINUTE - 1));
    const wrong = fault(span, { ...times, passed }, zone);
    if (wrong !== null) refuse(...wrong);
    else if (passed !== null && times.ends !== null) {
      const input = {
        shopId: shop.id,
        milestone: span.milestone.id,
        passedAt: passed,
        endsAt: times.ends,
        note,
      };
      void run(() => send('milestoneQuiz.record', input)).then((ok) => {
        if (ok) onDone();
      });
    }
  };

  return (
    <SmallForm
      title={`Milestone quiz of ${numberWords(span.milestone.threshold.value)} passed`}
      verb="Record"
      message={message}
      onSubmit={onSubmit}
      onCancel={onDone}
    >
      <TextInput
        type="datetime-local"
        label={`Passed, ${zoneLabel(pack, zone)}`}
        data-autofocus
        value={passedAt}
        error={fieldError('passedAt')}
        onChange={(event) => {
          setPassedAt(event.currentTarget.value);
          clear();
        }}
      />
      <TextInput
        type="datetime-local"
        label="New end, as Seller Center prints it"
        description={
          endsAt !== '' && endsAt === proposedEnd(span, zone) ? 'Proposed by the pack’s days' : undefined
        }
        value={endsAt}
        error={fieldError('endsAt')}
        onChange={(event) => {
          setEndsAt(event.currentTarget.value);
          clear();
        }}
      />
      <NoteField value={note} error={fieldError('note')} onChange={setNote} />
    </SmallForm>
  );
};

type RecordQuizProps = { readonly span: LimitSpan; readonly about: string };

/** Records that a milestone quiz shortened limits; the printed end counts, and the pack's days only propose one. */
export const RecordQuiz = ({ span, about }: RecordQuizProps) => (
  <VerbForm verb="Record quiz" about={about} label="Milestone quiz passed">
    {(close) => <Form span={span} onDone={close} />}
  </VerbForm>
);
