import { Checkbox, Textarea } from '@mantine/core';
import { cx } from '#renderer/ui/class-names.ts';
import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import { zoneLabel, type Pack } from '#shared/policy/pack.ts';
import { FoundLines } from './FoundLines.tsx';
import { entriesOf, ordersOf } from './notice-model.ts';
import { FormPart, type NoticePartProps } from './NoticeText.tsx';
import stack from './found.module.css';
import css from './notice.module.css';

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? 'One per line' : `${String(count)} ${count === 1 ? one : many}`;

/** Orders, listings or the account as a whole. */
export const NoticeHits = ({
  form,
  errors,
  change,
  found,
  number,
}: NoticePartProps & { readonly number?: number }) => (
  <FormPart title="What it hits" {...(number === undefined ? {} : { number })}>
    <div className={css['row']}>
      <div className={cx(stack['stack'], stack['half'])}>
        <Textarea
          label="Orders, optional"
          placeholder="Order numbers"
          description={counted(ordersOf(form.orders).length, 'order', 'orders')}
          autosize
          minRows={2}
          maxRows={8}
          error={errors.orders}
          value={form.orders}
          onChange={(event) => {
            change({ orders: event.currentTarget.value });
          }}
        />
        <FoundLines found={found} field="orders" />
      </div>
      <div className={cx(stack['stack'], stack['half'])}>
        <Textarea
          label="Listings, optional"
          placeholder="Names or product numbers"
          description={counted(entriesOf(form.listings).length, 'listing', 'listings')}
          autosize
          minRows={2}
          maxRows={8}
          error={errors.listings}
          value={form.listings}
          onChange={(event) => {
            change({ listings: event.currentTarget.value });
          }}
        />
        <FoundLines found={found} field="listings" />
      </div>
    </div>
    <div className={stack['stack']}>
      <Checkbox
        label="The account as a whole"
        checked={form.account !== ''}
        onChange={(event) => {
          change({ account: event.currentTarget.checked ? 'yes' : '' });
        }}
      />
      <FoundLines found={found} field="account" />
    </div>
  </FormPart>
);

/** Deadlines that the ticket itself prints; they count before the market's rule. */
export const NoticeDeadlines = (
  props: NoticePartProps & {
    readonly pack: Pack;
    readonly zone: string;
    readonly number?: number;
    /** Whether an appeal was rejected, so that the rejection may print the next one’s. */
    readonly withSecond?: boolean;
  },
) => {
  const { form, errors, change, found, pack, zone, number, withSecond = false } = props;
  const time = (name: 'correctionDue' | 'appealDue' | 'secondAppealDue' | 'evidenceDue', label: string) => (
    <LocalTimeField
      label={label}
      optional
      zone={zone}
      zoneWords={zoneLabel(pack, zone)}
      value={form[name]}
      error={errors[name]}
      onChange={(value) => {
        change({ [name]: value });
      }}
    />
  );
  const field = (name: 'correctionDue' | 'appealDue' | 'evidenceDue', label: string) => (
    <div className={stack['stack']}>
      {time(name, label)}
      <FoundLines found={found} field={name} />
    </div>
  );
  return (
    <FormPart
      title="Deadlines it prints"
      help="they count before the market’s rule"
      {...(number === undefined ? {} : { number })}
    >
      <div className={css['row']}>
        {field('correctionDue', 'To correct')}
        {field('appealDue', 'To appeal')}
        {withSecond && time('secondAppealDue', 'To appeal again')}
        {field('evidenceDue', 'To send evidence')}
      </div>
    </FormPart>
  );
};
