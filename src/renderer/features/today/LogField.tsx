import { Button, Input } from '@mantine/core';
import { useState, type SubmitEvent, type Ref } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { StateIcon } from '#renderer/ui/State.tsx';
import { typedRating } from '#renderer/ui/whole-number.ts';
import { dayOf, diffDays } from '#shared/kernel/time.ts';
import { countDays, formatDay, formatTime } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { countsUp, ratingWords } from '#shared/rating/model.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import type { Stale } from './next-steps.ts';
import css from './Today.module.css';

const lastShown = 4;

/** The typed text, the error in its place, and what Enter does. */
const useLog = () => {
  const { shop, pack } = useShop();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();

  const log = async (rating: number) => {
    if (!begin()) return;
    const result = await send('reading.log', { shopId: shop.id, rating, at: null, note: '' });
    end();
    if (result.ok) setText('');
    setError(result.ok ? null : (result.error.fields?.['rating'] ?? result.error.message));
  };

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const rating = typedRating(text, pack);
    if (busy) return;
    if (rating === null) setError(ratingWords(pack));
    else void log(rating);
  };

  const onType = (next: string) => {
    setText(next);
    setError(null);
  };

  return { text, error, busy, onType, onSubmit };
};

const StaleNote = ({ day }: { readonly day: string }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  return (
    <p className={css['stale']}>
      <StateIcon tone="attn" shape="triangle" size={15} />
      <span>Last reading is {countDays(diffDays(day, today))} old. Enter what Seller Center shows.</span>
    </p>
  );
};

const LastEntered = ({ records }: { readonly records: RatingRecords }) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const last = records.readings.slice(-lastShown).reverse();
  if (last.length === 0) return null;
  return (
    <div className={css['last']}>
      <h3 id="today-last" className={css['label']}>
        Last entered
      </h3>
      <ol aria-labelledby="today-last">
        {last.map(({ id, day, at, rating }) => (
          <li key={id}>
            <span>{day === today ? `Today, ${formatTime(at, zone)}` : formatDay(day, today)}</span>
            <b>{numberWords(rating)}</b>
          </li>
        ))}
      </ol>
    </div>
  );
};

type LogFieldProps = {
  readonly ref: Ref<HTMLInputElement>;
  readonly records: RatingRecords;
  readonly stale: Stale;
};

/** A market whose points count up has no rating that one would look for. */
const labelOf = (pack: Pack): string =>
  countsUp(pack) ? 'Points in Seller Center now' : 'Rating in Seller Center now';

export const LogField = ({ ref, records, stale }: LogFieldProps) => {
  const { pack } = useShop();
  const { text, error, busy, onType, onSubmit } = useLog();
  const staleDay = stale?.day ?? null;
  const placeholder = records.latest === null ? undefined : numberWords(records.latest.rating);
  return (
    <section className={css['log']} aria-labelledby="today-log-name">
      <form onSubmit={onSubmit} noValidate>
        <h2 id="today-log-name" className={css['label']}>
          <label htmlFor="today-log">{labelOf(pack)}</label>
        </h2>
        <div className={css['field']} data-key="L">
          <Input
            ref={ref}
            id="today-log"
            size="md"
            inputMode="numeric"
            autoComplete="off"
            placeholder={placeholder}
            value={text}
            error={error !== null}
            aria-describedby="today-log-help"
            onChange={(event) => {
              onType(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="filled" size="md" rightSection={<KeyHint keys="↵" onFill />}>
            Log
          </Button>
        </div>
        <div id="today-log-help" className={css['help']} aria-busy={busy}>
          {error !== null && (
            <p className={css['error']} role="alert">
              {error}
            </p>
          )}
          {error === null && staleDay !== null && <StaleNote day={staleDay} />}
          {error === null && staleDay === null && (
            <p className={css['typed']}>Typed here, not looked up: the app has no network access.</p>
          )}
        </div>
      </form>
      <LastEntered records={records} />
    </section>
  );
};
