import { Select, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { wholeNumber } from '#renderer/ui/whole-number.ts';
import type { CaseEntry } from '#renderer/data/rating.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { mostOrders } from '#shared/order-weeks.ts';
import { weekOfGain } from '#shared/rating/gains.ts';
import {
  gainOfWeek,
  moreWords,
  reckoningWords,
  recordedWeeks,
  weeksOffered,
  weekWords,
} from './order-weeks.ts';
import { SmallForm } from './SmallForm.tsx';
import { useCommand } from './use-command.ts';
import css from './Rating.module.css';

/** A typed number of orders, or null. */
const countIn = (text: string): number | null => {
  const count = wholeNumber(text);
  return count === null || count < 0 || count > mostOrders ? null : count;
};

type OrdersOf = { readonly entries: readonly CaseEntry[]; readonly week: Day; readonly orders: string };

/** What the typed number brings, before it is recorded. */
const Reckoning = ({ entries, week, orders }: OrdersOf) => {
  const { pack } = useShop();
  const count = countIn(orders);
  if (count === null) {
    const { points, perOrders, weeklyCap } = pack.rating.gains.orders;
    if (points.value === null || perOrders.value === null) return null;
    const cap = weeklyCap.value === null ? '' : `, at most ${numberWords(weeklyCap.value)} a week`;
    return (
      <PackValue pack={pack} at="rating.gains.orders.perOrders">
        {`${numberWords(points.value)} points for each ${numberWords(perOrders.value)} orders${cap}`}
      </PackValue>
    );
  }
  const gain = gainOfWeek({ week, orders: count }, recordedWeeks(entries), pack);
  const more = moreWords(gain);
  return (
    <>
      <b>{reckoningWords(count, gain)}</b>
      {more !== '' && (
        <>
          {'; '}
          <PackValue pack={pack} at="rating.gains.orders.carriesRemainder">
            {more}
          </PackValue>
        </>
      )}
    </>
  );
};

const entryOf = (entries: readonly CaseEntry[], week: Day): CaseEntry | undefined =>
  entries.find((entry) => entry.orders !== null && weekOfGain(entry.day) === week);

const ordersIn = (entries: readonly CaseEntry[], week: Day): string =>
  String(entryOf(entries, week)?.orders ?? '');

type OrdersFormProps = {
  readonly entries: readonly CaseEntry[];
  /** The week to begin with; left out, the last that is over. */
  readonly week?: Day | undefined;
  readonly head?: ReactNode | undefined;
  readonly onDone: () => void;
};

/** The eligible orders of a week. A week on record shows its number, and is replaced by another. */
export const OrdersForm = ({ entries, week: first, head, onDone }: OrdersFormProps) => {
  const { shop, pack, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const weeks = useMemo(() => {
    const offered = weeksOffered({ today, pack });
    return first === undefined || offered.includes(first) ? offered : [...offered, first];
  }, [today, pack, first]);
  const [week, setWeek] = useState(first ?? weeks[0] ?? '');
  const [orders, setOrders] = useState(() => ordersIn(entries, week));
  const { run, refuse, clear, fieldError, message } = useCommand();
  const recorded = entryOf(entries, week);

  const onSubmit = () => {
    const count = countIn(orders);
    if (count === null) refuse('orders', `A whole number up to ${numberWords(mostOrders)}, 0 for none`);
    else
      void run(() => send('orderWeek.record', { shopId: shop.id, week, orders: count })).then((ok) => {
        if (ok) onDone();
      });
  };
  const remove = () => {
    if (recorded === undefined) return;
    const { id, rev } = recorded;
    void run(() => send('orderWeek.remove', { id, rev })).then((ok) => {
      if (ok) onDone();
    });
  };

  return (
    <SmallForm
      title="Eligible orders of a week"
      head={head}
      verb={recorded === undefined ? 'Record' : 'Replace'}
      message={message ?? fieldError('week') ?? null}
      onSubmit={onSubmit}
      onCancel={onDone}
    >
      <div className={css['pair']}>
        <Select
          className={css['when'] ?? ''}
          label="Week"
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={weeks.map((one) => {
            const held = entryOf(entries, one)?.orders ?? null;
            const note = held === null ? '' : ` · ${numberWords(held)}`;
            return { value: one, label: `${weekWords(one, today)}${note}` };
          })}
          value={week}
          onChange={(next) => {
            if (next === null) return;
            setWeek(next);
            setOrders(ordersIn(entries, next));
            clear();
          }}
        />
        <TextInput
          className={css['orderCount'] ?? ''}
          label="Eligible orders"
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={orders}
          error={fieldError('orders')}
          onChange={(event) => {
            setOrders(event.currentTarget.value);
            clear();
          }}
        />
      </div>
      <p className={css['hint']} role="status" aria-label="Reckoned">
        <Reckoning entries={entries} week={week} orders={orders} />
      </p>
      {recorded !== undefined && (
        <p className={css['hint']}>
          On record with {numberWords(recorded.orders ?? 0)}.{' '}
          <ActionLink about={weekWords(week, today)} onClick={remove}>
            Remove
          </ActionLink>
        </p>
      )}
    </SmallForm>
  );
};
