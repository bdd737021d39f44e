import { useState } from 'react';
import { Modal, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useToday } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import type { Failure } from '#shared/contract/result.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import type { Settable } from '#shared/policy/settable.ts';
import { longestReason } from '#shared/kernel/id.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import { spoken, type PackRow } from '#shared/policy/pack-rows.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import css from './Policy.module.css';

type OverrideDialogProps = {
  readonly pack: Pack;
  readonly row: PackRow;
  readonly as: Settable;
  readonly onClose: () => void;
};

type Form = {
  readonly low: number | '';
  readonly high: number | '';
  /** Of several words the one that is chosen; of yes and no "yes" or "no". */
  readonly word: string;
  readonly reason: string;
};

const numberOf = (value: string | number): number | '' => (typeof value === 'number' ? value : '');

const yesNo = ['yes', 'no'] as const;
const optionsOf = (as: Settable): readonly string[] => (as.kind === 'choice' ? as.options : yesNo);

/** What the pack does not say: the reason to set an override is that it is otherwise. */
const otherWord = ({ found }: PackRow, as: Settable): string => {
  const said = as.kind === 'yesNo' ? (found.value === true ? 'yes' : 'no') : found.value;
  return optionsOf(as).find((word) => word !== said) ?? '';
};

/** What the form holds as JSON; null while a number is missing. */
const jsonOf = ({ low, high, word }: Form, { kind }: Settable): string | null => {
  if (kind === 'yesNo') return JSON.stringify(word === 'yes');
  if (kind === 'choice') return JSON.stringify(word);
  if (low === '') return null;
  return JSON.stringify(kind === 'points' ? { min: low, max: high === '' ? low : high } : low);
};

const useOverride = ({ pack, row, as, onClose }: OverrideDialogProps) => {
  const { shop, zone } = useShop();
  const today = useToday(zone);
  const [form, setForm] = useState<Form>({ low: '', high: '', word: otherWord(row, as), reason: '' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { busy, begin, end } = useBusy();
  const save = async (): Promise<void> => {
    const value = jsonOf(form, as);
    if (busy) return;
    if (value === null) {
      setFailure({ code: 'invalid', message: '', fields: { value: 'A number is needed' } });
      return;
    }
    if (!begin()) return;
    const set = { shopId: shop.id, pack: packRef(pack), at: row.ref, value, since: today };
    const result = await send('override.set', { ...set, reason: form.reason });
    end();
    if (result.ok) onClose();
    else setFailure(result.error);
  };
  const change = (part: Partial<Form>): void => {
    setForm({ ...form, ...part });
  };
  return { form, change, failure, busy, save };
};

type FieldsProps = {
  readonly as: Settable;
  readonly unit: string;
  readonly state: ReturnType<typeof useOverride>;
};

const WordField = ({ as, state: { form, change, failure } }: FieldsProps) => (
  <>
    <SegmentedControl
      aria-label="Override"
      data={optionsOf(as).map((value) => ({ value, label: upperFirst(spoken(value)) }))}
      value={form.word}
      onChange={(word) => change({ word })}
    />
    {failure?.fields?.['value'] !== undefined && <Note tone="dang">{failure.fields['value']}</Note>}
  </>
);

const NumberFields = ({ as, unit, state: { form, change, failure } }: FieldsProps) => {
  const isRange = as.kind === 'points';
  return (
    <>
      <NumberInput
        label={isRange ? 'Points, at least' : `Override${unit === '' ? '' : `, in ${unit}`}`}
        hideControls
        data-autofocus
        value={form.low}
        error={failure?.fields?.['value']}
        onChange={(low) => change({ low: numberOf(low) })}
      />
      {isRange && (
        <NumberInput
          label="Points, at most (the same when it is left empty)"
          hideControls
          value={form.high}
          onChange={(high) => change({ high: numberOf(high) })}
        />
      )}
    </>
  );
};

/** Sets a value of the pack for this shop, from today on. */
export const OverrideDialog = (props: OverrideDialogProps) => {
  const { as, row, onClose } = props;
  const state = useOverride(props);
  const { form, change, failure, busy, save } = state;
  const Fields = as.kind === 'yesNo' || as.kind === 'choice' ? WordField : NumberFields;
  return (
    <Modal opened onClose={onClose} title={`Override: ${row.name}`}>
      <div className={css['dialog']} onKeyDown={onCommitKey(() => void save())}>
        <p className={css['plain']}>
          The pack says: {row.value}. An override holds for this shop and this version of the pack, from today
          on, and shows as “own override” wherever the value is used. What is on record stays as it was.
        </p>
        <Fields as={as} unit={(row.found.unit ?? '').replaceAll('_', ' ')} state={state} />
        <TextInput
          label="Where it comes from"
          description="The ticket, the page or the answer that says so."
          maxLength={longestReason}
          value={form.reason}
          error={failure?.fields?.['reason']}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {failure !== null && failure.message !== '' && (
          <Note tone="dang" live>
            {failure.message}
          </Note>
        )}
        <DialogFoot verb="Set the override" busy={busy} onClose={onClose} onCommit={() => void save()} />
      </div>
    </Modal>
  );
};
