import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { openGapsWords } from '#shared/appeals/text.ts';
import type { Failure } from '#shared/contract/result.ts';
import { instantOfLocal, localDateTime } from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { now, useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { LeftLine } from '#renderer/ui/LeftLine.tsx';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import { HeldNote } from './HeldNote.tsx';
import { sendingPlace } from './workspace-context.ts';
import css from './Inspector.module.css';
import { type AppealRecords, isOlderThanText } from './records.ts';
import { SubmissionFields } from './SubmissionFields.tsx';
import { textFailure } from './use-kept.ts';
import { firstSubmission, submittedOf, type TypedSubmission } from './typed-submission.ts';

const attemptWords = (attempt: number, attempts: number | null): string =>
  attempts === null ? 'One attempt is used.' : `Attempt ${String(attempt)} of ${String(attempts)} is used.`;

const keptWords = (records: AppealRecords, when: (instant: number) => string): string => {
  const [packet] = records.packets;
  if (packet === undefined) return 'The text is kept as sent and cannot be changed. No packet was exported.';
  const kept = `The text and the packet of ${when(packet.exportedAt)} are kept as sent and cannot be changed.`;
  return isOlderThanText(packet, records)
    ? `${kept} The draft was changed after that packet, so the two differ; export again if the new words were sent.`
    : kept;
};

const leftSendings = leftForms<TypedSubmission>();

/** Records a draft as sent: when, by which way and what exactly. */
export const RecordSent = ({ records, pack }: { readonly records: AppealRecords; readonly pack: Pack }) => {
  const { appeal } = records;
  const { zone } = useShop();
  const minute = useMinute();
  // What was typed holds whatever becomes of the text, so it goes by no state of the appeal.
  const left = useLeftForm(leftSendings, { id: appeal.id, rev: 0 }, () =>
    firstSubmission(records, pack, localDateTime(now(), zone)),
  );
  const at = instantOfLocal(left.typed.at, zone);
  const { made, submitted } = submittedOf(left.typed, records, pack);
  const [asking, setAsking] = useState(false);
  const { busy, begin, end } = useBusy();
  const [failure, setFailure] = useState<Failure | null>(null);
  const record = async () => {
    if (at === null || submitted === null || !begin()) return;
    const result = await send('appeal.recordSent', { id: appeal.id, rev: appeal.rev, at, submitted });
    end();
    setAsking(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) left.done();
  };
  const ask = async () => {
    const held = await textFailure();
    setFailure(held);
    setAsking(held === null);
  };
  const gaps = openGapsWords({ ...appeal, claims: records.claims });
  const kept = keptWords(records, (instant) => formatInstant(instant, zone, minute));
  return (
    <div className={css['form']} data-place={sendingPlace}>
      <SubmissionFields {...{ records, pack, made }} typed={left.typed} onChange={left.change} />
      <LeftLine left={left} />
      <Button disabled={at === null || submitted === null} onClick={() => void ask()}>
        Record as sent
      </Button>
      {failure !== null && <HeldNote failure={failure} />}
      <ConfirmDialog
        opened={asking}
        title={`Record appeal ${String(appeal.attempt)} as sent?`}
        confirm="Record as sent"
        busy={busy}
        disabled={gaps !== null}
        onConfirm={() => void record()}
        onCancel={() => setAsking(false)}
      >
        {gaps ?? kept}{' '}
        {gaps === null && attemptWords(appeal.attempt, attemptsAllowed(pack, records.violation.type))}
      </ConfirmDialog>
    </div>
  );
};
