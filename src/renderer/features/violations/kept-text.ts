import type { Draft } from '#renderer/data/drafts.ts';
import type { Instant } from '#shared/kernel/time.ts';

type Fields = Readonly<Record<string, string>>;

/** Where text is kept, and what time it is. */
export interface KeptPorts {
  readonly keepDraft: (key: string, fields: Fields, savedAt: Instant) => Promise<boolean>;
  readonly dropDraft: (key: string) => Promise<void>;
  readonly now: () => Instant;
}

/** What a screen shows of kept text. */
export interface KeptState {
  /** What was kept before, newest first, until it is used or thrown away. */
  readonly offers: readonly Draft[];
  /** When the text was last written down, ms; null before the first time and while newer text waits. */
  readonly keptAt: number | null;
}

const PAUSE_MS = 250;

/** The first place of a form that none of the texts has. */
const freePlace = (key: string, kept: readonly Draft[]): string => {
  const isFree = (place: string): boolean => kept.every((draft) => draft.key !== place);
  let place = key;
  for (let number = 2; !isFree(place); number += 1) place = `${key}/${String(number)}`;
  return place;
};

/**
 * Keeps a form's text at most a quarter of a second after a key. Each text that was typed and not recorded has a place of
 * its own, so that none is overwritten before it was answered.
 */
export const makeKeptText = (key: string, ports: KeptPorts, tell: (part: Partial<KeptState>) => void) => {
  /** Null until it is read what was kept. */
  let offers: readonly Draft[] | null = null;
  let typed: Draft | null = null;
  let pending: Fields | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const offer = (next: readonly Draft[]): void => {
    offers = next.toSorted((a, b) => b.savedAt - a.savedAt);
    tell({ offers });
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // Before it is known what was kept, nothing is written down: it would go over that.
    if (pending === null || offers === null) return;
    const draft = { key: typed?.key ?? freePlace(key, offers), fields: pending, savedAt: ports.now() };
    pending = null;
    typed = draft;
    void ports.keepDraft(draft.key, draft.fields, draft.savedAt).then((isKept) => {
      if (isKept && pending === null) tell({ keptAt: draft.savedAt });
    });
  };
  const without = ({ key: answered }: Draft): readonly Draft[] =>
    (offers ?? []).filter((one) => one.key !== answered);

  return {
    /** Says what was kept before this form was opened. */
    found: (kept: readonly Draft[]): void => {
      offer(kept);
      flush();
    },
    flush,
    keep: (fields: Fields): void => {
      pending = fields;
      tell({ keptAt: null });
      // Counted from the first key, so that steady typing is kept too.
      timer ??= setTimeout(flush, PAUSE_MS);
    },
    /** Takes an offer out of the list to be typed on. What was typed until then is offered in its stead. */
    use: (taken: Draft): void => {
      flush();
      offer([...without(taken), ...(typed === null ? [] : [typed])]);
      typed = taken;
    },
    throwAway: (taken: Draft): void => {
      void ports.dropDraft(taken.key);
      offer(without(taken));
    },
    /** Forgets what is typed now, because it was recorded. */
    done: async (): Promise<void> => {
      clearTimeout(timer);
      timer = undefined;
      pending = null;
      const recorded = typed;
      typed = null;
      if (recorded !== null) await ports.dropDraft(recorded.key);
    },
  };
};
