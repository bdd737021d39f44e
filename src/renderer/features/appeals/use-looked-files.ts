import { useEffect, useState } from 'react';
import { type FileLook, isAnyPrivate } from '#shared/evidence-look.ts';
import { startJob } from '#renderer/data/jobs.ts';
import type { AppealRecords } from './records.ts';
import { rest } from './use-prepared-pictures.ts';

/** What looks told, by the bytes of the file, for as long as the window lives. */
const kept = new Map<string, FileLook>();
const mostKept = 1000;

const keep = (look: FileLook): void => {
  kept.set(look.sha256, look);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
};

const hasNews = ({ unreadable, wordless, found }: FileLook): boolean =>
  unreadable !== null || wordless > 0 || isAnyPrivate(found);

const lookInto = async (id: string, stop: AbortSignal): Promise<FileLook | null> => {
  const job = startJob('evidence.look', { id });
  stop.addEventListener('abort', job.cancel);
  const answer = await job.answer;
  stop.removeEventListener('abort', job.cancel);
  return answer.ok ? answer.value : null;
};

/**
 * What looks into the exhibits' files of an open draft told, by their SHA-256. They are looked into one after the other when
 * the exhibits rest, each once; what is looked into while the draft is left, or `isBusy`, is cancelled.
 */
export const useLookedFiles = (
  { appeal, exhibits }: AppealRecords,
  isBusy: boolean,
): ReadonlyMap<string, FileLook> => {
  const [looks, setLooks] = useState<ReadonlyMap<string, FileLook>>(() => new Map(kept));
  const files = exhibits.flatMap(({ file }) => (file === null ? [] : `${file.id} ${file.sha256}`)).join();
  const isLooking = appeal.status === 'draft' && files !== '' && !isBusy;
  useEffect(() => {
    if (!isLooking) return;
    const stop = new AbortController();
    const walk = async (): Promise<void> => {
      for (const file of files.split(',')) {
        const [id = '', sha256 = ''] = file.split(' ');
        if (kept.has(sha256)) continue;
        const look = await lookInto(id, stop.signal);
        if (look !== null) keep(look);
        // A file with nothing to say of it changes nothing that is drawn.
        if (look !== null && hasNews(look)) setLooks(new Map(kept));
        if (stop.signal.aborted) return;
      }
    };
    const timer = setTimeout(() => void walk(), rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [isLooking, files]);
  return looks;
};
