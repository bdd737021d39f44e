import { useEffect, useState, useSyncExternalStore } from 'react';
import { now } from '#renderer/data/clock.ts';
import type { Failure } from '#shared/contract/result.ts';
import { dropDraft, keepDraft, readDraft } from '#renderer/data/drafts.ts';
import { flushUnsaved, onFlush } from '#renderer/data/unsaved.ts';
import { createKeeper, type Keeper, type KeeperSpec, type KeptRow, type KeptState } from './keeper.ts';

/** How all texts of the workspace stand together, for "Saved 09:11". */
export interface Saves {
  readonly pending: boolean;
  readonly savedAt: number | null;
}

const ports = { now, keepDraft, readDraft, dropDraft };

// What is open here does not say what it holds: only how it stands and whether it waits.
type OpenText = { readonly state: () => Saves; readonly waits: () => Promise<boolean> };

const open = new Set<OpenText>();
const listeners = new Set<() => void>();
let lastSavedAt: number | null = null;
let shown: Saves = { pending: false, savedAt: null };

const refresh = (): void => {
  const all = [...open].map(({ state }) => state());
  lastSavedAt = Math.max(lastSavedAt ?? 0, ...all.map(({ savedAt }) => savedAt ?? 0)) || null;
  const pending = all.some((one) => one.pending);
  if (pending !== shown.pending || lastSavedAt !== shown.savedAt) shown = { pending, savedAt: lastSavedAt };
  for (const listen of listeners) listen();
};

const listenToSaves = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

/** Whether anything typed is not saved yet, and when the last save was. */
export const useSaves = (): Saves => useSyncExternalStore(listenToSaves, () => shown);

/** Why something that takes the saved text for the whole waits. */
export const unsavedFailure: Failure = {
  code: 'refused',
  message:
    'Some of the text is not saved yet; a red or yellow note stands above it and says why. It is kept here. Mend it, then try again.',
};

/** The place of a note that offers text that came back. */
export const waitingPlace = 'waiting text';

const waitingFailure: Failure = {
  code: 'refused',
  message:
    'Text that was not saved when the app ended is still here and waits for an answer: put it back or leave it out at its note. Then try again.',
};

/** Whether a failure is that of text that came back, which its own note answers. */
export const isOfWaiting = (failure: Failure): boolean => failure === waitingFailure;

/** Saves what was typed; why the saved text is not the whole of it yet, or null where it is. */
export const textFailure = async (): Promise<Failure | null> => {
  if (!(await flushUnsaved())) return unsavedFailure;
  const waiting = await Promise.all([...open].map((text) => text.waits()));
  return waiting.includes(true) ? waitingFailure : null;
};

const flushWhenHidden = (): void => void flushUnsaved();

/** A text that saves itself, with the record behind it. */
export const useKept = <T>(
  spec: KeeperSpec<T>,
  row: KeptRow<T>,
): readonly [state: KeptState<T>, keeper: Keeper<T>] => {
  const [keeper] = useState(() => createKeeper(spec, ports));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    keeper.takeRow(row);
  }, [keeper, row]);
  useEffect(() => {
    open.add(keeper);
    const unlist = onFlush(keeper.flush);
    const forget = keeper.subscribe(refresh);
    document.addEventListener('visibilitychange', flushWhenHidden);
    window.addEventListener('blur', flushWhenHidden);
    window.addEventListener('pagehide', flushWhenHidden);
    return () => {
      document.removeEventListener('visibilitychange', flushWhenHidden);
      window.removeEventListener('blur', flushWhenHidden);
      window.removeEventListener('pagehide', flushWhenHidden);
      void keeper.flush();
      unlist();
      forget();
      open.delete(keeper);
      // The next appeal, or the same one made anew, was not saved then.
      if (open.size === 0) lastSavedAt = null;
      refresh();
    };
  }, [keeper]);
  return [state, keeper];
};
