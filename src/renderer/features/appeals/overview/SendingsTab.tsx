import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Sending } from '#shared/appeals/sendings.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import { useMinute } from '#renderer/data/clock.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';
import { useView } from '#renderer/state/view.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import { modeWords } from '#renderer/ui/states.ts';
import { appealStates } from '../words.ts';
import css from './Overview.module.css';

const sendings = (count: number): string =>
  `${numberWords(count)}\u00a0${count === 1 ? 'sending' : 'sendings'}`;

/** Writes the log of sendings as CSV where the user says, and tells where that was or why it failed. */
export const useSendingsExport = () =>
  useExport<{ path: string | null; count: number }>(({ path, count }) => ({ what: sendings(count), path }));

type ExportProps = {
  readonly rows: readonly Sending[];
  readonly exported: ReturnType<typeof useSendingsExport>;
};

export const ExportSendings = ({ rows, exported }: ExportProps) => {
  const { shop } = useShop();
  return (
    <ActionIcon
      size={28}
      aria-label="Export the log of sendings"
      title="The log of sendings as a CSV file"
      disabled={rows.length === 0 || exported.isBusy}
      onClick={() => {
        const submissionIds = rows.map(({ submission }) => submission.id);
        exported.begin(() => startJob('submissions.export', { shopId: shop.id, submissionIds }));
      }}
    >
      <IconDownload size={16} stroke={1.8} />
    </ActionIcon>
  );
};

const textWords = ({ submission: { textBytes } }: Sending): string =>
  textBytes === 0 ? 'No text' : `Text of ${numberWords(textBytes)} bytes`;

const columnsAt = (zone: string, now: number): readonly Column<Sending>[] => [
  {
    key: 'at',
    head: 'Sent',
    width: 170,
    cell: ({ submission }) => formatInstant(submission.at, zone, now),
    second: ({ submission }) => (submission.by === '' ? '' : `by ${submission.by}`),
  },
  { key: 'case', head: 'Case', width: 64, numeric: true, cell: ({ violation }) => violation.number },
  {
    key: 'what',
    head: 'What',
    cell: ({ violation }) => violation.title,
    second: ({ appeal }) => `Appeal\u00a0${String(appeal.attempt)}, ${modeWords[appeal.mode]}`,
  },
  {
    key: 'way',
    head: 'Way',
    width: 160,
    cell: ({ submission }) => submission.way,
    second: textWords,
  },
  {
    key: 'file',
    head: 'File of the packet',
    width: 280,
    rank: 2,
    cell: ({ submission }) => (
      <span className={css['file']}>{submission.fileName === '' ? '–' : submission.fileName}</span>
    ),
  },
  {
    key: 'state',
    head: 'State of the appeal',
    width: 150,
    rank: 1,
    cell: ({ appeal }) => <StateWord {...appealStates[appeal.status]} />,
  },
];

const missingWords = (count: number): string =>
  count === 1
    ? '1 appeal that was sent has no sending on the log: by which way and with what text was not recorded.'
    : `${numberWords(count)} appeals that were sent have no sending on the log: by which way and with what text was not recorded.`;

type SendingsProps = { readonly rows: readonly Sending[]; readonly missing: number };

/** Everything that was handed in, of all appeals. */
export const SendingsTab = ({ rows, missing }: SendingsProps) => {
  const { zone } = useShop();
  const now = useMinute();
  const go = useView((state) => state.go);
  if (rows.length === 0)
    return (
      <p className={css['empty']}>
        Nothing is on the log yet. When an appeal is recorded as sent, its way, exact text and file are kept
        here with their hashes.
      </p>
    );
  return (
    <DataTable
      label="Sendings"
      columns={columnsAt(zone, now)}
      groups={[{ key: 'all', rows }]}
      rowKey={({ submission }) => submission.id}
      height={49}
      inParts="sendings"
      onOpen={({ appeal }) => {
        go({ screen: 'appeal', id: appeal.id, part: 'sent' });
      }}
      {...(missing > 0 ? { foot: <p className={css['foot']}>{missingWords(missing)}</p> } : {})}
    />
  );
};
