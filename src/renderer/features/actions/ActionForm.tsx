import { Autocomplete, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { OwnerAndDue } from '#renderer/ui/OwnerAndDue.tsx';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import {
  actionKind,
  kindNames,
  longestCause,
  longestDetail,
  longestTitle,
  type Action,
} from '#shared/actions/action.ts';
import { knownCauses } from '#shared/actions/causes.ts';
import type { Violation } from '#shared/violations.ts';
import {
  actionAfter,
  areaOf,
  factsOf,
  faultsOf,
  newAction,
  stepsOf,
  typedOf,
  type TypedAction,
} from './action-form.ts';
import css from './actions.module.css';
import { RootCauseFields } from './RootCauseFields.tsx';

/** What the form is for: a new action, one that follows up another, or a change. */
export type FormPurpose =
  | { readonly kind: 'new'; readonly violationId: string | null }
  | { readonly kind: 'follow'; readonly before: Action }
  | { readonly kind: 'edit'; readonly action: Action };

export type ActionFormProps = {
  readonly purpose: FormPurpose;
  readonly violations: readonly Violation[];
  /** The causes that the shop has written already. */
  readonly causes: readonly string[];
  readonly onClose: () => void;
  readonly onRecorded: (id: string) => void;
};

const leftActions = leftForms<TypedAction>();

const aboutOf = (purpose: FormPurpose, shopId: string) => {
  if (purpose.kind === 'edit') return purpose.action;
  if (purpose.kind === 'follow') return { id: `after ${purpose.before.id}`, rev: purpose.before.rev };
  return { id: `new ${purpose.violationId ?? shopId}`, rev: 0 };
};

const freshOf = (purpose: FormPurpose): TypedAction => {
  if (purpose.kind === 'edit') return typedOf(purpose.action);
  return purpose.kind === 'follow' ? actionAfter(purpose.before) : newAction(purpose.violationId);
};

const useAction = ({ purpose, onClose, onRecorded }: ActionFormProps) => {
  const { shop } = useShop();
  const form = useLeftForm(leftActions, aboutOf(purpose, shop.id), () => freshOf(purpose));
  const { typed, change } = form;
  const { refuse, run, ...state } = useRecording(form, onClose);
  const save = () => {
    const wrong = faultsOf(typed);
    if (Object.keys(wrong).length > 0) {
      refuse(wrong);
      return;
    }
    void run(async () => {
      const facts = factsOf(typed);
      if (purpose.kind === 'edit') {
        const { id, rev } = purpose.action;
        return send('action.edit', { id, rev, ...facts });
      }
      const follows = purpose.kind === 'follow' ? purpose.before.id : null;
      const made = await send('action.record', {
        shopId: shop.id,
        ...facts,
        follows,
        findingId: null,
        steps: stepsOf(typed.steps),
      });
      if (made.ok) onRecorded(made.value.id);
      return made;
    });
  };
  return { ...state, typed, change, save };
};

/** What the fields of the form share. */
export type Fields = Pick<ReturnType<typeof useAction>, 'typed' | 'change' | 'errors'>;

const What = ({ typed, change, errors }: Fields) => (
  <>
    <TextInput
      label="What is to be done"
      placeholder="Second pickup at 18:30"
      maxLength={longestTitle}
      data-autofocus
      error={errors['title']}
      value={typed.title}
      onChange={(event) => {
        change({ title: event.currentTarget.value });
      }}
    />
    <Select
      label="Kind"
      description="Immediate stops the harm, corrective takes the cause away, preventive keeps it from coming elsewhere"
      data={actionKind.options.map((value) => ({ value, label: kindNames[value] }))}
      value={typed.kind}
      allowDeselect={false}
      withScrollArea={false}
      onChange={(value) => {
        const kind = actionKind.options.find((one) => one === value);
        if (kind !== undefined) change({ kind });
      }}
    />
  </>
);

const Whence = ({
  fields,
  violations,
}: {
  readonly fields: Fields;
  readonly violations: readonly Violation[];
}) => {
  const { people } = useShop();
  const { typed, change, errors } = fields;
  return (
    <>
      <Select
        label="From case, optional"
        placeholder="No case"
        data={violations
          .toSorted((a, b) => b.number - a.number)
          .map(({ id, number, title }) => ({ value: id, label: `Case ${String(number)}: ${title}` }))}
        value={typed.violationId}
        clearable
        searchable
        nothingFoundMessage="No case has these words"
        clearButtonProps={{ 'aria-label': 'No case' }}
        error={errors['violationId']}
        onChange={(violationId) => {
          change({ violationId });
        }}
      />
      <div className={css['pair']}>
        <OwnerAndDue people={people} typed={typed} errors={errors} change={change} />
      </div>
    </>
  );
};

const Cause = ({ fields, causes }: { readonly fields: Fields; readonly causes: readonly string[] }) => {
  const { typed, change, errors } = fields;
  const offered = [...new Set([...causes, ...knownCauses.map(({ name }) => name)])];
  return (
    <Autocomplete
      label="Cause, optional"
      description="By its name repeats are found: write the same cause in the same words"
      placeholder="Cut-off too late"
      data={offered}
      limit={8}
      maxLength={longestCause}
      error={errors['cause']}
      value={typed.cause}
      onChange={(cause) => {
        change({ cause, area: areaOf(cause, typed.area) });
      }}
    />
  );
};

const Form = (props: ActionFormProps) => {
  const { purpose, violations, causes, onClose } = props;
  const { typed, change, save, ...form } = useAction(props);
  const fields = { typed, change, errors: form.errors };
  return (
    <RecordForm
      verb={purpose.kind === 'edit' ? 'Save' : 'Record the action'}
      onClose={onClose}
      onCommit={save}
      {...form}
    >
      <What {...fields} />
      <Whence fields={fields} violations={violations} />
      <Cause fields={fields} causes={causes} />
      {purpose.kind !== 'edit' && (
        <Textarea
          label="Steps, one on a line, optional"
          autosize
          minRows={2}
          maxRows={8}
          error={form.errors['steps']}
          value={typed.steps}
          onChange={(event) => {
            change({ steps: event.currentTarget.value });
          }}
        />
      )}
      <RootCauseFields {...fields} />
      <Textarea
        label="Note, optional"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longestDetail}
        error={form.errors['detail']}
        value={typed.detail}
        onChange={(event) => {
          change({ detail: event.currentTarget.value });
        }}
      />
    </RecordForm>
  );
};

const titleOf = (purpose: FormPurpose): string => {
  if (purpose.kind === 'edit') return `Edit action ${String(purpose.action.number)}`;
  return purpose.kind === 'follow' ? `Follow up action ${String(purpose.before.number)}` : 'New action';
};

/** A new action, one that goes on where another did not help, or the facts of one on record. */
export const ActionForm = (props: ActionFormProps) => (
  <Modal opened onClose={props.onClose} size={600} withCloseButton={false} title={titleOf(props.purpose)}>
    <Form {...props} />
  </Modal>
);
