import { Button, Modal, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import type { Failure } from '#shared/contract/result.ts';
import type { Person } from '#shared/shops.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import css from './Settings.module.css';

export interface PersonDialogProps {
  readonly person: Person | null;
  readonly onClose: () => void;
}

const usePerson = ({ person, onClose }: PersonDialogProps) => {
  const { shop } = useShop();
  const [form, setForm] = useState({
    name: person?.name ?? '',
    role: person?.role ?? '',
    active: person?.active ?? true,
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { busy, begin, end } = useBusy();
  const save = async (): Promise<void> => {
    if (!begin()) return;
    const { name, role, active } = form;
    const result =
      person === null
        ? await send('person.add', { shopId: shop.id, name, role })
        : await send('person.edit', { id: person.id, rev: person.rev, name, role, active });
    end();
    if (result.ok) onClose();
    else setFailure(result.error);
  };
  return { form, setForm, failure, busy, save };
};

/** One person: name, role, and whether they still work here. */
export const PersonDialog = (props: PersonDialogProps) => {
  const { form, setForm, failure, busy, save } = usePerson(props);
  const onKeyDown = onCommitKey(() => void save());
  return (
    <Modal opened onClose={props.onClose} title={props.person === null ? 'Add a person' : 'Edit a person'}>
      <form
        className={css['dialog']}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label="Name"
          value={form.name}
          maxLength={120}
          data-autofocus
          error={failure?.fields?.['name']}
          onChange={(event) => {
            setForm({ ...form, name: event.currentTarget.value });
          }}
        />
        <TextInput
          label="Role"
          value={form.role}
          maxLength={60}
          error={failure?.fields?.['role']}
          onChange={(event) => {
            setForm({ ...form, role: event.currentTarget.value });
          }}
        />
        {props.person !== null && (
          <Switch
            label="Active: can be chosen as who acts"
            checked={form.active}
            onChange={(event) => {
              setForm({ ...form, active: event.currentTarget.checked });
            }}
          />
        )}
        {failure !== null && failure.fields === undefined && (
          <Note tone="dang" live>
            {failure.message}
          </Note>
        )}
        <div className={css['end']}>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="filled"
            loading={busy}
            rightSection={<KeyHint keys="Ctrl ↵" onFill />}
          >
            {props.person === null ? 'Add' : 'Save'}
          </Button>
        </div>
      </form>
    </Modal>
  );
};
