import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
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

/** What was kept of a form before: offered until it is answered, and where (`known`, null until it is read). */
const useOffers = (places: readonly string[], onRead: () => void) => {
  const [offers, setOffers] = useState<readonly Draft[]>([]);
  const known = useRef<readonly Draft[] | null>(null);
  const read = useEffectEvent((found: readonly (Draft | null)[], isGone: boolean) => {
    known.current = found.filter((draft) => draft !== null).toSorted((a, b) => b.savedAt - a.savedAt);
    if (!isGone) setOffers(known.current);
    onRead();
  });
  useEffect(() => {
    let gone = false;
    void Promise.all(places.map(readDraft)).then((found) => {
      read(found, gone);
    });
    return () => {
      gone = true;
    };
  }, [places]);
  const answered = useCallback((offer: Draft) => {
    known.current = known.current?.filter(({ key }) => key !== offer.key) ?? null;
    setOffers((all) => all.filter(({ key }) => key !== offer.key));
  }, []);
  return { offers, known, answered };
};

/** The first place that holds nothing unanswered; where all do, that of the oldest. */
const freePlace = (places: readonly string[], kept: readonly Draft[]): string =>
  places.find((place) => kept.every(({ key }) => key !== place)) ?? kept.at(-1)?.key ?? places[0] ?? '';

/**
 * Keeps a form's text at most a quarter of a second after a key. Two places per form: while one holds text that is
 * offered back, new text goes to the other, so that nothing is overwritten before it was answered.
 */
export const useKeptText = (key: string): KeptText => {
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const taken = useRef<string | null>(null);
  const pending = useRef<Fields | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [places] = useState(() => [key, `${key}/next`]);
  const { offers, known, answered } = useOffers(places, () => {
    flush();
  });

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const fields = pending.current;
    // Before it is known what was kept, nothing is written down: it would go over that.
    if (fields === null || known.current === null) return;
    pending.current = null;
    taken.current ??= freePlace(places, known.current);
    const savedAt = now();
    void keepDraft(taken.current, fields, savedAt).then((isKept) => {
      if (isKept && pending.current === null) setKeptAt(savedAt);
    });
  }, [known, places]);

  useEffect(() => flush, [flush]);

  const keep = useCallback(
    (fields: Fields) => {
      pending.current = fields;
      setKeptAt(null);
      // Counted from the first key, so that steady typing is kept too.
      timer.current ??= setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );

  const use = useCallback(
    (offer: Draft) => {
      const typed = taken.current;
      taken.current = offer.key;
      if (typed !== null && typed !== offer.key) void dropDraft(typed);
      answered(offer);
    },
    [answered],
  );

  const throwAway = useCallback(
    (offer: Draft) => {
      void dropDraft(offer.key);
      answered(offer);
    },
    [answered],
  );

  const done = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    pending.current = null;
    if (taken.current !== null) await dropDraft(taken.current);
    taken.current = null;
  }, []);

  return { offers, keptAt, keep, use, throwAway, done };
};
