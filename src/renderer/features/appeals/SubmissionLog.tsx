import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Submission } from '#shared/appeals/submission.ts';
import type { Failure } from '#shared/contract/result.ts';
import { instantOfLocal, localDateTime } from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { now, useMinute } from '#renderer/data/clock.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { LeftLine } from '#renderer/ui/LeftLine.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import { Fingerprint } from './Fingerprint.tsx';
import css from './Inspector.module.css';
import type { AppealRecords } from './records.ts';
import { SubmissionFields } from './SubmissionFields.tsx';
import { firstSubmission, submittedOf, type TypedSubmission } from './typed-submission.ts';

type LogProps = { readonly records: AppealRecords; readonly pack: Pack };

const Sending = ({ row, onRemove }: { readonly row: Submission; readonly onRemove: () => void }) => {
  const { zone } = useShop();
  const when = formatInstant(row.at, zone, useMinute());
  return (
    <li>
      <b>{row.way}</b>
      <span>
        {when}
        {row.by !== '' && `, by ${row.by}`}
      </span>
      {row.text !== '' && (
        <>
          <span className={css['hash']}>
            Text of {numberWords(row.textBytes)} bytes
            <CopyButton name={`Copy the text sent by way of ${row.way}`} text={row.text} />
          </span>
          <Fingerprint of={`the text sent by way of ${row.way}`} sha256={row.textSha256} />
        </>
      )}
      {row.fileName !== '' && (
        <>
          <span>{row.fileName}</span>
          <Fingerprint of={row.fileName} sha256={row.fileSha256} />
        </>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`Take the sending by way of ${row.way}, ${when}, off the log`}
        onClick={onRemove}
      >
        Take off the log
      </Button>
    </li>
  );
};

const leftMore = leftForms<TypedSubmission>();

const Another = ({ records, pack, onClose }: LogProps & { readonly onClose: () => void }) => {
  const { appeal } = records;
  const { zone } = useShop();
  const left = useLeftForm(leftMore, { id: appeal.id, rev: 0 }, () =>
    firstSubmission(records, pack, localDateTime(now(), zone)),
  );
  const { busy, begin, end } = useBusy();
  const [failure, setFailure] = useState<Failure | null>(null);
  const at = instantOfLocal(left.typed.at, zone);
  const { made, submitted } = submittedOf(left.typed, records, pack);
  const record = async () => {
    if (at === null || submitted === null || !begin()) return;
    const result = await send('submission.record', { appealId: appeal.id, at, submitted });
    end();
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    left.done();
    onClose();
  };
  return (
    <div className={css['inset']}>
      <div className={css['form']}>
        <SubmissionFields {...{ records, pack, made }} typed={left.typed} onChange={left.change} />
        <LeftLine left={left} />
        <div className={css['choices']}>
          <Button disabled={at === null || submitted === null} loading={busy} onClick={() => void record()}>
            Record sending
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
        </div>
        {failure !== null && <Note tone="dang" live title={failure.message} />}
      </div>
    </div>
  );
};

/** Every handing in of an appeal with the exact text and the hashes, the newest first. */
export const SubmissionLog = ({ records, pack }: LogProps) => {
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async ({ id, rev }: Submission) => {
    const result = await send('submission.remove', { id, rev });
    setFailure(result.ok ? null : result.error);
  };
  const { submissions } = records;
  return (
    <section className={css['group']} aria-label="Sendings">
      <h3 className={css['groupName']}>
        Sendings <span>{submissions.length}</span>
      </h3>
      {submissions.length === 0 && !adding && (
        <p className={css['quiet']}>By which way it went and what exactly was not recorded.</p>
      )}
      {failure !== null && <Note tone="dang" live title={failure.message} />}
      <ul className={css['packets']}>
        {submissions.map((row) => (
          <Sending key={row.id} row={row} onRemove={() => void remove(row)} />
        ))}
      </ul>
      {adding ? (
        <Another records={records} pack={pack} onClose={() => setAdding(false)} />
      ) : (
        <div className={css['inset']}>
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            Record another sending
          </Button>
        </div>
      )}
    </section>
  );
};
