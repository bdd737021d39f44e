import { Button, Modal, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import type { Failure } from '#shared/contract/result.ts';
import type { Settable } from '#shared/policy/overrides.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { upperFirst, type PackRow } from './pack-rows.ts';
import css from './Settings.module.css';

type OverrideDialogProps = {
  readonly pack: Pack;
  readonly row: PackRow;
  readonly as: Settable | null;
  readonly onClose: () => void;
};

type Form = {
  readonly low: number | '';
  readonly high: number | '';
  readonly yes: boolean;
  readonly reason: string;
};

const numberOf = (value: string | number): number | '' => (typeof value === 'number' ? value : '');

/** What the form holds as JSON; null while a number is missing. */
const jsonOf = ({ low, high, yes }: Form, as: Settable): string | null => {
  if (as === 'yesNo') return JSON.stringify(yes);
  if (low === '') return null;
  return JSON.stringify(as === 'points' ? { min: low, max: high === '' ? low : high } : low);
};

const useOverride = ({ pack, row, as, onClose }: OverrideDialogProps) => {
  const { shop, zone } = useShop();
  const today = useToday(zone);
  const [form, setForm] = useState<Form>({ low: '', high: '', yes: row.found.value !== true, reason: '' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const value = as === null ? null : jsonOf(form, as);
    if (busy) return;
    if (value === null) {
      setFailure({ code: 'invalid', message: '', fields: { value: 'A number is needed' } });
      return;
    }
    setBusy(true);
    const { reason } = form;
    const ref = packRef(pack);
    const set = { shopId: shop.id, pack: ref, at: row.ref, value, reason, since: today };
    const result = await send('override.set', set);
    setBusy(false);
    if (result.ok) onClose();
    else setFailure(result.error);
  };
  return { form, setForm, failure, busy, save };
};

type FieldsProps = {
  readonly as: Settable;
  readonly unit: string;
  readonly state: ReturnType<typeof useOverride>;
};

const ValueFields = ({ as, unit, state: { form, setForm, failure } }: FieldsProps) => {
  if (as === 'yesNo')
    return (
      <SegmentedControl
        aria-label="Own value"
        data={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={form.yes ? 'yes' : 'no'}
        onChange={(next) => {
          setForm({ ...form, yes: next === 'yes' });
        }}
      />
    );
  const named = as === 'points' ? 'Points, at least' : unit === '' ? 'Own value' : `Own value, in ${unit}`;
  return (
    <>
      <NumberInput
        label={named}
        hideControls
        data-autofocus
        value={form.low}
        error={failure?.fields?.['value']}
        onChange={(low) => {
          setForm({ ...form, low: numberOf(low) });
        }}
      />
      {as === 'points' && (
        <NumberInput
          label="Points, at most (the same when it is left empty)"
          hideControls
          value={form.high}
          onChange={(high) => {
            setForm({ ...form, high: numberOf(high) });
          }}
        />
      )}
    </>
  );
};

const OverrideForm = (props: OverrideDialogProps & { readonly as: Settable }) => {
  const { row, as, onClose } = props;
  const state = useOverride(props);
  const { form, setForm, failure, busy, save } = state;
  return (
    <form
      className={css['dialog']}
      noValidate
      onKeyDown={onCommitKey(() => void save())}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={css['plain']}>
        The pack says: {row.value}. An own value holds for this shop and this version of the pack, from today
        on, and shows as an own override wherever it is used. What is on record stays as it was.
      </p>
      <ValueFields as={as} unit={(row.found.unit ?? '').replaceAll('_', ' ')} state={state} />
      <TextInput
        label="Where it comes from"
        description="The ticket, the page or the answer that says so."
        maxLength={500}
        value={form.reason}
        error={failure?.fields?.['reason']}
        onChange={(event) => {
          setForm({ ...form, reason: event.currentTarget.value });
        }}
      />
      {failure !== null && failure.message !== '' && (
        <Note tone="dang" live>
          {failure.message}
        </Note>
      )}
      <div className={css['end']}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="filled" loading={busy} rightSection={<KeyHint keys="Ctrl ↵" onFill />}>
          Set own value
        </Button>
      </div>
    </form>
  );
};

/** Sets a value of the pack for this shop; says so where the format leaves nothing to choose. */
export const OverrideDialog = (props: OverrideDialogProps) => {
  const { as, row, onClose } = props;
  return (
    <Modal opened onClose={onClose} title={upperFirst(row.name)}>
      {as === null ? (
        <div className={css['dialog']}>
          <p className={css['plain']}>
            This can’t be set here: it is a name or a list, or other parts of the pack only fit this value. A
            changed pack file can be imported in its place.
          </p>
          <div className={css['end']}>
            <Button onClick={onClose}>Close</Button>
          </div>
        </div>
      ) : (
        <OverrideForm {...props} as={as} />
      )}
    </Modal>
  );
};
