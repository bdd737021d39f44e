import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAbout } from '#renderer/data/about.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { useLive } from '#renderer/data/live.ts';
import { useSpaceSwitch } from '#renderer/data/space-switch.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { ResetSampleDialog } from '#renderer/ui/ResetSampleDialog.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { TableName } from '#shared/contract/tables.ts';
import { shownReadings } from '#shared/readings.ts';
import { Facts } from './Facts.tsx';
import css from './Settings.module.css';

const counted: readonly (readonly [TableName, string])[] = [
  ['shops', 'Shops'],
  ['readings', 'Readings of the rating'],
  ['violations', 'Violations'],
  ['evidence', 'Evidence files'],
  ['appeals', 'Appeals'],
  ['packets', 'Packets written'],
];

const Kept = () => {
  const counts = useLive(
    ({ table }) =>
      Promise.all(
        counted.map(async ([name]) => {
          if (name !== 'readings') return await table(name).count();
          // What an undone import holds is kept and is not shown.
          return shownReadings(await table('readings').toArray(), await table('batches').toArray()).length;
        }),
      ),
    [],
  );
  if (counts === undefined) return null;
  return (
    <Facts rows={counted.map(([, words], index) => [words, (counts[index] ?? 0).toLocaleString('en')])} />
  );
};

const Folder = () => {
  const about = useAbout();
  const [failure, setFailure] = useState<string | null>(null);
  const show = async (): Promise<void> => {
    const answer = await startJob('app.reveal', { what: 'data' }).answer;
    setFailure(answer.ok ? null : answer.error.message);
  };
  if (about === null) return null;
  return (
    <>
      <Facts
        rows={[
          ['Folder', about.dataDir],
          ['Records', 'standing.db, SQLite; each change is on the disk before it is shown as saved'],
          ['Evidence', 'vault, each file under its SHA-256 fingerprint'],
          ['Packets', 'packets'],
          ['Schema', String(about.schema)],
        ]}
      />
      <div className={css['buttons']}>
        <Button onClick={() => void show()}>Show folder</Button>
      </div>
      {failure !== null && (
        <Note tone="dang" live>
          {failure}
        </Note>
      )}
    </>
  );
};

const Sample = () => {
  const { space } = useShop();
  const about = useAbout();
  const { what, change, reset } = useSpaceSwitch();
  const [asking, setAsking] = useState(false);
  const inSample = space === 'sample';
  return (
    <>
      <p className={css['words']}>
        A made-up shop in a folder of its own, sample. It never mixes with own records.
        {inSample ? ' It is open now.' : ''}
      </p>
      <div className={css['buttons']}>
        <Button loading={what === 'open'} onClick={() => void change(inSample ? 'own' : 'sample')}>
          {inSample ? 'Open own records' : 'Open the sample shop'}
        </Button>
        {(inSample || about?.sampleMade === true) && (
          <Button
            variant="outline"
            color="red"
            loading={what === 'reset'}
            onClick={() => {
              setAsking(true);
            }}
          >
            Reset the sample
          </Button>
        )}
      </div>
      <ResetSampleDialog
        opened={asking}
        onReset={() => void reset()}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
};

/** Where the records lie and what is kept. */
export const DataPage = () => (
  <>
    <Pane title="Data folder">
      <Folder />
    </Pane>
    <Pane title="Kept">
      <Kept />
    </Pane>
    <Pane title="Sample shop">
      <Sample />
    </Pane>
  </>
);
