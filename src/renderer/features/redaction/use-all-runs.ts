import { useEffect, useState } from 'react';
import { startJob } from '#renderer/data/jobs.ts';
import { shortestDrawing } from '#shared/evidence-pages.ts';
import type { Words } from './page-words.ts';

/** Pages of a file whose words are looked through; a longer one says so. */
export const mostPagesLooked = 60;

/** The words that the pages of a file have of their own, page after page as they are looked at; from the first. */
export const useAllRuns = (id: string, pages: number): readonly Words[] => {
  const [read, setRead] = useState<readonly Words[]>([]);
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
        if (!isOver()) setRead((old) => [...old, answer.ok ? answer.value.runs : null]);
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
