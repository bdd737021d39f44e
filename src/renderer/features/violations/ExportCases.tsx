import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';
import type { CaseRow } from './violations-model.ts';

const cases = (count: number): string => `${String(count)}\u00a0${count === 1 ? 'case' : 'cases'}`;

/** Writes cases as CSV where the user says, and tells where that was or why it failed. */
export const useCasesExport = () =>
  useExport<{ path: string | null; count: number }>(({ path, count }) => ({ what: cases(count), path }));

type ExportCasesProps = {
  readonly rows: readonly CaseRow[];
  readonly exported: ReturnType<typeof useCasesExport>;
};

/** Writes the cases that the list shows, in its order. */
export const ExportCases = ({ rows, exported }: ExportCasesProps) => {
  const { shop } = useShop();
  return (
    <ActionIcon
      size={28}
      aria-label="Export these cases"
      title="These cases as a CSV file"
      disabled={rows.length === 0 || exported.isBusy}
      onClick={() => {
        const violationIds = rows.map(({ violation }) => violation.id);
        exported.begin(() => startJob('cases.export', { shopId: shop.id, violationIds }));
      }}
    >
      <IconDownload size={16} stroke={1.8} />
    </ActionIcon>
  );
};
