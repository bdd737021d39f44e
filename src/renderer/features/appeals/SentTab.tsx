import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import css from './Inspector.module.css';
import { RecordOutcome } from './RecordOutcome.tsx';
import { RecordSent } from './RecordSent.tsx';
import { type AppealRecords, isOlderThanText } from './records.ts';
import { ReplyLine } from './ReplyLine.tsx';
import { SubmissionLog } from './SubmissionLog.tsx';
import { WordStatement } from './WordStatement.tsx';
import { appealStates } from './words.ts';

const Packets = ({ records }: { readonly records: AppealRecords }) => {
  const { appeal, packets } = records;
  const { zone } = useShop();
  const minute = useMinute();
  const [failure, setFailure] = useState<string | null>(null);
  const reveal = async (packetId: string) => {
    const answer = await startJob('app.reveal', { what: 'packet', packetId }).answer;
    setFailure(answer.ok ? null : answer.error.message);
  };
  return (
    <section className={css['group']} aria-label="Packets written">
      <h3 className={css['groupName']}>
        Packets written <span>{packets.length}</span>
      </h3>
      {packets.length === 0 && <p className={css['quiet']}>None yet.</p>}
      {failure !== null && <Note tone="dang" live title={failure} />}
      <ul className={css['packets']}>
        {packets.map((packet) => (
          <li key={packet.id}>
            <b>{packet.pdfName}</b>
            <span>
              {formatInstant(packet.exportedAt, zone, minute)}, {packet.pages} pages
            </span>
            <Fingerprint of={packet.pdfName} sha256={packet.pdfSha256} />
            <b>{packet.zipName}</b>
            <Fingerprint of={packet.zipName} sha256={packet.zipSha256} />
            {isOlderThanText(packet, records) && (
              <span>
                {appeal.status === 'draft'
                  ? 'The draft was changed after it.'
                  : 'The text kept as sent was changed after it.'}
              </span>
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Show in folder: ${packet.pdfName}`}
              onClick={() => void reveal(packet.id)}
            >
              Show in folder
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What was sent and came back, the log of its sendings, and the packets that were written. */
export type SentTabProps = {
  readonly records: AppealRecords;
  readonly pack: Pack;
};

export const SentTab = ({ records, pack }: SentTabProps) => {
  const { appeal } = records;
  const { zone } = useShop();
  const minute = useMinute();
  return (
    <>
      <section className={css['verdict']} aria-label="Sent">
        <h2 className={css['verdictWords']}>
          <StateWord {...appealStates[appeal.status]} />
        </h2>
        {appeal.sentAt !== null && (
          <p className={css['plain']}>Sent {formatInstant(appeal.sentAt, zone, minute)}</p>
        )}
        {appeal.decidedAt !== null && (
          <p className={css['plain']}>Decided {formatInstant(appeal.decidedAt, zone, minute)}</p>
        )}
        {appeal.outcome !== '' && <p className={css['plain']}>“{appeal.outcome}”</p>}
        {records.reply !== null && <ReplyLine reply={records.reply} />}
        {appeal.status === 'draft' && <RecordSent records={records} pack={pack} />}
        {appeal.status === 'sent' && (
          <RecordOutcome
            appeal={appeal}
            files={records.caseFiles}
            mayFollow={appeal.attempt === 1 && attemptsAllowed(pack, records.violation.type) !== 1}
          />
        )}
      </section>
      {appeal.status !== 'draft' && <SubmissionLog records={records} pack={pack} />}
      <Packets records={records} />
      <section className={css['group']} aria-label="For a lawyer">
        <div className={css['inset']}>
          <div className={css['form']}>
            <WordStatement appealId={appeal.id} />
          </div>
        </div>
      </section>
    </>
  );
};
