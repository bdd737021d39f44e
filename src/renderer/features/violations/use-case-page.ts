import { startJob } from '#renderer/data/jobs.ts';
import { useExport } from '#renderer/data/use-export.ts';

/** Writes the case as one HTML file where the user says, and tells where that was or why it failed. */
export const useCasePage = (violationId: string) => {
  const { told, isBusy, begin } = useExport<{ readonly path: string | null; readonly number: number }>(
    ({ path, number }) => ({
      what: `Case\u00a0${String(number)}, with its contacts, money and orders,`,
      path,
    }),
  );
  return {
    told,
    isBusy,
    begin: (): void => {
      begin(() => startJob('case.export', { violationId }));
    },
  };
};
