import { useState } from 'react';
import { startJob } from '#renderer/data/jobs.ts';
import { useToldExport } from '#renderer/data/use-export.ts';

/** Asks what goes into it, then writes the case as one HTML file where the user says. */
export const useCasePage = (violationId: string) => {
  const [isAsking, setAsking] = useState(false);
  const { failure, isBusy, begin } = useToldExport<{ readonly path: string | null; readonly number: number }>(
    ({ path, number }) => ({ what: `Case\u00a0${String(number)} as one HTML file`, path }),
  );
  return {
    failure,
    isBusy,
    isAsking,
    ask: (): void => setAsking(true),
    cancel: (): void => setAsking(false),
    begin: (withContactsAndMoney: boolean): void => {
      setAsking(false);
      begin(() => startJob('case.export', { violationId, withContactsAndMoney }));
    },
  };
};
