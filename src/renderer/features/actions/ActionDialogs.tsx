import { Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useRecording } from '#renderer/data/use-recording.ts';
import { dateField } from '#renderer/ui/date-field.ts';
import { ReasonForm } from '#renderer/ui/ReasonForm.tsx';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import type { Action } from '#shared/actions/action.ts';
import { longestReason } from '#shared/kernel/id.ts';
import { addDays, dayOf, isDay } from '#shared/kernel/time.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import type { EffectCompared } from './effect-compared.ts';

/** What is asked when an action changes its state. */
export type ActionDialog = 'finish' | 'check' | 'drop' | 'reopen';

type Props = {
  readonly action: Action;
  readonly effect: EffectCompared | null;
  readonly onClose: () => void;
};

// Long enough for a cause to show again, and the app's own number.
const CHECK_AFTER_DAYS = 30;

const Finish = ({ action, onClose }: Props) => {
  const { zone } = useShop();
  const today = dayOf(now(), zone);
  const [day, setDay] = useState(addDays(today, CHECK_AFTER_DAYS));
  const { run, refuse, ...form } = useRecording(null, onClose);
  const save = () => {
    if (!isDay(day)) refuse({ checkDue: 'A date is needed' });
    else void run(() => send('action.finish', { id: action.id, rev: action.rev, checkDue: day }));
  };
  return (
    <RecordForm verb="It is done" onClose={onClose} onCommit={save} {...form}>
      <TextInput
        type="date"
        label="Look at the effect on"
        description="Only then it counts as effective: did the cause come back?"
        min={today}
        max="9999-12-31"
        data-autofocus
        error={form.errors['checkDue']}
        {...dateField(day, setDay, 'YYYY-MM-DD'.length)}
      />
    </RecordForm>
  );
};

const verdicts = [
  { value: 'effective', label: 'Effective' },
  { value: 'notEffective', label: 'Not effective' },
] as const;

const Check = ({ action, effect, onClose }: Props) => {
  const cameBack = effect !== null && effect.after.cases.length > 0;
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]['value']>(
    cameBack ? 'notEffective' : 'effective',
  );
  const [note, setNote] = useState('');
  const { run, ...form } = useRecording(null, onClose);
  const save = () => void run(() => send('action.check', { id: action.id, rev: action.rev, verdict, note }));
  return (
    <RecordForm verb="Record the check" onClose={onClose} onCommit={save} {...form}>
      {effect !== null && <BeforeAfter effect={effect} />}
      <SegmentedControl
        aria-label="What the check found"
        data={[...verdicts]}
        value={verdict}
        onChange={(value) => {
          setVerdict(value === 'effective' ? 'effective' : 'notEffective');
        }}
      />
      <TextInput
        data-autofocus
        label={
          cameBack && verdict === 'effective'
            ? 'Why it is effective all the same'
            : 'What was looked at, optional'
        }
        placeholder="Late dispatch by week, the orders of October"
        maxLength={longestReason}
        error={form.errors['note']}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </RecordForm>
  );
};

const Reason = (
  props: Props & { readonly command: 'action.drop' | 'action.reopen'; readonly verb: string },
) => {
  const { action, command, verb, onClose } = props;
  const { run, ...recording } = useRecording(null, onClose);
  const { id, rev } = action;
  return (
    <ReasonForm
      verb={verb}
      label="Why"
      recording={recording}
      onClose={onClose}
      onReason={(reason) => void run(() => send(command, { id, rev, reason }))}
    />
  );
};

const titles: Readonly<Record<ActionDialog, (number: string) => string>> = {
  finish: (number) => `Action ${number} is done`,
  check: (number) => `Effect check of action ${number}`,
  drop: (number) => `Drop action ${number}`,
  reopen: (number) => `Take action ${number} up again`,
};

const Content = ({ dialog, ...props }: Props & { readonly dialog: ActionDialog }) => {
  if (dialog === 'finish') return <Finish {...props} />;
  if (dialog === 'check') return <Check {...props} />;
  return dialog === 'drop' ? (
    <Reason {...props} command="action.drop" verb="Drop it" />
  ) : (
    <Reason {...props} command="action.reopen" verb="Take it up" />
  );
};

/** The dialog in which an action changes its state. */
export const ActionDialogs = (props: Props & { readonly dialog: ActionDialog }) => (
  <Modal
    opened
    onClose={props.onClose}
    withCloseButton={false}
    title={titles[props.dialog](String(props.action.number))}
  >
    <Content {...props} />
  </Modal>
);
