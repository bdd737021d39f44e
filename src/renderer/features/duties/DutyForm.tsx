import { Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useChecklists } from '#renderer/data/checklists.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { evidenceName } from '#renderer/ui/file-words.ts';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import {
  dutyKind,
  dutyKindNames,
  longestDutyDetail,
  longestDutyTitle,
  type Duty,
} from '#shared/duties/duty.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import { newCadence, ruleOfTyped, type TypedCadence } from './cadence-form.ts';
import { CadenceFields } from './CadenceFields.tsx';
import { factsOf, faultsOf, newDuty, typedDuty, type TypedDuty } from './duty-form.ts';
import { PersonSelect } from './PersonSelect.tsx';

export type DutyFormProps = {
  /** The duty that is changed; null for a new one. */
  readonly duty: Duty | null;
  readonly onClose: () => void;
  readonly onRecorded: (id: string) => void;
};

type Typed = TypedDuty & { readonly cadence: TypedCadence };

const left = leftForms<Typed>();

type Fields = {
  readonly typed: TypedDuty;
  readonly errors: Readonly<Record<string, string>>;
  readonly change: (part: Partial<TypedDuty>) => void;
};

const useDuty = ({ duty, onClose, onRecorded }: DutyFormProps, today: Day) => {
  const { shop } = useShop();
  const form = useLeftForm(left, duty ?? { id: `new ${shop.id}`, rev: 0 }, () => ({
    ...(duty === null ? newDuty : typedDuty(duty)),
    cadence: newCadence(today),
  }));
  const { typed, change } = form;
  const { refuse, run, ...state } = useRecording(form, onClose);
  const save = () => {
    const made = ruleOfTyped(typed.cadence);
    const wrong = { ...faultsOf(typed), ...(duty === null && 'faults' in made ? made.faults : {}) };
    if (Object.keys(wrong).length > 0) {
      refuse(wrong);
      return;
    }
    void run(async () => {
      const facts = factsOf(typed);
      if (duty !== null || 'faults' in made)
        return send('duty.edit', { id: duty?.id ?? '', rev: duty?.rev ?? 1, ...facts });
      const { ownerId, cadence } = typed;
      const when = { rule: made.rule, first: cadence.first };
      const result = await send('duty.record', { shopId: shop.id, ...facts, ownerId, ...when });
      if (result.ok) onRecorded(result.value.id);
      return result;
    });
  };
  return { ...state, typed, change, save };
};

const ChecklistField = ({ typed, change }: Fields) => {
  const { lists, failure } = useChecklists();
  return (
    <Select
      label="Checklist, optional"
      description={failure ?? 'Its run is begun from the duty'}
      placeholder="Chosen when it is begun"
      data={(lists ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      value={typed.checklistId}
      clearable
      clearButtonProps={{ 'aria-label': 'No checklist' }}
      onChange={(checklistId) => {
        change({ checklistId });
      }}
    />
  );
};

const PaperField = ({ typed, change, today }: Fields & { readonly today: Day }) => {
  const { shop } = useShop();
  const files = (useShopRows('evidence', shop.id) ?? []).filter(isOnFile);
  const dated = files.filter(({ id, validUntil }) => validUntil !== null || id === typed.evidenceId);
  return (
    <Select
      label="Paper, optional"
      description="A file of evidence that names its last day"
      placeholder={dated.length === 0 ? 'No file names a last day' : 'No paper'}
      disabled={dated.length === 0}
      data={dated.map((file) => ({
        value: file.id,
        label: `${evidenceName(file)}${
          file.validUntil === null ? '' : `, until ${formatDay(file.validUntil, today)}`
        }`,
      }))}
      value={typed.evidenceId}
      clearable
      searchable
      nothingFoundMessage="No file has these words"
      clearButtonProps={{ 'aria-label': 'No paper' }}
      onChange={(evidenceId) => {
        change({ evidenceId });
      }}
    />
  );
};

const What = ({ typed, errors, change, today }: Fields & { readonly today: Day }) => (
  <>
    <TextInput
      label="What is to be done"
      placeholder="Weekly audit of orders"
      maxLength={longestDutyTitle}
      data-autofocus
      error={errors['title']}
      value={typed.title}
      onChange={(event) => {
        change({ title: event.currentTarget.value });
      }}
    />
    <Select
      label="Kind"
      data={dutyKind.options.map((value) => ({ value, label: dutyKindNames[value] }))}
      value={typed.kind}
      allowDeselect={false}
      withScrollArea={false}
      onChange={(value) => {
        const kind = dutyKind.options.find((one) => one === value);
        if (kind !== undefined) change({ kind });
      }}
    />
    {typed.kind === 'audit' && <ChecklistField typed={typed} errors={errors} change={change} />}
    {typed.kind === 'paper' && <PaperField typed={typed} errors={errors} change={change} today={today} />}
  </>
);

const Form = (props: DutyFormProps) => {
  const { duty, onClose } = props;
  const { zone } = useShop();
  const minute = useMinute();
  const [today] = useState(() => dayOf(minute, zone));
  const { typed, change, save, ...form } = useDuty(props, today);
  return (
    <RecordForm verb={duty === null ? 'Record the duty' : 'Save'} onClose={onClose} onCommit={save} {...form}>
      <What typed={typed} errors={form.errors} change={change} today={today} />
      {duty === null && (
        <>
          <CadenceFields
            typed={typed.cadence}
            errors={form.errors}
            change={(part) => {
              change({ cadence: { ...typed.cadence, ...part } });
            }}
          />
          <PersonSelect
            label="Owner, optional"
            value={typed.ownerId}
            onChange={(ownerId) => {
              change({ ownerId });
            }}
          />
        </>
      )}
      <Textarea
        label="How it is done, optional"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longestDutyDetail}
        error={form.errors['detail']}
        value={typed.detail}
        onChange={(event) => {
          change({ detail: event.currentTarget.value });
        }}
      />
    </RecordForm>
  );
};

/** A new duty, or the facts of one on record; its cadence and its owner are changed on their own. */
export const DutyForm = (props: DutyFormProps) => (
  <Modal
    opened
    onClose={props.onClose}
    size={560}
    withCloseButton={false}
    title={props.duty === null ? 'New duty' : `Edit duty ${String(props.duty.number)}`}
  >
    <Form {...props} />
  </Modal>
);
