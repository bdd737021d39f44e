import { useEffect, useEffectEvent, useState } from 'react';
import type { Answer } from '#shared/contract/result.ts';
import type { FileContent } from '#shared/evidence-content.ts';
import type { DrawnPage } from '#shared/evidence-pages.ts';
import type { Evidence } from '#shared/evidence.ts';
import { startJob, type RunningJob } from './jobs.ts';

/** What there is to show of a file. */
export type Shown<T> =
  | { readonly state: 'working' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/** Whoever walks through the list by keys passes most files: they are not opened for that. */
const PASSING_MS = 120;
const mostKept = 24;

/** What was shown last, kept by the bytes that it shows, so that it stands at once when it is shown again. */
const keeping = <T>() => {
  const kept = new Map<string, T>();
  return {
    get: (key: string): T | undefined => kept.get(key),
    put: (key: string, value: T): void => {
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
  };
};

const pages = keeping<DrawnPage>();
const contents = keeping<FileContent>();

type Kept<T> = ReturnType<typeof keeping<T>>;
type Told<T> = { readonly key: string; readonly answer: Answer<T> };

/** Begins a job for a key unless its value is kept; a job that nobody waits for any more is cancelled. */
const useJob = <T>(key: string, kept: Kept<T>, start: () => RunningJob<T>): Shown<T> => {
  const [told, setTold] = useState<Told<T> | null>(null);
  const begin = useEffectEvent(start);
  useEffect(() => {
    if (kept.get(key) !== undefined) return undefined;
    let cancel = (): void => undefined;
    let left = false;
    const timer = setTimeout(() => {
      const job = begin();
      cancel = job.cancel;
      void job.answer.then((answer) => {
        if (answer.ok) kept.put(key, answer.value);
        if (!left) setTold({ key, answer });
      });
    }, PASSING_MS);
    return () => {
      left = true;
      clearTimeout(timer);
      cancel();
    };
  }, [key, kept]);
  const value = kept.get(key);
  if (value !== undefined) return { state: 'ready', value };
  if (told?.key !== key || told.answer.ok) return { state: 'working' };
  return { state: 'failed', message: told.answer.error.message };
};

type File = Pick<Evidence, 'id' | 'sha256'>;

/** A page that is asked for, and the last one of the file that could be drawn, which stays in sight until it is there. */
export type ShownPage = Shown<DrawnPage> & { readonly last: DrawnPage | null };

/** A page of a PDF or a picture on file as pixels, its longest side `longest` pixels; its words as well where they are wanted. */
export const useDrawnPage = (
  { id, sha256 }: File,
  page: number,
  longest: number,
  withText = false,
): ShownPage => {
  const shown = useJob(`${sha256} ${String(page)} ${String(longest)} ${String(withText)}`, pages, () =>
    startJob('evidence.page', { id, page, longest, withText }),
  );
  const [last, setLast] = useState<{ readonly of: string; readonly value: DrawnPage } | null>(null);
  if (shown.state === 'ready' && shown.value !== last?.value) setLast({ of: sha256, value: shown.value });
  if (shown.state === 'ready') return { ...shown, last: shown.value };
  return { ...shown, last: last?.of === sha256 ? last.value : null };
};

/** The words of a text, a CSV or one sheet (from 0) of a workbook on file. */
export const useFileContent = ({ id, sha256 }: File, sheet: number): Shown<FileContent> =>
  useJob(`${sha256} ${String(sheet)}`, contents, () => startJob('evidence.content', { id, sheet }));
