import { useEffect, useRef, useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { dropDraft, keepDraft, readDraft } from '#renderer/data/drafts.ts';
import { onFlush } from '#renderer/data/unsaved.ts';

const PAUSE_MS = 250;

/** Notes as they stand, `keptAt` when they were last written down (ms), null while newer ones wait. */
export interface Notes {
  readonly text: string;
  readonly keptAt: number | null;
}

/** The notes of the review that a shop has not signed yet: kept on this computer until they are signed. */
export const useNotes = (shopId: string) => {
  const key = `review.notes/${shopId}`;
  const [notes, setNotes] = useState<Notes | null>(null);
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const text = waiting.current;
    if (text === null) return true;
    waiting.current = null;
    const keptAt = now();
    const isKept = await keepDraft(key, { notes: text }, keptAt);
    if (isKept) setNotes((one) => (one?.text === text ? { text, keptAt } : one));
    return isKept;
  };
  const keep = useRef(flush);
  useEffect(() => {
    keep.current = flush;
  });
  useEffect(() => {
    let left = false;
    void readDraft(key).then((draft) => {
      if (left) return;
      setNotes((typed) => typed ?? { text: draft?.fields['notes'] ?? '', keptAt: draft?.savedAt ?? null });
    });
    const forget = onFlush(() => keep.current());
    return () => {
      left = true;
      forget();
      void keep.current();
    };
  }, [key]);

  return {
    /** Null until it is read what was kept. */
    notes,
    change: (text: string): void => {
      setNotes({ text, keptAt: null });
      waiting.current = text;
      timer.current ??= setTimeout(() => void keep.current(), PAUSE_MS);
    },
    /** Forgets the notes, because they are signed. */
    done: async (): Promise<void> => {
      clearTimeout(timer.current);
      timer.current = undefined;
      waiting.current = null;
      setNotes({ text: '', keptAt: null });
      await dropDraft(key);
    },
  };
};
