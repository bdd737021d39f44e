import { Modal, Select, TextInput } from '@mantine/core';
import { now } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { LocalTimeField } from '#renderer/ui/LocalTimeField.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { isToldByAppeal, keptAppeal, keptAppealWords } from '#shared/appeals/kept-appeal.ts';
import { instantOfLocal, localDateTime } from '#shared/kernel/time.ts';
import { zoneLabel } from '#shared/policy/pack.ts';
import { violationStatus, type Violation, type ViolationStatus } from '#shared/violations.ts';
import { timeOf } from './notice-model.ts';
import { RecordForm } from '#renderer/ui/RecordForm.tsx';
import { useRecording } from '#renderer/data/use-recording.ts';

type Fields = Readonly<Record<string, string>>;

const statusItems = (violation: Violation, kept: Appeal | undefined) =>
  violationStatus.options
    .filter((status) => status !== violation.status && !isToldByAppeal(status, kept))
    .map((status) => ({ value: status, label: caseStates[status].word }));

interface Typed {
  readonly status: string | null;
  readonly at: string;
  readonly note: string;
  readonly due: string;
}

const leftChanges = leftForms<Typed>();

interface Read {
  readonly next: ViolationStatus | undefined;
  readonly when: number | null;
  readonly due: string;
}

const wrongFields = ({ next, when, due }: Read, zone: string): Fields => ({
  ...(next === undefined ? { status: 'Choose the new state' } : {}),
  ...(when === null ? { at: 'Date and time of the change' } : {}),
  ...(next === 'appeal1Rejected' && due !== '' && timeOf(due, zone) === null
    ? { secondAppealDue: 'Not a date and time' }
    : {}),
});

const useChange = (violation: Violation, zone: string, onDone: () => void) => {
  const form = useLeftForm(leftChanges, violation, () => ({
    status: null,
    at: localDateTime(now(), zone),
    note: '',
    due: '',
  }));
  const { refuse, run, ...state } = useRecording(form, onDone);
  const save = () => {
    const { status, at, note, due } = form.typed;
    const next = violationStatus.options.find((one) => one === status);
    const when = instantOfLocal(at, zone);
    const wrong = wrongFields({ next, when, due }, zone);
    if (next === undefined || when === null || Object.keys(wrong).length > 0) {
      refuse(wrong);
      return;
    }
    const { id, rev } = violation;
    const told = next === 'appeal1Rejected' && due !== '' ? { secondAppealDue: timeOf(due, zone) } : {};
    void run(() =>
      send('violation.setStatus', { id, rev, status: next, at: when, note: note.trim(), ...told }),
    );
  };
  return { ...state, typed: form.typed, change: form.change, save };
};

/** Leads to where the appeal itself tells when it was sent and answered. */
const ToldByAppeal = ({ appeal }: { readonly appeal: Appeal }) => {
  const go = useView((state) => state.go);
  return (
    <Note
      title={keptAppealWords(appeal)}
      actions={
        <ActionLink
          onClick={() => {
            go({ screen: 'appeal', id: appeal.id, part: 'sent' });
          }}
        >
          {`Open appeal\u00a0${String(appeal.attempt)}`}
        </ActionLink>
      }
    />
  );
};

const Form = ({ violation, onClose }: { readonly violation: Violation; readonly onClose: () => void }) => {
  const { pack, zone } = useShop();
  const { typed, change, errors, save, ...form } = useChange(violation, zone, onClose);
  const appeals = useShopRows('appeals', violation.shopId) ?? [];
  const kept = keptAppeal(appeals.filter(({ violationId }) => violationId === violation.id));
  return (
    <RecordForm verb="Record the change" errors={errors} onClose={onClose} onCommit={save} {...form}>
      <Select
        label="New state"
        placeholder={`Now: ${caseStates[violation.status].word}`}
        data={statusItems(violation, kept)}
        value={typed.status}
        error={errors['status']}
        withScrollArea={false}
        data-autofocus
        onChange={(status) => {
          change({ status });
        }}
      />
      {kept !== undefined && <ToldByAppeal appeal={kept} />}
      <LocalTimeField
        label="When"
        zone={zone}
        zoneWords={zoneLabel(pack, zone)}
        value={typed.at}
        error={errors['at']}
        onChange={(at) => {
          change({ at });
        }}
      />
      {typed.status === 'appeal1Rejected' && (
        <LocalTimeField
          label="To appeal again"
          optional
          zone={zone}
          zoneWords={`As printed, ${zoneLabel(pack, zone)}`}
          value={typed.due}
          error={errors['secondAppealDue']}
          onChange={(due) => {
            change({ due });
          }}
        />
      )}
      <TextInput
        label="Note, optional"
        placeholder="What Seller Center says"
        error={errors['note']}
        value={typed.note}
        onChange={(event) => {
          change({ note: event.currentTarget.value });
        }}
      />
    </RecordForm>
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
