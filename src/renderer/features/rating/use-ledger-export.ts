import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';

const entries = (count: number): string => `${String(count)}\u00a0${count === 1 ? 'entry' : 'entries'}`;

/** Writes entries as CSV where the user says, and tells where that was or why it failed. */
export const useLedgerExport = () => {
  const { shop } = useShop();
  const { told, isBusy, begin } = useExport<{ path: string | null; count: number }>(({ path, count }) => ({
    what: entries(count),
    path,
  }));
  return {
    told,
    isBusy,
    begin: (entryIds: readonly string[]): void => {
      begin(() => startJob('ledger.export', { shopId: shop.id, entryIds: [...entryIds] }));
    },
  };
};
