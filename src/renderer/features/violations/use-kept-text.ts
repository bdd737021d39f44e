import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from '#renderer/data/clock.ts';
import { dropDraft, keepDraft, readDraft, type Draft } from '#renderer/data/drafts.ts';

type Fields = Readonly<Record<string, string>>;

/** Text of a form that was typed and not recorded, kept on this computer until it is. */
export interface KeptText {
  /** What was kept before, newest first, until it is used or thrown away. */
  readonly offers: readonly Draft[];
  /** When the text was last written down, ms; null before the first time and while newer text waits. */
  readonly keptAt: number | null;
  readonly keep: (fields: Fields) => void;
  /** Takes an offer out of the list and gives it back to be typed on. */
  readonly use: (offer: Draft) => void;
  readonly throwAway: (offer: Draft) => void;
  /** Forgets what is typed now, because it was recorded. */
  readonly done: () => Promise<void>;
}

const PAUSE_MS = 250;

/**
 * Keeps a form's text at most a quarter of a second after a key. Two places per form: while one holds text that is
 * offered back, new text goes to the other, so that nothing is overwritten before it was answered.
 */
export const useKeptText = (key: string): KeptText => {
  const [offers, setOffers] = useState<readonly Draft[]>([]);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const taken = useRef<string | null>(null);
  const pending = useRef<Fields | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const places = useRef([key, `${key}/next`]);

  useEffect(() => {
    let gone = false;
    void Promise.all(places.current.map(readDraft)).then((found) => {
      const kept = found.filter((draft) => draft !== null).toSorted((a, b) => b.savedAt - a.savedAt);
      if (!gone) setOffers(kept.filter((draft) => draft.key !== taken.current));
    });
    return () => {
      gone = true;
    };
  }, []);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const fields = pending.current;
    pending.current = null;
    if (fields === null) return;
    const savedAt = now();
    void keepDraft(taken.current ?? key, fields, savedAt).then((isKept) => {
      if (isKept && pending.current === null) setKeptAt(savedAt);
    });
  }, [key]);

  useEffect(() => flush, [flush]);

  const keep = useCallback(
    (fields: Fields) => {
      taken.current ??=
        places.current.find((place) => offers.every((offer) => offer.key !== place)) ??
        offers.at(-1)?.key ??
        key;
      pending.current = fields;
      setKeptAt(null);
      // Counted from the first key, so that steady typing is kept too.
      timer.current ??= setTimeout(flush, PAUSE_MS);
    },
    [flush, key, offers],
  );

  const use = useCallback((offer: Draft) => {
    const typed = taken.current;
    taken.current = offer.key;
    if (typed !== null && typed !== offer.key) void dropDraft(typed);
    setOffers((all) => all.filter((one) => one.key !== offer.key));
  }, []);

  const throwAway = useCallback((offer: Draft) => {
    void dropDraft(offer.key);
    setOffers((all) => all.filter((one) => one.key !== offer.key));
  }, []);

  const done = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    pending.current = null;
    if (taken.current !== null) await dropDraft(taken.current);
    taken.current = null;
  }, []);

  return { offers, keptAt, keep, use, throwAway, done };
};
