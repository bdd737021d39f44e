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
  ) => Promise<unknown>;
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
  /** Saves what was typed; whether nothing is left unsaved then. */
  readonly flush: () => Promise<boolean>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** Whether text that came back waits to be put back or left out; known once it was looked for. */
  readonly waits: () => Promise<boolean>;
  readonly restore: () => void;
  readonly forget: () => void;
}

const QUIET_MS = 350;
// A row is saved within a second of the last key, however fast one types.
const LONGEST_MS = 800;

// One text with what is known of its record; changed in place, since saving goes on beside typing.
interface Core<T> {
  readonly spec: KeeperSpec<T>;
  readonly ports: KeeperPorts;
  readonly listeners: Set<() => void>;
  base: T;
  rev: number;
  timer: ReturnType<typeof setTimeout> | null;
  dirtySince: number | null;
  sending: { readonly content: T; readonly done: Promise<void> } | null;
  state: KeptState<T>;
}

const set = <T>(core: Core<T>, change: Partial<KeptState<T>>): void => {
  core.state = { ...core.state, ...change };
  for (const listen of core.listeners) listen();
};

const isDirty = <T>({ spec, state, base }: Core<T>): boolean => !spec.same(state.content, base);

const schedule = <T>(core: Core<T>): void => {
  const at = performance.now();
  core.dirtySince ??= at;
  if (core.timer !== null) clearTimeout(core.timer);
  const wait = Math.max(0, Math.min(QUIET_MS, core.dirtySince + LONGEST_MS - at));
  core.timer = setTimeout(() => void save(core), wait);
};

const settle = <T>(core: Core<T>): void => {
  core.dirtySince = null;
  void core.ports.dropDraft(core.spec.key);
  set(core, { pending: false, failure: null });
};

const write = async <T>(core: Core<T>, content: T): Promise<void> => {
  const used = core.rev;
  const result = await core.spec.write(used, content);
  core.sending = null;
  if (result.ok) {
    core.base = content;
    core.rev = Math.max(core.rev, used + 1);
    set(core, { savedAt: core.ports.now(), failure: null });
    if (isDirty(core)) schedule(core);
    else settle(core);
  } else if (result.error.code === 'conflict' && core.rev > used) schedule(core);
  else set(core, { failure: result.error });
};

const save = async <T>(core: Core<T>): Promise<void> => {
  if (core.timer !== null) clearTimeout(core.timer);
  core.timer = null;
  while (core.sending !== null) await core.sending.done;
  if (core.state.conflict !== null) return;
  if (!isDirty(core)) {
    settle(core);
    return;
  }
  const { content } = core.state;
  core.dirtySince = null;
  const done = write(core, content);
  core.sending = { content, done };
  await done;
};

const adopt = <T>(core: Core<T>, content: T): void => {
  core.base = content;
  const generation = core.state.generation + 1;
  set(core, { content, generation, pending: false, failure: null, conflict: null });
  void core.ports.dropDraft(core.spec.key);
};

const type = <T>(core: Core<T>, content: T): void => {
  if (core.spec.same(content, core.state.content)) {
    set(core, { content });
    return;
  }
  set(core, { content, pending: true });
  void core.ports.keepDraft(core.spec.key, { content: JSON.stringify(content) }, core.ports.now());
  schedule(core);
};

const takeRow = <T>(core: Core<T>, row: KeptRow<T>): void => {
  const { spec, sending } = core;
  if (row.rev < core.rev || (row.rev === core.rev && spec.same(row.content, core.base))) return;
  core.rev = row.rev;
  const isOwn = sending !== null && spec.same(row.content, sending.content);
  if (spec.same(row.content, core.base) || isOwn) {
    if (core.state.failure?.code === 'conflict') schedule(core);
  } else if (!isDirty(core)) adopt(core, row.content);
  else if (spec.same(row.content, core.state.content)) {
    core.base = row.content;
    settle(core);
  } else set(core, { conflict: row.content });
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const offerDraft = async <T>(core: Core<T>): Promise<void> => {
  const { spec, ports } = core;
  const draft = await ports.readDraft(spec.key);
  if (draft === null || isDirty(core)) return;
  const found = spec.schema.safeParse(parseJson(draft.fields['content'] ?? ''));
  if (found.success && draft.savedAt >= spec.savedAt && !spec.same(found.data, core.base))
    set(core, { found: found.data });
  else void ports.dropDraft(spec.key);
};

const keepMine = <T>(core: Core<T>): void => {
  if (core.state.conflict === null) return;
  core.base = core.state.conflict;
  set(core, { conflict: null, failure: null });
  void save(core);
};

const restore = <T>(core: Core<T>): void => {
  const { found, generation } = core.state;
  if (found === null) return;
  set(core, { found: null, generation: generation + 1 });
  type(core, found);
};

const fresh = <T>(content: T): KeptState<T> => ({
  content,
  generation: 0,
  pending: false,
  savedAt: null,
  failure: null,
  conflict: null,
  found: null,
});

/** Saves a text as it is typed: after a pause, at the latest after `LONGEST_MS`, one write at a time. */
export const createKeeper = <T>(spec: KeeperSpec<T>, ports: KeeperPorts): Keeper<T> => {
  const { rev, content } = spec.first;
  const core: Core<T> = {
    spec,
    ports,
    listeners: new Set(),
    base: content,
    rev,
    timer: null,
    dirtySince: null,
    sending: null,
    state: fresh(content),
  };
  const offered = offerDraft(core);
  return {
    state: () => core.state,
    subscribe: (listen) => {
      core.listeners.add(listen);
      return () => core.listeners.delete(listen);
    },
    type: (next) => type(core, next),
    takeRow: (row) => takeRow(core, row),
    flush: async () => {
      if (isDirty(core)) await save(core);
      return !isDirty(core) && core.state.conflict === null;
    },
    keepMine: () => keepMine(core),
    takeTheirs: () => {
      if (core.state.conflict !== null) adopt(core, core.state.conflict);
    },
    waits: async () => {
      await offered;
      return core.state.found !== null;
    },
    restore: () => restore(core),
    forget: () => {
      set(core, { found: null });
      void ports.dropDraft(spec.key);
    },
  };
};
