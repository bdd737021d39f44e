import { Button, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { CaseEntry } from '#renderer/data/rating.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { wholeNumber } from '#renderer/ui/whole-number.ts';
import { dayOf, isDay } from '#shared/kernel/time.ts';
import { weekOfGain } from '#shared/rating/gains.ts';
import { weekWords } from './order-weeks.ts';
import { OrdersForm } from './OrdersForm.tsx';
import { SmallForm } from './SmallForm.tsx';
import { useCommand } from './use-command.ts';
import { VerbForm } from './VerbForm.tsx';
import css from './Rating.module.css';

type Values = { readonly day: string; readonly points: string; readonly cause: string };

/** The first thing that is wrong with what was typed: its field and the words under it. */
const fault = ({ day, points, cause }: Values, today: string): readonly [string, string] | null => {
  const count = wholeNumber(points);
  if (count === null || count < 1) return ['points', 'A whole number from 1'];
  if (!isDay(day)) return ['day', 'A date is needed'];
  if (day > today) return ['day', 'In the future'];
  return cause.trim() === '' ? ['cause', 'This field is needed'] : null;
};

type FormProps = { readonly head: ReactNode; readonly onDone: () => void };

const Form = ({ head, onDone }: FormProps) => {
  const { shop, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const [values, setValues] = useState<Values>({ day: today, points: '', cause: '' });
  const { run, refuse, clear, fieldError, message } = useCommand();

  const change = (part: Partial<Values>) => {
    setValues({ ...values, ...part });
    clear();
  };

  const onSubmit = () => {
    const wrong = fault(values, today);
    if (wrong !== null) {
      refuse(...wrong);
      return;
    }
    const { day, cause } = values;
    const points = wholeNumber(values.points) ?? 0;
    void run(() => send('points.recordGain', { shopId: shop.id, day, points, cause })).then((ok) => {
      if (ok) onDone();
    });
  };

  return (
    <SmallForm
      title="Record a gain of points"
      head={head}
      verb="Record"
      message={message}
      onSubmit={onSubmit}
      onCancel={onDone}
    >
      <div className={css['pair']}>
        <TextInput
          className={css['points']}
          label="Points"
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={values.points}
          error={fieldError('points')}
          onChange={(event) => {
            change({ points: event.currentTarget.value });
          }}
        />
        <TextInput
          className={css['when']}
          type="date"
          label="Day it was added"
          max={today}
          value={values.day}
          error={fieldError('day')}
          onChange={(event) => {
            change({ day: event.currentTarget.value });
          }}
        />
      </div>
      <TextInput
        label="Cause"
        placeholder="As Seller Center names it"
        maxLength={160}
        value={values.cause}
        error={fieldError('cause')}
        onChange={(event) => {
          change({ cause: event.currentTarget.value });
        }}
      />
    </SmallForm>
  );
};

type Kind = 'orders' | 'points';

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'orders', label: 'Orders of a week' },
  { value: 'points', label: 'Points' },
];

/** A gain by the number of a week's orders, or by points that Seller Center names. */
const Forms = ({
  entries,
  onDone,
}: {
  readonly entries: readonly CaseEntry[];
  readonly onDone: () => void;
}) => {
  const [kind, setKind] = useState<Kind>('orders');
  const head = (
    <SegmentedControl
      size="xs"
      aria-label="What is recorded"
      data={[...kinds]}
      value={kind}
      onChange={(next) => {
        setKind(next === 'orders' ? 'orders' : 'points');
      }}
    />
  );
  return kind === 'orders' ? (
    <OrdersForm entries={entries} head={head} onDone={onDone} />
  ) : (
    <Form head={head} onDone={onDone} />
  );
};

export const RecordGain = ({ entries }: { readonly entries: readonly CaseEntry[] }) => {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          onClick={() => {
            setOpened(!opened);
          }}
        >
          Record a gain
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css['dropdown'] ?? ''} aria-label="Record a gain of points">
        <Forms
          entries={entries}
          onDone={() => {
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
};

/** The orders of a week on record, to be changed from its row. */
export const ChangeOrders = ({
  entry,
  entries,
}: {
  readonly entry: CaseEntry;
  readonly entries: readonly CaseEntry[];
}) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const week = weekOfGain(entry.day);
  return (
    <VerbForm
      verb="Change"
      about={`orders of ${weekWords(week, today)}`}
      label="Change the orders of a week"
      width={360}
    >
      {(close) => <OrdersForm entries={entries} week={week} onDone={close} />}
    </VerbForm>
  );
};
