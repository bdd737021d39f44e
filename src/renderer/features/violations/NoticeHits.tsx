import { Checkbox, Textarea } from '@mantine/core';
import { cx } from '#renderer/ui/class-names.ts';
import { FoundLines } from './FoundLines.tsx';
import { entriesOf, ordersOf } from './notice-model.ts';
import { FormPart, type FormPartProps, type NoticePartProps } from './NoticeText.tsx';
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
  step,
}: NoticePartProps & Pick<FormPartProps, 'step'>) => (
  <FormPart title="What it hits" step={step}>
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
