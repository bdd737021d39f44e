import { startJob } from '#renderer/data/jobs.ts';
import { useToldExport } from '#renderer/data/use-export.ts';

/** Writes the case as one HTML file where the user says. */
export const useCasePage = (violationId: string) => {
  const { failure, isBusy, begin } = useToldExport<{ readonly path: string | null; readonly number: number }>(
    ({ path, number }) => ({
      what: `Case\u00a0${String(number)} with its contacts, money and orders`,
      path,
    }),
  );
  return {
    failure,
    isBusy,
    begin: (): void => {
      begin(() => startJob('case.export', { violationId }));
    },
  };
};
