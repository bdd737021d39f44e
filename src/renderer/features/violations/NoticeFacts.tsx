import { Autocomplete, Input, SegmentedControl, Select, TextInput, type ComboboxItem } from '@mantine/core';
import { useMemo } from 'react';
import { dateField } from '#renderer/ui/date-field.ts';
import { PackValue } from '#renderer/ui/PackValue.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import { FoundLines } from './FoundLines.tsx';
import { noticeStatuses, typeHas } from './notice-model.ts';
import { NoticeCame } from './NoticeCame.tsx';
import { FormPart, type FormPartProps, type NoticePartProps } from './NoticeText.tsx';
import { TicketOnRecord } from './TicketOnRecord.tsx';
import stack from './found.module.css';
import css from './notice.module.css';

const channels = ['E-mail', 'Seller Center inbox', 'App notification', 'E-mail and inbox'];

const typeGroups = (pack: Pack) =>
  pack.categories
    .map(({ id, label }) => ({
      group: label,
      items: pack.violations
        .filter((type) => type.category === id)
        .map((type) => ({ value: type.code, label: type.title })),
    }))
    .filter(({ items }) => items.length > 0);

type TypeGroups = ReturnType<typeof typeGroups>;

const searchTypes = (pack: Pack, groups: TypeGroups, search: string): TypeGroups =>
  groups
    .map(({ group, items }) => ({ group, items: items.filter(({ value }) => typeHas(pack, value, search)) }))
    .filter(({ items }) => items.length > 0);

const TypeOption = ({ pack, option }: { readonly pack: Pack; readonly option: ComboboxItem }) => {
  const aliases = violationTypeOf(pack, option.value)?.aliases ?? [];
  return (
    <span className={css['option']}>
      <span>{option.label}</span>
      <span className={css['aliases']}>{aliases.join(', ')}</span>
    </span>
  );
};

export type NoticeFactsProps = NoticePartProps &
  Pick<FormPartProps, 'within'> & {
    readonly pack: Pack;
    readonly zone: string;
    /** False where the state has its own dialog, as in an existing case. */
    readonly withStatus: boolean;
    /** Whether the keys begin at the lines to answer instead of here. */
    readonly atLines?: boolean;
  };

const TypeField = ({ form, errors, change, pack }: NoticeFactsProps) => {
  const groups = useMemo(() => typeGroups(pack), [pack]);
  return (
    <Select
      label="Type, optional"
      placeholder="Search the catalogue"
      description={form.type === '' ? 'Leave it empty when none fits, and write a title.' : undefined}
      data={groups}
      value={form.type === '' ? null : form.type}
      error={errors.type}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'No type' }}
      nothingFoundMessage="No type has these words. Leave it empty and write a title."
      withScrollArea={false}
      classNames={{ dropdown: css['typeList'] ?? '' }}
      filter={({ search }) => {
        const chosen = violationTypeOf(pack, form.type)?.title;
        return search === chosen ? groups : searchTypes(pack, groups, search);
      }}
      renderOption={({ option }) => <TypeOption pack={pack} option={option} />}
      onChange={(type) => {
        change({ type: type ?? '' });
      }}
    />
  );
};

const rangeOf = (pack: Pack, code: string) => {
  const index = pack.violations.findIndex((type) => type.code === code);
  const range = pack.violations[index]?.points.value ?? null;
  return index === -1 || range === null ? null : { at: `violations.${String(index)}.points`, range };
};

