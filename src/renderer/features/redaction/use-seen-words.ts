import { useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { type RunningJob, startJob } from '#renderer/data/jobs.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import type { JobOutput } from '#shared/contract/jobs.ts';
import type { Words } from './page-words.ts';

type ByPage = Readonly<Record<number, Words>>;

interface Kept {
  readonly byFile: Readonly<Record<string, ByPage>>;
  readonly keep: (fileId: string, page: number, words: Words) => void;
}

// What was read once is not read again while the window lives.
const useKept = create<Kept>()((set) => ({
  byFile: {},
  keep: (fileId, page, words) =>
    set(({ byFile }) => ({ byFile: { ...byFile, [fileId]: { ...byFile[fileId], [page]: words } } })),
}));

const none: ByPage = {};

/** Which page is being read now: the how-manieth of how many, and how far it is. */
export interface Reading {
  readonly page: number;
  readonly turn: number;
  readonly turns: number;
  readonly share: number;
}

/** The words of pages that were read from their pixels, and the ways to read more and to stop. */
export interface SeenWords {
  readonly byPage: ByPage;
  readonly reading: Reading | null;
  /** Reads pages one after another; one that can't be read does not keep the others from it. */
  readonly read: (pages: readonly number[]) => Promise<void>;
  readonly cancel: () => void;
}

export const useSeenWords = (id: string): SeenWords => {
  const byPage = useKept(({ byFile }) => byFile[id] ?? none);
  const keep = useKept((kept) => kept.keep);
  const [reading, setReading] = useState<Reading | null>(null);
  const running = useRef<RunningJob<JobOutput<'evidence.words'>> | null>(null);
  const turn = useBusy();
  const cancel = (): void => running.current?.cancel();
  useEffect(() => cancel, [id]);
  const readOne = async (at: Reading): Promise<boolean> => {
    const job = startJob('evidence.words', { id, page: at.page }, ({ done, total }) => {
      setReading({ ...at, share: done / Math.max(1, total) });
    });
    setReading(at);
    running.current = job;
    const answer = await job.answer;
    running.current = null;
    if (!answer.ok && answer.error.code === 'cancelled') return false;
    keep(id, at.page, answer.ok ? answer.value.runs : null);
    return true;
  };
  const read = async (pages: readonly number[]): Promise<void> => {
    if (!turn.begin()) return;
    for (const [index, page] of pages.entries())
      if (!(await readOne({ page, turn: index + 1, turns: pages.length, share: 0 }))) break;
    setReading(null);
    turn.end();
  };
  return { byPage, reading, read, cancel };
};
