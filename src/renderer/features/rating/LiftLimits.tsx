import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { instantOfLocal, localDateTime, MINUTE, type Instant } from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import type { LimitSpan } from '#shared/rating/limits.ts';
import { NoteField } from './NoteField.tsx';
import { SmallForm } from './SmallForm.tsx';
import { useCommand } from './use-command.ts';
import { VerbForm } from './VerbForm.tsx';

/** What is wrong with the typed moment; null when limits that ran then can have been lifted at it. */
const fault = ({ startsAt, endsAt }: LimitSpan, lifted: Instant | null, zone: string): string | null => {
  if (lifted === null) return 'Date and time are needed';
  if (lifted > now() + MINUTE) return 'In the future';
  return lifted < startsAt || (endsAt !== null && lifted >= endsAt)
    ? `Not while these limits ran, from ${formatInstant(startsAt, zone, now())}`
    : null;
};

type FormProps = { readonly span: LimitSpan; readonly onDone: () => void };

const Form = ({ span, onDone }: FormProps) => {
  const { shop, pack, zone } = useShop();
  const { startsAt, endsAt, milestone } = span;
  const latest = Math.max(startsAt, Math.min(now(), (endsAt ?? Infinity) - MINUTE));
  const [liftedAt, setLiftedAt] = useState(() => localDateTime(latest, zone));
  const [note, setNote] = useState('');
  const { run, refuse, clear, fieldError, message } = useCommand();

  const onSubmit = () => {
    const typed = instantOfLocal(liftedAt, zone);
    // A field of minutes can lie before the start within its minute.
    const lifted = typed === null ? null : Math.max(typed, Math.min(startsAt, typed + MINUTE - 1));
    const wrong = fault(span, lifted, zone);
    if (wrong !== null) refuse('liftedAt', wrong);
    else if (lifted !== null) {
      const input = { shopId: shop.id, milestone: milestone.id, liftedAt: lifted, note };
      void run(() => send('limitLift.record', input)).then((ok) => {
        if (ok) onDone();
      });
    }
  };

  return (
    <SmallForm
      title={`Limits of ${numberWords(milestone.threshold.value)} lifted early`}
      verb="Record"
      message={message}
      onSubmit={onSubmit}
      onCancel={onDone}
    >
      <TextInput
        type="datetime-local"
        label={`Lifted, ${zoneLabel(pack, zone)}`}
        description="When Seller Center showed them as gone"
        data-autofocus
        value={liftedAt}
        error={fieldError('liftedAt')}
        onChange={(event) => {
          setLiftedAt(event.currentTarget.value);
          clear();
        }}
      />
      <NoteField value={note} error={fieldError('note')} onChange={setNote} />
    </SmallForm>
  );
};

type LiftLimitsProps = { readonly span: LimitSpan; readonly about: string };

/** Records that the platform lifted running limits before their day. */
export const LiftLimits = ({ span, about }: LiftLimitsProps) => (
  <VerbForm verb="Lifted early" about={about} label="Limits lifted early">
    {(close) => <Form span={span} onDone={close} />}
  </VerbForm>
);
