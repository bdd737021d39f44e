import { TextInput } from '@mantine/core';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { dateField } from '#renderer/ui/date-field.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import { addDays, dayOf, isDay } from '#shared/kernel/time.ts';
import { countDays, formatDayShort } from '#shared/kernel/time-words.ts';
import { formatMoney, isCurrency, parseAmount, plainAmount } from '#shared/kernel/money.ts';
import type { MoneyHeld } from '#shared/money-held.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { useRecording } from '#renderer/data/use-recording.ts';
import css from './case-file.module.css';

interface Typed {
  readonly amount: string;
  readonly currency: string;
  readonly heldAt: string;
  readonly releaseDay: string;
  readonly releasedAt: string;
  readonly note: string;
}

const leftMoney = leftForms<Typed>();

export type MoneyFormProps = {
  readonly violation: Violation;
  /** The hold to change; null for a new one. */
  readonly held: MoneyHeld | null;
  /** The currency of the last hold of the shop; null while none is on record. */
  readonly lastCurrency: string | null;
  /** The rules that the case stands under. */
  readonly pack: Pack;
  readonly onClose: () => void;
};

const typedOf = (held: MoneyHeld): Typed => ({
  ...held,
  amount: plainAmount(held),
  releaseDay: held.releaseDay ?? '',
  releasedAt: held.releasedAt ?? '',
});

/** A new hold begins today, in the currency that the shop's last one had, else in the market's. */
const newOn = (today: string, { lastCurrency, pack }: MoneyFormProps): Typed => ({
  amount: '',
  currency: lastCurrency ?? pack.currency ?? '',
  heldAt: today,
  releaseDay: '',
  releasedAt: '',
  note: '',
});

const dayOrNone = (text: string): string | null => (text === '' ? null : text);

/** What is wrong with what was typed, by field; nothing where all can be read. */
const faults = (typed: Typed): Readonly<Record<string, string>> => {
  const known = isCurrency(typed.currency);
  const amount = known ? parseAmount(typed.amount, typed.currency) : null;
  return {
    ...(known ? {} : { currency: 'Three letters, such as USD' }),
    ...(known && (amount === null || amount === 0) ? { amount: 'An amount, such as 1,240.50' } : {}),
    ...(isDay(typed.heldAt) ? {} : { heldAt: 'A date is needed' }),
    ...(typed.releaseDay === '' || isDay(typed.releaseDay) ? {} : { releaseDay: 'A date, or nothing' }),
    ...(typed.releasedAt === '' || isDay(typed.releasedAt) ? {} : { releasedAt: 'A date, or nothing' }),
  };
};

const useMoney = (props: MoneyFormProps, today: string) => {
  const { violation, held, onClose } = props;
  const about = held ?? { id: violation.id, rev: 0 };
  const left = useLeftForm(leftMoney, about, () => (held === null ? newOn(today, props) : typedOf(held)));
  const { typed, change } = left;
  const { refuse, run, ...state } = useRecording(left, onClose);
  const save = () => {
    const wrong = faults(typed);
    if (Object.keys(wrong).length > 0) {
      refuse(wrong);
      return;
    }
    const facts = {
      amount: parseAmount(typed.amount, typed.currency) ?? 0,
      currency: typed.currency,
      heldAt: typed.heldAt,
      releaseDay: dayOrNone(typed.releaseDay),
      releasedAt: dayOrNone(typed.releasedAt),
      note: typed.note,
    };
    void run(() =>
      held === null
        ? send('moneyHeld.record', { violationId: violation.id, ...facts })
        : send('moneyHeld.edit', { id: held.id, rev: held.rev, ...facts }),
    );
  };
  return { ...state, typed, change, save };
};

type Form = ReturnType<typeof useMoney>;

/** What the app reads in the amount, so that a point or a comma that was meant otherwise is seen. */
const readAs = ({ amount, currency }: Typed): string => {
  const read = isCurrency(currency) ? parseAmount(amount, currency) : null;
  return read === null ? 'as Seller Center shows it' : formatMoney({ amount: read, currency });
};

const Amount = ({ form }: { readonly form: Form }) => (
  <div className={css['pair']}>
    <TextInput
      label="Amount"
      description={readAs(form.typed)}
      inputMode="decimal"
      autoComplete="off"
      maxLength={24}
      data-autofocus
      error={form.errors['amount']}
      value={form.typed.amount}
      onChange={(event) => {
        form.change({ amount: event.currentTarget.value });
      }}
    />
    <TextInput
      label="Currency"
      description="its three letters"
      autoComplete="off"
      maxLength={3}
      error={form.errors['currency']}
      value={form.typed.currency}
      onChange={(event) => {
        form.change({ currency: event.currentTarget.value.toUpperCase() });
      }}
    />
  </div>
);

/** The lengths of a hold that the pack knows, each to be taken as the day of release. */
const KnownHolds = ({
  form,
  pack,
  today,
}: {
  readonly form: Form;
  readonly pack: Pack;
  readonly today: string;
}) => {
  const days = pack.fundsHold.days.value;
  const { heldAt } = form.typed;
  if (days === null)
    return <p className={css['small']}>How long money is held is not known for this market.</p>;
  const words = days.map((count) => countDays(count)).join(', ');
  return (
    <div className={css['known']}>
      <span className={css['small']}>
        <PackValue pack={pack} at="fundsHold.days" words={words}>
          Holds that the pack knows
        </PackValue>
      </span>
      {isDay(heldAt) &&
        days.map((count) => {
          const day = addDays(heldAt, count);
          return (
            <ActionLink
              key={count}
              about="as the day of release"
              onClick={() => {
                form.change({ releaseDay: day });
              }}
            >
              {`${countDays(count)}: ${formatDayShort(day, today)}`}
            </ActionLink>
          );
        })}
    </div>
  );
};

const DayField = (props: {
  readonly label: string;
  readonly field: 'heldAt' | 'releaseDay' | 'releasedAt';
  readonly form: Form;
  readonly max?: string;
}) => {
  const { label, field, form, max = '9999-12-31' } = props;
  return (
    <TextInput
      type="date"
      label={label}
      max={max}
      error={form.errors[field]}
      {...dateField(form.typed[field], (day) => form.change({ [field]: day }), 'YYYY-MM-DD'.length)}
    />
  );
};

/** Money that the platform holds because of the case, recorded or changed. */
export const MoneyForm = (props: MoneyFormProps) => {
  const { zone } = useShop();
  const today = dayOf(now(), zone);
  const form = useMoney(props, today);
  const isNew = props.held === null;
  return (
    <RecordForm
      verb={isNew ? 'Record it' : 'Save'}
      busy={form.busy}
      errors={form.errors}
      message={form.message}
      left={form.left}
      onClose={props.onClose}
      onCommit={form.save}
    >
      <Amount form={form} />
      <div className={css['pair']}>
        <DayField label="Held since" field="heldAt" form={form} max={today} />
        <DayField label="To be released on, optional" field="releaseDay" form={form} />
      </div>
      <KnownHolds form={form} pack={props.pack} today={today} />
      {!isNew && <DayField label="Released on, optional" field="releasedAt" form={form} max={today} />}
      <TextInput
        label="Note, optional"
        placeholder="What Seller Center says of it"
        maxLength={500}
        error={form.errors['note']}
        value={form.typed.note}
        onChange={(event) => {
          form.change({ note: event.currentTarget.value });
        }}
      />
    </RecordForm>
  );
};
