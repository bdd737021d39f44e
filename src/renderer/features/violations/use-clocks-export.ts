import { startJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useExport } from '#renderer/data/use-export.ts';

const clocks = (count: number): string => `${String(count)}\u00a0${count === 1 ? 'clock' : 'clocks'}`;

/** Writes the running clocks of the shop, or of one case, as a calendar file where the user says. */
export const useClocksExport = (violationId: string | null) => {
  const { shop } = useShop();
  const { told, isBusy, begin } = useExport<{ path: string | null; count: number }>(({ path, count }) => ({
    what: clocks(count),
    path,
  }));
  return {
    told,
    isBusy,
    begin: (): void => {
      begin(() => startJob('clocks.export', { shopId: shop.id, violationId }));
    },
  };
};
