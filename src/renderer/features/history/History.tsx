import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import type { JobOutput } from '#shared/contract/jobs.ts';
import type { Answer } from '#shared/contract/result.ts';
import { formatTime } from '#shared/kernel/time-words.ts';
import { Entries } from './Entries.tsx';
import css from './History.module.css';
import { useHistory } from './use-history.ts';

type Verdict = Answer<JobOutput<'history.verify'>>;

/** A reference in groups of four, for the eye. */
const byFour = (text: string): string => text.match(/.{1,4}/g)?.join(' ') ?? text;

const counted = (count: number): string =>
  `${count.toLocaleString('en')}\u00a0${count === 1 ? 'entry' : 'entries'}`;

const Checked = ({ verdict, at }: { readonly verdict: Verdict; readonly at: string }) => {
  if (!verdict.ok)
    return (
      <Note tone="dang" live>
        {verdict.error.message}
      </Note>
    );
  const { entries, head, bad } = verdict.value;
  if (bad !== null)
    return (
      <Note tone="dang" live title={`The chain breaks at entry ${String(bad.seq)}`}>
        {bad.reason} The {counted(entries)} before it hold.
      </Note>
    );
  return (
    <Note
      live
      icon={<StateIcon tone="good" shape="check" size={16} />}
      title={`${counted(entries)} hold, checked ${at}`}
    >
      Each entry covers the one before it. Newest fingerprint:{' '}
      <span className={css['hash']}>{byFour(head)}</span>
    </Note>
  );
};

/** Everything that was ever changed, by whom and when; what can be taken back, and whether the record is whole. */
export const History = () => {
  const history = useHistory();
  const { zone } = useShop();
  const minute = useMinute();
  const [checking, setChecking] = useState(false);
  const [checked, setChecked] = useState<{ readonly verdict: Verdict; readonly at: string } | null>(null);
  const check = async (): Promise<void> => {
    setChecking(true);
    const verdict = await startJob('history.verify', {}).answer;
    setChecked({ verdict, at: formatTime(minute, zone) });
    setChecking(false);
  };
  const header = (
    <PageHeader
      title="History"
      quiet={history.count === 0 ? '' : `${counted(history.count)}, none can be changed`}
      actions={
        <Button loading={checking} onClick={() => void check()}>
          Check the chain
        </Button>
      }
    />
  );
  return (
    <Screen header={header}>
      {checked !== null && (
        <div className={css['note']}>
          <Checked {...checked} />
        </div>
      )}
      {history.failure !== null && (
        <div className={css['note']}>
          <Note tone="dang" live>
            {history.failure}
          </Note>
        </div>
      )}
      {history.entries !== undefined && <Entries entries={history.entries} />}
      {history.entries !== undefined && history.entries.length < history.count && (
        <div className={css['earlier']}>
          <span>{counted(history.count - history.entries.length)} earlier</span>
          <Button size="xs" variant="subtle" onClick={history.showEarlier}>
            Show earlier
          </Button>
        </div>
      )}
    </Screen>
  );
};
