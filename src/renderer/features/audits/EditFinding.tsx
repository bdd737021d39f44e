import { Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { OwnerAndDue } from '#renderer/ui/OwnerAndDue.tsx';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { longestTitle } from '#shared/actions/action.ts';
import type { Finding } from '#shared/audits/finding.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import css from './audits.module.css';
import { factsOf, faultsOf, typedOf, type TypedFinding } from './typed-finding.ts';

/** The types of the rules in force by category, and the one that a finding has and they don't. */
const typesFor = (pack: Pack, type: string | null) => [
  ...(type === null || violationTypeOf(pack, type) !== null
    ? []
    : [{ group: 'Not in the catalogue', items: [{ value: type, label: type }] }]),
  ...pack.categories.map(({ id, label }) => ({
    group: label,
    items: pack.violations
      .filter(({ category }) => category === id)
      .map(({ code, title }) => ({ value: code, label: title })),
  })),
];

type EditProps = { readonly finding: Finding; readonly onClose: () => void };

const Form = ({ finding, onClose }: EditProps) => {
  const { pack, people } = useShop();
  const [typed, setTyped] = useState(() => typedOf(finding));
  const { run, refuse, ...state } = useRecording(null, onClose);
  const { id, rev } = finding;
  const change = (part: Partial<TypedFinding>) => {
    setTyped({ ...typed, ...part });
  };
  const save = () => {
    const wrong = faultsOf(typed);
    if (Object.keys(wrong).length > 0) refuse(wrong);
    else void run(() => send('finding.edit', { id, rev, ...factsOf(typed) }));
  };
  return (
    <RecordForm verb="Save" onClose={onClose} onCommit={save} {...state}>
      <TextInput
        label="What was found"
        maxLength={longestTitle}
        data-autofocus
        error={state.errors['title']}
        value={typed.title}
        onChange={(event) => {
          change({ title: event.currentTarget.value });
        }}
      />
      <Select
        label="Type, optional"
        description="What the platform would take it for. The points at stake follow from it."
        placeholder="Search the catalogue"
        data={typesFor(pack, finding.type)}
        value={typed.type}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'No type' }}
        nothingFoundMessage="No type has these words."
        error={state.errors['type']}
        onChange={(type) => {
          change({ type });
        }}
      />
      <div className={css['pair']}>
        <OwnerAndDue people={people} typed={typed} errors={state.errors} change={change} />
      </div>
    </RecordForm>
  );
};

/** The dialog in which a finding is corrected. */
export const EditFinding = (props: EditProps) => (
  <Modal
    opened
    onClose={props.onClose}
    size={520}
    withCloseButton={false}
    title={`Finding ${String(props.finding.number)}`}
  >
    <Form {...props} />
  </Modal>
);
