import { Modal } from '@mantine/core';
import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { onCommitKey } from '#renderer/ui/commit-key.ts';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { LeftLine } from '#renderer/ui/LeftLine.tsx';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import type { Zone } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Violation } from '#shared/violations.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { NoticeDeadlines } from './NoticeDeadlines.tsx';
import { NoticeFacts } from './NoticeFacts.tsx';
import { NoticeHits } from './NoticeHits.tsx';
import { NoticeText } from './NoticeText.tsx';
import {
  formErrors,
  noticeOf,
  readNotice,
  timeOf,
  type FieldErrors,
  type NoticeForm,
} from './notice-model.ts';
import css from './case.module.css';

const leftFacts = leftForms<NoticeForm>();

const hasRejection = ({ statusLog, secondAppealDue }: Violation): boolean =>
  secondAppealDue !== null || statusLog.some(({ status }) => status === 'appeal1Rejected');

const useFacts = (violation: Violation, pack: Pack, zone: Zone, onDone: () => void) => {
  const left = useLeftForm(leftFacts, violation, () => noticeOf(violation, pack, zone));
  const form = left.typed;
  const [errors, setErrors] = useState<FieldErrors>({});
  const [message, setMessage] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const save = async () => {
    const read = readNotice(form, pack, zone);
    if (!read.ok) {
      setErrors(read.errors);
      return;
    }
    if (!begin()) return;
    const { id, rev } = violation;
    const secondAppealDue = timeOf(form.secondAppealDue, zone);
    const result = await send('violation.edit', { id, rev, ...read.facts, secondAppealDue });
    end();
    if (result.ok) {
      left.done();
      onDone();
      return;
    }
    setErrors(formErrors(result.error.fields ?? {}));
    setMessage(result.error.message);
  };
  const startAnew = () => {
    left.startAnew();
    setErrors({});
    setMessage(null);
  };
  return { left: { ...left, startAnew }, errors, message, busy, save };
};

type FormProps = {
  readonly violation: Violation;
  /** Whether the keys begin at the lines to answer. */
  readonly atLines: boolean;
  readonly onClose: () => void;
};

const Form = ({ violation, atLines, onClose }: FormProps) => {
  const { packFor, zone } = useShop();
  const pack = packFor(violation.pack, violation.noticeAt);
  const { left, errors, message, busy, save } = useFacts(violation, pack, zone, onClose);
  const onKeyDown = onCommitKey(() => void save());
  const part = { form: left.typed, errors, change: left.change };
  return (
    <div className={css['edit']} onKeyDown={onKeyDown}>
      {message !== null && (
        <Note tone="dang" live title="The changes were not saved.">
          {message}
        </Note>
      )}
      <NoticeFacts {...part} pack={pack} zone={zone} withStatus={false} atLines={atLines} />
      <NoticeHits {...part} />
      <NoticeDeadlines {...part} pack={pack} zone={zone} withSecond={hasRejection(violation)} />
      <NoticeText {...part} atLines={atLines} />
      <div className={css['editFoot']}>
        <LeftLine left={left} />
        <DialogFoot verb="Save the facts" busy={busy} onClose={onClose} onCommit={() => void save()} />
      </div>
    </div>
  );
};

/** The facts of a case, in the same fields as the notice was recorded with. */
export const EditDialog = (props: FormProps & { readonly opened: boolean }) => (
  <Modal
    opened={props.opened}
    onClose={props.onClose}
    size={680}
    padding={0}
    title={`Facts of case ${String(props.violation.number)}`}
    classNames={{ header: css['editHead'] ?? '' }}
  >
    <Form violation={props.violation} atLines={props.atLines} onClose={props.onClose} />
  </Modal>
);
