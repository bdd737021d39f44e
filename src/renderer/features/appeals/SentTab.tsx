import { Button } from '@mantine/core';
import { useState } from 'react';
import { openGapsWords } from '#shared/appeals/text.ts';
import type { Failure } from '#shared/contract/result.ts';
import { localDateTime } from '#shared/kernel/time.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { now, useMinute } from '#renderer/data/clock.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { flushUnsaved } from '#renderer/data/unsaved.ts';
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { LeftLine } from '#renderer/ui/LeftLine.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import css from './Inspector.module.css';
import { RecordOutcome } from './RecordOutcome.tsx';
import { type AppealRecords, isOlderThanText } from './records.ts';
import { unsavedFailure } from './use-kept.ts';
import { whenOf, WhenField } from './When.tsx';
import { appealStates } from './words.ts';

type RecordProps = { readonly records: AppealRecords; readonly pack: Pack };

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

const leftSendings = leftForms<{ readonly at: string }>();

const RecordSent = ({ records, pack }: RecordProps) => {
  const { appeal } = records;
  const { zone } = useShop();
  const minute = useMinute();
  // The time that was typed holds whatever becomes of the text, so it goes by no state of the appeal.
  const left = useLeftForm(leftSendings, { id: appeal.id, rev: 0 }, () => ({
    at: localDateTime(now(), zone),
  }));
  const when = whenOf(left.typed.at, (text) => left.change({ at: text }), zone);
  const { at } = when;
  const [asking, setAsking] = useState(false);
  const { busy, begin, end } = useBusy();
  const [failure, setFailure] = useState<Failure | null>(null);
  const record = async () => {
    if (at === null) return;
    if (!begin()) return;
    const result = await send('appeal.recordSent', { id: appeal.id, rev: appeal.rev, at });
    end();
    setAsking(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) left.done();
  };
  const ask = async () => {
    const isSaved = await flushUnsaved();
    setFailure(isSaved ? null : unsavedFailure);
    setAsking(isSaved);
  };
  const gaps = openGapsWords({ ...appeal, claims: records.claims });
  const kept = keptWords(records, (instant) => formatInstant(instant, zone, minute));
  return (
    <div className={css['form']}>
      <WhenField label="Sent on" when={when} />
      <LeftLine left={left} />
      <Button disabled={at === null} onClick={() => void ask()}>
        Record as sent
      </Button>
      {failure !== null && <Note tone="dang" live title={failure.message} />}
      <ConfirmDialog
        opened={asking}
        title={`Record appeal ${String(appeal.attempt)} as sent?`}
        confirm="Record as sent"
        busy={busy}
        disabled={gaps !== null}
        onConfirm={() => void record()}
        onCancel={() => setAsking(false)}
      >
        {gaps ?? kept} {gaps === null && attemptWords(appeal.attempt, pack.clocks.attempts.value)}
      </ConfirmDialog>
    </div>
  );
};

const hashWords = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ');

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
            <span>
              SHA-256 <span className="ref">{hashWords(packet.pdfSha256)} …</span>
            </span>
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

/** What was sent and came back, and the packets that were written. */
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
        {appeal.status === 'draft' && <RecordSent records={records} pack={pack} />}
        {appeal.status === 'sent' && (
          <RecordOutcome
            appeal={appeal}
            mayFollow={appeal.attempt === 1 && pack.clocks.attempts.value !== 1}
          />
        )}
      </section>
      <Packets records={records} />
    </>
  );
};
