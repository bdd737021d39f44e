import { useEffect, useState } from 'react';
import { startJob } from '#renderer/data/jobs.ts';
import { shortestDrawing, type TextRun } from '#shared/evidence-pages.ts';

/** Pages of a file whose words are looked through; a longer one says so. */
export const mostPagesLooked = 60;

export interface PageRuns {
  readonly page: number;
  readonly runs: readonly TextRun[];
}

/** The words of the pages of a file that has more than one, page after page as they are read. */
export const useAllRuns = (id: string, pages: number): readonly PageRuns[] => {
  const [read, setRead] = useState<readonly PageRuns[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const isOver = (): boolean => stop.signal.aborted;
    let cancel = (): void => undefined;
    const readAll = async (): Promise<void> => {
      const last = Math.min(pages, mostPagesLooked);
      for (let page = 1; pages > 1 && page <= last && !isOver(); page += 1) {
        const job = startJob('evidence.page', { id, page, longest: shortestDrawing, withText: true });
        cancel = job.cancel;
        const answer = await job.answer;
        if (answer.ok && !isOver()) setRead((old) => [...old, { page, runs: answer.value.runs }]);
      }
    };
    void readAll();
    return () => {
      stop.abort();
      cancel();
      setRead([]);
    };
  }, [id, pages]);
  return read;
};
