import { useEffect } from 'react';
import { isPictureKind } from '#shared/appeals/printed-kinds.ts';
import { startJob } from '#renderer/data/jobs.ts';
import type { AppealRecords } from './records.ts';

/** Exhibits are often changed one after the other, so what they ask for begins when they rest, ms. */
export const rest = 1500;

/** Has the pictures of an open draft made ready for print, so that its packet need not wait for them. */
export const usePreparedPictures = ({ appeal, exhibits }: AppealRecords): void => {
  const { id, status } = appeal;
  const pictures = exhibits
    .filter(({ file }) => file !== null && isPictureKind(file.mime))
    .map(({ exhibit }) => `${exhibit.id} ${exhibit.rev}`)
    .join();
  useEffect(() => {
    if (status !== 'draft' || pictures === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const job = startJob('packet.preparePictures', { appealId: id });
      stop.signal.addEventListener('abort', job.cancel);
    }, rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, status, pictures]);
};
