import { useEffect, useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { type Draft, dropDraft, keepDraft, readDraft } from '#renderer/data/drafts.ts';
import type { Box } from './boxes.ts';
import { copiedKey, keptOf } from './kept-boxes.ts';

/** Keeps the boxes of a copy that was filed for its original, whatever becomes of the copy. */
export const keepCopied = (fileId: string, boxes: readonly Box[]): void => {
  void keepDraft(copiedKey(fileId), keptOf(boxes), now());
};

/** The boxes of the last copy of a file, offered when it is opened again until they are used or thrown away. */
export const useLastCopy = (fileId: string) => {
  const [offer, setOffer] = useState<Draft | null>(null);
  useEffect(() => {
    const shown = new AbortController();
    const read = async (): Promise<void> => {
      const kept = await readDraft(copiedKey(fileId));
      if (!shown.signal.aborted) setOffer(kept);
    };
    void read();
    return () => {
      shown.abort();
    };
  }, [fileId]);
  return {
    offer,
    /** Nothing is offered any more; the boxes stay kept for the next time. */
    answered: () => {
      setOffer(null);
    },
    throwAway: () => {
      setOffer(null);
      void dropDraft(copiedKey(fileId));
    },
  };
};
