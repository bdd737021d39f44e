import { Checkbox, TextInput } from '@mantine/core';
import { send } from '#renderer/data/send.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { rangeWords } from '#renderer/ui/rating-chart-model.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import type { RatingNote } from '#shared/rating-notes.ts';
import { isAmount, useAhead, type AmountTexts } from './ahead.tsx';
import { changeWords, lotOf, noteOf, outcomeOf, toneOn, worstWords, type Choice } from './ahead-model.ts';
import { useCommand } from './use-command.ts';
import css from './Ahead.module.css';

const Change = ({ choice }: { readonly choice: Choice }) => {
  const { records, horizon, on } = useAhead();
  const words = changeWords(choice, records, horizon, on);
  return (
    <span className={css['change']} data-tone={toneOn(words, on.pack)}>
      {words}
    </span>
  );
};

const ChoiceRow = ({ choice }: { readonly choice: Choice }) => {
  const { chosen, toggle } = useAhead();
  return (
    <li className={css['choice']}>
      <Checkbox
        label={choice.words}
        checked={chosen.some(({ key }) => key === choice.key)}
        onChange={() => {
          toggle(choice.key);
        }}
      />
      <Change choice={choice} />
    </li>
  );
};

const meanWords = ({ perWeek, weeks }: { readonly perWeek: number; readonly weeks: number }): string =>
  weeks === 1
    ? `${numberWords(perWeek)} in the one week on record`
    : `${numberWords(perWeek)}, the mean of ${numberWords(weeks)} weeks on record`;

type AmountProps = {
  readonly name: keyof AmountTexts;
  readonly label: string;
  readonly description?: string | undefined;
};

/** A number that is assumed. Empty leaves it open; anything else must be a whole number. */
const Amount = ({ name, label, description }: AmountProps) => {
  const { texts, type } = useAhead();
  const text = texts[name];
  return (
    <TextInput
      className={css['amount'] ?? ''}
      label={label}
      description={description}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={text.trim() !== '' && !isAmount(text) ? 'A whole number from 1' : undefined}
      onChange={(event) => {
        type(name, event.currentTarget.value);
      }}
    />
  );
};

const Amounts = () => {
  const { made, own, on } = useAhead();
  const usual = made.typical === null ? undefined : `${numberWords(made.typical)} is your usual size`;
  return (
    <>
      <Amount name="loss" label="Points of one more violation" description={usual} />
      <Amount
        name="quiz"
        label="Points of the quiz"
        description={on.pack.rating.gains.quiz.points.value === null ? 'Not published' : undefined}
      />
      {lotOf(on) !== null && (
        <Amount
          name="perWeek"
          label="Eligible orders a week"
          description={own === null ? undefined : meanWords(own)}
        />
      )}
    </>
  );
};

const Result = () => {
  const { records, chosen, horizon, on } = useAhead();
  const { day, before, after, worst } = outcomeOf(records, chosen, horizon, on);
  return (
    <div className={css['result']} role="status" aria-label="Result">
      <b>Then on {formatDayShort(day, on.today)}</b>
      <span className={css['figures']}>
        {chosen.length > 0 && <span className={css['before']}>{rangeWords(before)} → </span>}
        <b className={css['after']}>{rangeWords(after)}</b>
      </span>
      {worst !== null && chosen.length > 0 && (
        <span className={css['second']}>{upperFirst(worstWords(worst, on.today))}</span>
      )}
    </div>
  );
};

const Kept = ({ notes }: { readonly notes: readonly RatingNote[] }) => {
  const { on } = useAhead();
  const { run, message } = useCommand();
  return (
    <Pane title="Kept" note={String(notes.length)}>
      {message !== null && (
        <Note tone="dang" live>
          {message}
        </Note>
      )}
      <ul className={css['notes']}>
        {notes.map(({ id, rev, day, words, result }) => (
          <li key={id}>
            <div className={css['noteHead']}>
              <span className={css['second']}>{formatDayShort(day, on.today)}</span>
              <ActionLink
                about={words}
                onClick={() => {
                  void run(() => send('ratingNote.remove', { id, rev }));
                }}
              >
                Remove
              </ActionLink>
            </div>
            <div>{words}</div>
            <b>{result}</b>
          </li>
        ))}
      </ul>
    </Pane>
  );
};

const byNewest = (a: RatingNote, b: RatingNote): number => b.seq - a.seq;

/** What would change the rating: ticked assumptions, their result, and those that were kept. */
export const WhatIfPane = () => {
  const { shop } = useShop();
  const notes = useShopRows('ratingNotes', shop.id) ?? [];
  const { records, choices, chosen, horizon, on } = useAhead();
  const { run, isBusy, message } = useCommand();
  const keep = () => {
    const outcome = outcomeOf(records, chosen, horizon, on);
    const note = noteOf(chosen, outcome, on.today);
    void run(() => send('ratingNote.keep', { shopId: shop.id, day: on.today, ...note }));
  };
  return (
    <>
      <Pane
        title="What if"
        actions={
          <ActionLink disabled={chosen.length === 0 || isBusy} onClick={keep}>
            Keep as note
          </ActionLink>
        }
      >
        {message !== null && (
          <Note tone="dang" live>
            {message}
          </Note>
        )}
        <ul className={css['choices']}>
          {choices.map((choice) => (
            <ChoiceRow key={choice.key} choice={choice} />
          ))}
        </ul>
        <Amounts />
      </Pane>
      <Result />
      {notes.length > 0 && <Kept notes={notes.toSorted(byNewest)} />}
    </>
  );
};
