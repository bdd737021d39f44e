import { useRef, useState } from 'react';
import { incomingFiles, startJob, type RunningJob } from '#renderer/data/jobs.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { ListingColumns, ListingFile } from '#shared/audits/listing-file.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { IncomingFile } from '#shared/evidence.ts';

/** Whether a file is a table, by its name: what it holds is looked at when it is read. */
export const isTableFile = ({ name }: Pick<File, 'name'>): boolean => /\.(?:csv|tsv|txt|xlsx)$/iu.test(name);

/** A file of listings that is held against the rules; nothing of it is kept, so it lives as long as its screen. */
export const useListingFile = () => {
  const { shop } = useShop();
  const source = useRef<IncomingFile | null>(null);
  const running = useRef<RunningJob<ListingFile> | null>(null);
  const [file, setFile] = useState<ListingFile | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const read = async (how: {
    readonly sheet: number;
    readonly columns: ListingColumns | null;
  }): Promise<void> => {
    if (source.current === null || running.current !== null) return;
    const job = startJob(
      'listing.readFile',
      { shopId: shop.id, source: source.current, ...how },
      setProgress,
    );
    running.current = job;
    const answer = await job.answer;
    running.current = null;
    setProgress(null);
    setFailure(answer.ok || answer.error.code === 'cancelled' ? null : answer.error.message);
    if (answer.ok) setFile(answer.value);
  };
  const take = async (given: File | undefined): Promise<void> => {
    if (given === undefined || running.current !== null) return;
    source.current = (await incomingFiles([given]))[0] ?? null;
    await read({ sheet: 0, columns: null });
  };
  const leave = (): void => {
    source.current = null;
    setFile(null);
    setFailure(null);
  };
  const cancel = (): void => running.current?.cancel();
  return { file, progress, failure, take, read, leave, cancel };
};

export type ListingFileState = ReturnType<typeof useListingFile>;
