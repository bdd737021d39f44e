import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { useExport } from '#renderer/data/use-export.ts';
import type { ActionRow } from './actions-model.ts';

type Exported = { readonly path: string | null; readonly count: number };

/** What was written, in words. */
export const exportedWords = ({ path, count }: Exported) => ({
  what: `${String(count)}\u00a0${count === 1 ? 'action' : 'actions'}`,
  path,
});

export type ExportActionsProps = {
  readonly rows: readonly ActionRow[];
  readonly exported: ReturnType<typeof useExport<Exported>>;
};

/** Writes the actions that the list shows, in its order, as a CSV file. */
export const ExportActions = ({ rows, exported }: ExportActionsProps) => {
  const { shop } = useShop();
  return (
    <Button
      leftSection={<IconDownload size={15} stroke={1.8} aria-hidden="true" />}
      title="These actions as a CSV file"
      disabled={rows.length === 0 || exported.isBusy}
      onClick={() => {
        const actionIds = rows.map(({ action }) => action.id);
        exported.begin(() => startJob('actions.export', { shopId: shop.id, actionIds }));
      }}
    >
      Export
    </Button>
  );
};
