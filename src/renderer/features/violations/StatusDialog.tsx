import { Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { instantOfLocal, localDateTime } from '#shared/kernel/time.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import { violationStatus, type Violation, type ViolationStatus } from '#shared/violations.ts';
import { timeOf } from './notice-model.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import css from './case.module.css';

type Fields = Readonly<Record<string, string>>;

const statusItems = (violation: Violation) =>
  violationStatus.options
    .filter((status) => status !== violation.status)
    .map((status) => ({ value: status, label: caseStates[status].word }));

interface Typed {
  readonly next: ViolationStatus | undefined;
  readonly when: number | null;
  readonly due: string;
}

const wrongFields = ({ next, when, due }: Typed, zone: string): Fields => ({
  ...(next === undefined ? { status: 'Choose the new state' } : {}),
  ...(when === null ? { at: 'Date and time of the change' } : {}),
  ...(next === 'appeal1Rejected' && due !== '' && timeOf(due, zone) === null
    ? { secondAppealDue: 'Not a date and time' }
    : {}),
});

const useChange = (violation: Violation, zone: string, onDone: () => void) => {
  const [status, setStatus] = useState<string | null>(null);
  const [at, setAt] = useState(() => localDateTime(now(), zone));
  const [note, setNote] = useState('');
  const [due, setDue] = useState('');
  const [errors, setErrors] = useState<Fields>({});
  const [message, setMessage] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const save = async () => {
    const next = violationStatus.options.find((one) => one === status);
    const when = instantOfLocal(at, zone);
    const wrong = wrongFields({ next, when, due }, zone);
    if (next === undefined || when === null || Object.keys(wrong).length > 0) {
      setErrors(wrong);
      return;
    }
    if (!begin()) return;
    const { id, rev } = violation;
    const result = await send('violation.setStatus', {
      id,
      rev,
      status: next,
      at: when,
      note: note.trim(),
      ...(next === 'appeal1Rejected' && due !== '' ? { secondAppealDue: timeOf(due, zone) } : {}),
    });
    end();
    if (result.ok) {
      onDone();
      return;
    }
    setErrors(result.error.fields ?? {});
    setMessage(result.error.message);
  };
  return { status, setStatus, at, setAt, note, setNote, due, setDue, errors, message, busy, save };
};

const Form = ({ violation, onClose }: { readonly violation: Violation; readonly onClose: () => void }) => {
  const { pack, zone } = useShop();
  const change = useChange(violation, zone, onClose);
  const { errors, message } = change;
  const onKeyDown = onCommitKey(() => void change.save());
  return (
    <div className={css['dialog']} onKeyDown={onKeyDown}>
      {message !== null && (
        <Note tone="dang" live title="The change was not recorded.">
          {message}
        </Note>
      )}
      <Select
        label="New state"
        placeholder={`Now: ${caseStates[violation.status].word}`}
        data={statusItems(violation)}
        value={change.status}
        error={errors['status']}
        withScrollArea={false}
        data-autofocus
        onChange={change.setStatus}
      />
      <LocalTimeField
        label="When"
        zone={zone}
        zoneWords={zoneLabel(pack, zone)}
        value={change.at}
        error={errors['at']}
        onChange={change.setAt}
      />
      {change.status === 'appeal1Rejected' && (
        <LocalTimeField
          label="To appeal again"
          optional
          zone={zone}
          zoneWords={`As printed, ${zoneLabel(pack, zone)}`}
          value={change.due}
          error={errors['secondAppealDue']}
          onChange={change.setDue}
        />
      )}
      <TextInput
        label="Note, optional"
        placeholder="What Seller Center says"
        error={errors['note']}
        value={change.note}
        onChange={(event) => {
          change.setNote(event.currentTarget.value);
        }}
      />
      <DialogFoot
        verb="Record the change"
        busy={change.busy}
        onClose={onClose}
        onCommit={() => void change.save()}
      />
    </div>
  );
};

/** A dated change of the case's state. */
export const StatusDialog = (props: {
  readonly opened: boolean;
  readonly violation: Violation;
  readonly onClose: () => void;
}) => (
  <Modal
    opened={props.opened}
    onClose={props.onClose}
    withCloseButton={false}
    title={`Record a change of case ${String(props.violation.number)}`}
  >
    <Form violation={props.violation} onClose={props.onClose} />
  </Modal>
);
