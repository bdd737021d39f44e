import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import type { CaseEntry } from '#renderer/data/rating.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import type { Result } from '#shared/contract/result.ts';
import { isDay } from '#shared/kernel/time.ts';
import { lossSign } from '#shared/rating/model.ts';
import { firstCountingDay } from '#shared/rating/point-life.ts';
import { reconciliations, type Reconciliation, type Unexplained } from '#shared/rating/unexplained.ts';
import type { Reading } from '#shared/readings.ts';
import { NoteField } from './NoteField.tsx';
import { SmallForm } from './SmallForm.tsx';
import { useCommand } from './use-command.ts';
import { VerbForm } from './VerbForm.tsx';
import { offerGround, offerWords } from './why-words.ts';
import css from './Rating.module.css';

type Offer = Reconciliation<CaseEntry>;
type Values = { readonly day: string; readonly cause: string; readonly note: string };

const dayOf = (offer: Offer | undefined): string => (offer !== undefined && 'day' in offer ? offer.day : '');

const carryOut = (offer: Offer, reading: Reading, { day, cause, note }: Values): Promise<Result<unknown>> => {
  const { shopId } = reading;
  switch (offer.kind) {
    case 'setPoints':
      return send('points.set', { id: offer.entry.id, rev: offer.entry.rev, points: offer.points });
    case 'recordGain':
      return send('points.recordGain', { shopId, day, points: offer.points, cause });
    case 'correctReading':
      return send('reading.correct', { id: reading.id, rev: reading.rev, rating: offer.rating, note });
    case 'adjust':
      return send('points.adjust', { shopId, day, kind: offer.entry, points: offer.points, note });
  }
};

/** The first thing that is wrong with what was typed: its field and the words under it. */
const fault = (
  offer: Offer,
  { day, cause }: Values,
  span: { readonly first: string | null; readonly last: string },
): readonly [string, string] | null => {
  if ('day' in offer && (!isDay(day) || (span.first !== null && day < span.first) || day > span.last))
    return ['day', 'A day that counts in the reading'];
  return offer.kind === 'recordGain' && cause.trim() === '' ? ['cause', 'This field is needed'] : null;
};

type FieldsProps = {
  readonly offer: Offer;
  readonly values: Values;
  readonly span: { readonly first: string | null; readonly last: string };
  readonly onChange: (part: Partial<Values>) => void;
  readonly fieldError: (field: string) => string | undefined;
};

const Fields = ({ offer, values, span, onChange, fieldError }: FieldsProps) => {
  if (offer.kind === 'setPoints') return null;
  return (
    <>
      {'day' in offer && (
        <TextInput
          className={css['day']}
          type="date"
          label="Day from which it counts"
          min={span.first ?? undefined}
          max={span.last}
          value={values.day}
          error={fieldError('day')}
          onChange={(event) => {
            onChange({ day: event.currentTarget.value });
          }}
        />
      )}
      {offer.kind === 'recordGain' ? (
        <TextInput
          label="Cause"
          placeholder="As Seller Center names it"
          maxLength={160}
          value={values.cause}
          error={fieldError('cause')}
          onChange={(event) => {
            onChange({ cause: event.currentTarget.value });
          }}
        />
      ) : (
        <NoteField
          value={values.note}
          error={fieldError('note')}
          onChange={(note) => {
            onChange({ note });
          }}
        />
      )}
    </>
  );
};

const MissingNotice = () => {
  const go = useView((view) => view.go);
  return (
    <p className={css['hint']}>
      A loss whose notice is not on record is best recorded as its case.{' '}
      <ActionLink
        onClick={() => {
          go({ screen: 'notice' });
        }}
      >
        A notice came
      </ActionLink>
    </p>
  );
};

type FormProps = {
  readonly difference: Unexplained<CaseEntry>;
  readonly reading: Reading;
  readonly onDone: () => void;
};

const Form = ({ difference, reading, onDone }: FormProps) => {
  const { pack } = useShop();
  const offers = reconciliations(difference, pack);
  const [chosen, setChosen] = useState(0);
  const offer = offers[chosen] ?? offers[0];
  const [values, setValues] = useState<Values>({
    day: offers.map(dayOf).find((day) => day !== '') ?? '',
    cause: '',
    note: '',
  });
  const { run, refuse, clear, fieldError, message } = useCommand();
  const span = { first: firstCountingDay(difference.day, pack), last: difference.day };

  const onSubmit = () => {
    if (offer === undefined) return;
    const wrong = fault(offer, values, span);
    if (wrong !== null) refuse(...wrong);
    else
      void run(() => carryOut(offer, reading, values)).then((ok) => {
        if (ok) onDone();
      });
  };

  return (
    <SmallForm
      title="Reconcile ledger and reading"
      verb="Reconcile"
      message={message}
      onSubmit={onSubmit}
      onCancel={onDone}
    >
      <Radio.Group
        label="What fits"
        value={String(chosen)}
        onChange={(next) => {
          setChosen(Number(next));
          clear();
        }}
      >
        <div className={css['offers']}>
          {offers.map((one, index) => (
            <Radio
              key={offerWords(one)}
              value={String(index)}
              label={offerWords(one)}
              description={offerGround(one)}
              data-autofocus={index === 0 ? true : undefined}
            />
          ))}
        </div>
      </Radio.Group>
      {offer !== undefined && (
        <Fields
          offer={offer}
          values={values}
          span={span}
          fieldError={fieldError}
          onChange={(part) => {
            setValues({ ...values, ...part });
            clear();
          }}
        />
      )}
      {difference.points * lossSign(pack) > 0 && <MissingNotice />}
    </SmallForm>
  );
};

/** The way to bring ledger and reading together, offered while they differ. */
export const Reconcile = ({ difference, reading }: Omit<FormProps, 'onDone'>) => (
  <VerbForm verb="Reconcile" label="Reconcile ledger and reading" width={372}>
    {(close) => <Form difference={difference} reading={reading} onDone={close} />}
  </VerbForm>
);