const PointsField = ({ form, errors, change, pack }: NoticeFactsProps) => {
  const usual = rangeOf(pack, form.type);
  return (
    <Input.Wrapper
      label="Points"
      labelElement="div"
      error={errors.points}
      description={
        usual === null ? (
          'What the ticket prints. Unknown can be saved.'
        ) : (
          <>
            The pack has{' '}
            <PackValue
              pack={pack}
              at={usual.at}
              words={`${String(usual.range.min)}–${String(usual.range.max)}`}
            >
              {`${String(usual.range.min)}–${String(usual.range.max)}`}
            </PackValue>
            ; the ticket counts.
          </>
        )
      }
    >
      <div className={css['points']}>
        <SegmentedControl
          aria-label="Points"
          data={[
            { value: 'unknown', label: 'Unknown' },
            { value: 'none', label: 'None' },
            { value: 'printed', label: 'As printed' },
          ]}
          value={form.pointsKind}
          onChange={(pointsKind) => {
            change({ pointsKind });
          }}
        />
        {form.pointsKind === 'printed' && (
          <TextInput
            className={css['amount'] ?? ''}
            aria-label="Points as printed"
            inputMode="numeric"
            placeholder="0"
            error={errors.points !== undefined}
            value={form.points}
            onChange={(event) => {
              change({ points: event.currentTarget.value });
            }}
          />
        )}
      </div>
    </Input.Wrapper>
  );
};

const StatusField = ({ form, change }: NoticeFactsProps) => (
  <Input.Wrapper label="State on the ticket" labelElement="div">
    <SegmentedControl
      className={css['states'] ?? ''}
      fullWidth
      aria-label="State on the ticket"
      data={noticeStatuses.map((value) => ({ value, label: caseStates[value].word }))}
      value={form.status}
      onChange={(status) => {
        change({ status });
      }}
    />
  </Input.Wrapper>
);

const PeriodDay = (
  props: NoticeFactsProps & { readonly label: string; readonly field: 'periodFrom' | 'periodTo' },
) => {
  const { label, field, form, errors, change } = props;
  return (
    <TextInput
      type="date"
      label={label}
      error={errors[field]}
      {...dateField(form[field], (day) => change({ [field]: day }), 'YYYY-MM-DD'.length)}
    />
  );
};

/** The days that the notice speaks of: a rate's week, or the day of an order. */
const PeriodFields = (props: NoticeFactsProps) => (
  <div className={css['days']}>
    <PeriodDay {...props} label="Happened from, optional" field="periodFrom" />
    <PeriodDay {...props} label="to, optional" field="periodTo" />
  </div>
);

/** Ticket, time, type, state and points, as the notice says them. */
export const NoticeFacts = (props: NoticeFactsProps) => {
  const { form, errors, change, found, pack, withStatus, within, atLines = false } = props;
  const title = violationTypeOf(pack, form.type)?.title;
  return (
    <FormPart title="The ticket" within={within}>
      <div className={stack['stack']}>
        <TextInput
          className={css['number'] ?? ''}
          label="Ticket number, optional"
          placeholder="As printed"
          data-autofocus={atLines ? undefined : true}
          error={errors.ticket}
          value={form.ticket}
          onChange={(event) => {
            change({ ticket: event.currentTarget.value });
          }}
        />
        <FoundLines found={found} field="ticket" />
      </div>
      {withStatus && <TicketOnRecord form={form} found={found} />}
      <NoticeCame {...props} />
      {withStatus && (
        <div className={stack['stack']}>
          <StatusField {...props} />
          <FoundLines found={found} field="status" />
        </div>
      )}
      <div className={stack['stack']}>
        <PointsField {...props} />
        <FoundLines found={found} field="points" />
      </div>
      <div className={stack['stack']}>
        <TypeField {...props} />
        <FoundLines found={found} field="type" />
      </div>
      <div className={stack['stack']}>
        <TextInput
          label={title === undefined ? 'Title' : 'Title, optional'}
          placeholder={title ?? 'What the notice calls it'}
          error={errors.title}
          value={form.title}
          onChange={(event) => {
            change({ title: event.currentTarget.value });
          }}
        />
        <FoundLines found={found} field="title" />
      </div>
      <TextInput
        label="Detail, optional"
        placeholder="Product, rate or period that the notice names"
        error={errors.detail}
        value={form.detail}
        onChange={(event) => {
          change({ detail: event.currentTarget.value });
        }}
      />
      <PeriodFields {...props} />
      <Autocomplete
        className={css['ticket'] ?? ''}
        label="Came by, optional"
        placeholder="E-mail, inbox"
        data={channels}
        error={errors.channel}
        value={form.channel}
        onChange={(channel) => {
          change({ channel });
        }}
      />
    </FormPart>
  );
};
