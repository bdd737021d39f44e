import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useAbout } from '#renderer/data/about.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { Mark } from '#renderer/ui/Mark.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import type { Failure } from '#shared/contract/result.ts';
import type { Space } from '#shared/choices.ts';
import css from './Refusal.module.css';

const inTwo = (message: string): readonly [string, string] => {
  const end = message.indexOf('. ');
  return end === -1 ? [message.replace(/\.$/, ''), ''] : [message.slice(0, end), message.slice(end + 2)];
};

const advice: Readonly<Partial<Record<Failure['code'], string>>> = {
  damaged:
    'A copy of the data folder, made before anything else is tried, keeps every way open. Its folder backups holds what was copied before a change of the schema.',
};

/** The whole window when records can't be opened: what happened, what is safe, what to do. */
export const Refusal = ({ failure }: { readonly failure: Failure }) => {
  const about = useAbout();
  const [what, rest] = inTwo(failure.message);
  const todo = advice[failure.code];
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState<string | null>(null);
  const open = async (space: Space): Promise<void> => {
    setBusy(true);
    const before = failure.message;
    await startJob('space.open', { space }).answer;
    setBusy(false);
    setTried(before);
  };
  useEffect(() => {
    document.title = 'Records not opened – Good Standing';
  }, []);
  return (
    <main className={css['refusal']}>
      <div className={css['box']}>
        <Mark size={32} />
        <h1 className={css['title']}>
          <StateIcon tone="dang" shape="octagon" size={20} />
          {what}
        </h1>
        <p className={css['words']}>{rest}</p>
        {todo !== undefined && <p className={css['words']}>{todo}</p>}
        {about !== null && (
          <dl className={css['facts']}>
            <dt>Data folder</dt>
            <dd>{about.dataDir}</dd>
            <dt>Shown now</dt>
            <dd>{about.space === 'sample' ? 'Sample shop' : 'Own records'}</dd>
            <dt>App version</dt>
            <dd>{about.version}</dd>
          </dl>
        )}
        {tried !== null && !busy && (
          <p className={css['again']} role="status">
            {tried === failure.message
              ? 'Tried again. The reason is the same.'
              : 'Tried again. Now the reason is the one above.'}
          </p>
        )}
        <div className={css['ways']}>
          <Button
            variant="filled"
            size="md"
            loading={busy}
            data-autofocus
            onClick={() => void open(about?.space ?? 'own')}
          >
            Try again
          </Button>
          {about?.space === 'sample' && (
            <Button size="md" disabled={busy} onClick={() => void open('own')}>
              Open own records
            </Button>
          )}
        </div>
      </div>
    </main>
  );
};
