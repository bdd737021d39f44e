import { Modal } from '@mantine/core';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { ReasonForm } from '#renderer/ui/ReasonForm.tsx';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import type { Duty } from '#shared/duties/duty.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { formatDay } from '#shared/kernel/time-words.ts';
import { newCadence, ruleOfTyped, typedCadence } from './cadence-form.ts';
import { CadenceFields } from './CadenceFields.tsx';
import css from './duties.module.css';
import { PersonSelect } from './PersonSelect.tsx';
import { SignForm } from './SignForm.tsx';

/** What is asked of a duty in a dialog. */
export type DutyDialog =
  | { readonly kind: 'sign'; readonly day: Day }
  | { readonly kind: 'skip'; readonly days: readonly Day[] }
  | { readonly kind: 'cadence' | 'handOver' | 'pause' | 'end' };

type Props = { readonly duty: Duty; readonly onClose: () => void };

const Cadence = ({ duty, onClose }: Props) => {
  const { zone } = useShop();
  const today = dayOf(now(), zone);
  const span = duty.spans.at(-1);
  const [typed, setTyped] = useState(() =>
    span === undefined ? newCadence(today) : typedCadence(span, today),
  );
  const { run, refuse, ...form } = useRecording(null, onClose);
  const save = () => {
    const made = ruleOfTyped(typed);
    if ('faults' in made) refuse(made.faults);
    else {
      const { id, rev } = duty;
      void run(() => send('duty.setCadence', { id, rev, rule: made.rule, first: typed.first }));
    }
  };
  return (
    <RecordForm verb="Change the cadence" onClose={onClose} onCommit={save} {...form}>
      <CadenceFields
        typed={typed}
        errors={form.errors}
        change={(part) => {
          setTyped({ ...typed, ...part });
        }}
      />
      <p className={css['plain']}>Days before it stay as they were, whether signed, skipped or overdue.</p>
    </RecordForm>
  );
};

const HandOver = ({ duty, onClose }: Props) => {
  const [ownerId, setOwnerId] = useState(duty.ownerId);
  const { run, refuse, ...form } = useRecording(null, onClose);
  const save = () => {
    if (ownerId === duty.ownerId) refuse({ ownerId: 'It is in these hands already' });
    else void run(() => send('duty.handOver', { id: duty.id, rev: duty.rev, ownerId }));
  };
  return (
    <RecordForm verb="Hand over" onClose={onClose} onCommit={save} {...form}>
      <PersonSelect
        label="To"
        autoFocus
        value={ownerId}
        error={form.errors['ownerId']}
        onChange={setOwnerId}
      />
    </RecordForm>
  );
};

type ReasonProps = Props & {
  readonly verb: string;
  readonly description?: string;
  readonly onReason: (reason: string) => ReturnType<typeof send>;
};

const Reason = ({ verb, description, onReason, onClose }: ReasonProps) => {
  const { run, ...recording } = useRecording(null, onClose);
  return (
    <ReasonForm
      verb={verb}
      label="Why"
      description={description}
      recording={recording}
      onClose={onClose}
      onReason={(reason) => void run(() => onReason(reason))}
    />
  );
};

const Content = ({ dialog, ...props }: Props & { readonly dialog: DutyDialog }) => {
  const { id, rev } = props.duty;
  switch (dialog.kind) {
    case 'sign':
      return <SignForm {...props} day={dialog.day} />;
    case 'skip':
      return (
        <Reason
          {...props}
          verb={dialog.days.length === 1 ? 'Skip it' : 'Skip them'}
          onReason={(reason) => send('duty.skip', { dutyId: id, days: [...dialog.days], reason })}
        />
      );
    case 'cadence':
      return <Cadence {...props} />;
    case 'handOver':
      return <HandOver {...props} />;
    case 'pause':
      return (
        <Reason
          {...props}
          verb="Pause"
          description="From today on nothing falls due until it goes on. What is overdue stays so."
          onReason={(reason) => send('duty.pause', { id, rev, reason })}
        />
      );
    case 'end':
      return (
        <Reason
          {...props}
          verb="End the duty"
          description="From today on nothing falls due any more. What was signed stays on record, and what is overdue stays so."
          onReason={(reason) => send('duty.end', { id, rev, reason })}
        />
      );
  }
};

const titleOf = (dialog: DutyDialog, { number }: Duty, today: Day): string => {
  const duty = `duty ${String(number)}`;
  switch (dialog.kind) {
    case 'sign':
      return `Sign ${duty} for ${formatDay(dialog.day, today)}`;
    case 'skip': {
      const [only = ''] = dialog.days;
      const days = dialog.days.length === 1 ? formatDay(only, today) : `${String(dialog.days.length)} days`;
      return `Skip ${duty} for ${days}`;
    }
    case 'cadence':
      return `Change the cadence of ${duty}`;
    case 'handOver':
      return `Hand over ${duty}`;
    case 'pause':
      return `Pause ${duty}`;
    case 'end':
      return `End ${duty}`;
  }
};

/** The dialog in which something is said of a duty or of its days. */
export const DutyDialogs = (props: Props & { readonly dialog: DutyDialog }) => {
  const { zone } = useShop();
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={520}
      withCloseButton={false}
      title={titleOf(props.dialog, props.duty, dayOf(now(), zone))}
    >
      <Content {...props} />
    </Modal>
  );
};
