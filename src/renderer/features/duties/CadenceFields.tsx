import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { dateField } from '#renderer/ui/date-field.ts';
import { longestRule, weekdayCodes } from '#shared/duties/cadence.ts';
import { weekdayWords } from '#shared/duties/cadence-words.ts';
import { firstDaysOf } from '#shared/duties/occurrences.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import { listWords } from '#shared/kernel/words.ts';
import { everyChoices, everyNames, monthDayChoices, ruleOfTyped, type TypedCadence } from './cadence-form.ts';
import css from './duties.module.css';

export type CadenceFieldsProps = {
  readonly typed: TypedCadence;
  readonly errors: Readonly<Record<string, string>>;
  readonly change: (part: Partial<TypedCadence>) => void;
};

/** So many of the first days are told. */
const TOLD = 3;

/** The cadence in words, and the first days that come of it. */
const Preview = ({ typed }: Pick<CadenceFieldsProps, 'typed'>) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const made = ruleOfTyped(typed);
  if ('faults' in made) return null;
  const days = firstDaysOf(made.rule, typed.first, TOLD).map((day) => formatDay(day, today));
  return (
    <p className={css['preview']} role="status">
      <b>{made.words}.</b> {days.length === 0 ? 'It never falls on a day.' : `First on ${listWords(days)}.`}
    </p>
  );
};

const Weekdays = ({ typed, errors, change }: CadenceFieldsProps) => (
  <Checkbox.Group
    label="On"
    error={errors['weekdays']}
    value={[...typed.weekdays]}
    onChange={(values) => {
      change({ weekdays: weekdayCodes.filter((one) => values.includes(one)) });
    }}
  >
    <div className={css['weekdays']}>
      {weekdayCodes.map((code) => (
        <Checkbox key={code} value={code} label={weekdayWords[code]} />
      ))}
    </div>
  </Checkbox.Group>
);

const When = (props: CadenceFieldsProps) => {
  const { typed, errors, change } = props;
  if (typed.every === 'week') return <Weekdays {...props} />;
  if (typed.every === 'month' || typed.every === 'quarter')
    return (
      <Select
        label="On"
        data={monthDayChoices}
        value={typed.monthDay}
        allowDeselect={false}
        searchable
        nothingFoundMessage="No day has these words"
        onChange={(monthDay) => {
          if (monthDay !== null) change({ monthDay });
        }}
      />
    );
  if (typed.every === 'days')
    return (
      <NumberInput
        label="How many days"
        min={1}
        max={3650}
        allowDecimal={false}
        clampBehavior="strict"
        error={errors['days']}
        value={typed.days}
        onChange={(days) => {
          change({ days });
        }}
      />
    );
  if (typed.every === 'rule')
    return (
      <TextInput
        label="Rule"
        description="As calendars write it (RFC 5545), of days alone: FREQ=MONTHLY;BYDAY=2TU"
        placeholder="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"
        maxLength={longestRule}
        error={errors['rule']}
        value={typed.rule}
        onChange={(event) => {
          change({ rule: event.currentTarget.value });
        }}
      />
    );
  return null;
};

/** When a duty falls due: a plain choice or an own rule, and from which day on, with what comes of it in words. */
export const CadenceFields = (props: CadenceFieldsProps) => {
  const { typed, errors, change } = props;
  return (
    <>
      <div className={css['pair']}>
        <Select
          label="How often"
          data={everyChoices.map((value) => ({ value, label: everyNames[value] }))}
          value={typed.every}
          allowDeselect={false}
          withScrollArea={false}
          onChange={(value) => {
            const every = everyChoices.find((one) => one === value);
            if (every !== undefined) change({ every });
          }}
        />
        <TextInput
          type="date"
          label={typed.every === 'year' ? 'First on' : 'Counted from'}
          max="9999-12-31"
          error={errors['first']}
          {...dateField(typed.first, (first) => change({ first }), 'YYYY-MM-DD'.length)}
        />
      </div>
      <When {...props} />
      <Preview typed={typed} />
    </>
  );
};
