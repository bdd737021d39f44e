import type { z } from 'zod';
import type { Failure, Result } from '#shared/contract/result.ts';

/** What a text that saves itself shows. `generation` changes when the text came from elsewhere than the keyboard. */
export interface KeptState<T> {
  readonly content: T;
  readonly generation: number;
  readonly pending: boolean;
  readonly savedAt: number | null;
  readonly failure: Failure | null;
  /** The newer text of the record, while the one on screen was changed too. */
  readonly conflict: T | null;
  /** Text that was typed before the app ended and never saved. */
  readonly found: T | null;
}

/** A record as far as it is edited here. */
export interface KeptRow<T> {
  readonly rev: number;
  readonly content: T;
}

/** Where unsaved text is kept for the case of a crash, and what time it is. */
export interface KeeperPorts {
  readonly now: () => number;
  readonly keepDraft: (
    key: string,
    fields: Readonly<Record<string, string>>,
    savedAt: number,
  ) => Promise<void>;
  readonly readDraft: (
    key: string,
  ) => Promise<{ readonly savedAt: number; readonly fields: Readonly<Record<string, string>> } | null>;
  readonly dropDraft: (key: string) => Promise<void>;
}

export interface KeeperSpec<T> {
  readonly key: string;
  readonly first: KeptRow<T>;
  /** The record's last save, ms since epoch; a kept draft that is older is not offered. */
  readonly savedAt: number;
  readonly schema: z.ZodType<T>;
  readonly same: (a: T, b: T) => boolean;
  readonly write: (rev: number, content: T) => Promise<Result<unknown>>;
}

export interface Keeper<T> {
  readonly state: () => KeptState<T>;
  readonly subscribe: (listen: () => void) => () => void;
  readonly type: (content: T) => void;
  readonly takeRow: (row: KeptRow<T>) => void;
  readonly flush: () => Promise<void>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly restore: () => void;
  readonly forget: () => void;
}

const QUIET_MS = 350;
// A row is saved within a second of the last key, however fast one types.
const LONGEST_MS = 800;

/** Saves a text as it is typed: after a pause, at the latest after `LONGEST_MS`, one write at a time. */
export const createKeeper = <T>(spec: KeeperSpec<T>, ports: KeeperPorts): Keeper<T> => {
  let base = spec.first.content;
  let rev = spec.first.rev;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let dirtySince: number | null = null;
  let sending: { readonly content: T; readonly done: Promise<void> } | null = null;
  let state: KeptState<T> = {
    content: base,
    generation: 0,
    pending: false,
    savedAt: null,
    failure: null,
    conflict: null,
    found: null,
  };
  const listeners = new Set<() => void>();

  const set = (change: Partial<KeptState<T>>): void => {
    state = { ...state, ...change };
    for (const listen of listeners) listen();
  };
  const isDirty = (): boolean => !spec.same(state.content, base);

  const settle = (): void => {
    dirtySince = null;
    void ports.dropDraft(spec.key);
    set({ pending: false });
  };

  const write = async (content: T): Promise<void> => {
    const used = rev;
    const result = await spec.write(used, content);
    sending = null;
    if (result.ok) {
      base = content;
      rev = Math.max(rev, used + 1);
      set({ savedAt: ports.now(), failure: null });
      if (isDirty()) schedule();
      else settle();
    } else if (result.error.code === 'conflict' && rev > used) schedule();
    else set({ failure: result.error });
  };

  const save = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    while (sending !== null) await sending.done;
    if (state.conflict !== null) return;
    if (!isDirty()) return settle();
    const { content } = state;
    dirtySince = null;
    const done = write(content);
    // A write that failed at once has already cleared itself.
    sending = { content, done };
    await done;
  };

  const schedule = (): void => {
    const at = performance.now();
    dirtySince ??= at;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void save(), Math.max(0, Math.min(QUIET_MS, dirtySince + LONGEST_MS - at)));
  };

  const adopt = (content: T): void => {
    base = content;
    set({ content, generation: state.generation + 1, pending: false, failure: null, conflict: null });
    void ports.dropDraft(spec.key);
  };

  const type = (content: T): void => {
    if (spec.same(content, state.content)) return set({ content });
    set({ content, pending: true });
    void ports.keepDraft(spec.key, { content: JSON.stringify(content) }, ports.now());
    schedule();
  };

  const takeRow = (row: KeptRow<T>): void => {
    if (row.rev <= rev && spec.same(row.content, base)) return;
    if (row.rev < rev) return;
    rev = row.rev;
    const isOwn = sending !== null && spec.same(row.content, sending.content);
    if (spec.same(row.content, base) || isOwn) {
      if (state.failure?.code === 'conflict') schedule();
    } else if (!isDirty()) adopt(row.content);
    else if (spec.same(row.content, state.content)) base = row.content;
    else set({ conflict: row.content });
  };

  const offerDraft = async (): Promise<void> => {
    const draft = await ports.readDraft(spec.key);
    if (draft === null || isDirty()) return;
    const found = spec.schema.safeParse(parseJson(draft.fields['content'] ?? ''));
    if (found.success && draft.savedAt >= spec.savedAt && !spec.same(found.data, base))
      set({ found: found.data });
    else void ports.dropDraft(spec.key);
  };
  void offerDraft();

  return {
    state: () => state,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    type,
    takeRow,
    flush: async () => {
      if (isDirty()) await save();
    },
    keepMine: () => {
      if (state.conflict === null) return;
      base = state.conflict;
      set({ conflict: null, failure: null });
      void save();
    },
    takeTheirs: () => {
      if (state.conflict !== null) adopt(state.conflict);
    },
    restore: () => {
      const { found } = state;
      if (found === null) return;
      set({ found: null, generation: state.generation + 1 });
      type(found);
    },
    forget: () => {
      set({ found: null });
      void ports.dropDraft(spec.key);
    },
  };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
