import { useEffect, useState } from 'react';
import { startJob } from '#renderer/data/jobs.ts';
import type { TextRun } from '#shared/evidence-pages.ts';

/** A page as the window shows it. */
export interface ShownPage {
  readonly page: number;
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly src: string;
  readonly runs: readonly TextRun[];
}

/** The page of a file as pixels; the one before stays until it is drawn. `failure` says why it can't be. */
export const useDrawnPage = (
  id: string,
  page: number,
  longest: number,
): { readonly shown: ShownPage | null; readonly failure: string | null } => {
  const [shown, setShown] = useState<ShownPage | null>(null);
  const [failed, setFailed] = useState<{ readonly page: number; readonly words: string } | null>(null);
  useEffect(() => {
    let isOver = false;
    const job = startJob('evidence.page', { id, page, longest, withText: true });
    void job.answer.then((answer) => {
      if (isOver) return;
      if (!answer.ok) {
        setFailed({ page, words: answer.error.message });
        return;
      }
      const { png, size, pages, runs } = answer.value;
      const src = URL.createObjectURL(new Blob([Uint8Array.from(png)], { type: 'image/png' }));
      setFailed(null);
      setShown({ page, pages, width: size.width, height: size.height, src, runs });
    });
    return () => {
      isOver = true;
      job.cancel();
    };
  }, [id, page, longest]);
  const src = shown?.src;
  useEffect(
    () => () => {
      if (src !== undefined) URL.revokeObjectURL(src);
    },
    [src],
  );
  return { shown, failure: failed?.page === page ? failed.words : null };
};
