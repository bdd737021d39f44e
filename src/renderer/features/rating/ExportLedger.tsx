import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { CaseEntry } from '#renderer/data/rating.ts';
import type { useLedgerExport } from './use-ledger-export.ts';

/** Writes the whole ledger, the newest entry first. */
export const ExportLedger = ({
  entries,
  exported,
}: {
  readonly entries: readonly CaseEntry[];
  readonly exported: ReturnType<typeof useLedgerExport>;
}) => (
  <Button
    disabled={entries.length === 0 || exported.isBusy}
    leftSection={<IconDownload size={15} stroke={1.8} aria-hidden="true" />}
    title="The whole ledger as a CSV file"
    onClick={() => {
      const newest = entries.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
      exported.begin(newest.map(({ id }) => id));
    }}
  >
    Export
  </Button>
);
