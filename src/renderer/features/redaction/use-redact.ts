import { create } from 'zustand';
import { tellFailure } from '#renderer/data/told-failure.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { tellSent } from '#renderer/data/send.ts';
import { useView } from '#renderer/state/view.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { Box } from './boxes.ts';

interface Copying {
  readonly progress: JobProgress | null;
  readonly failure: string | null;
  readonly cancel: () => void;
}

const idle: Copying = { progress: null, failure: null, cancel: () => undefined };

// A copy goes on while the window looks elsewhere, so what is known of it is kept by its file.
const useCopies = create<{ readonly byFile: Readonly<Record<string, Copying>> }>()(() => ({ byFile: {} }));

const put = (id: string, part: Partial<Copying>): void => {
  useCopies.setState(({ byFile }) => ({ byFile: { ...byFile, [id]: { ...idle, ...byFile[id], ...part } } }));
};

const isShown = (id: string): boolean => {
  const { place } = useView.getState();
  return place.screen === 'redact' && place.id === id;
};

/** Making the copy of a file: how far it is, what went wrong, and the way to stop. */
export const useCopying = (id: string): Copying => useCopies(({ byFile }) => byFile[id] ?? idle);

/**
 * Makes a copy and files it; one at a time of a file. Resolves with whether it is filed, and whether the file is still the
 * one that is being redacted on the screen: whoever went elsewhere stays there, and is told.
 */
export const makeCopy = async (
  { id, fileName }: Pick<Evidence, 'id' | 'fileName'>,
  name: string,
  boxes: readonly Box[],
): Promise<{ readonly isFiled: boolean; readonly isShown: boolean }> => {
  if ((useCopies.getState().byFile[id] ?? idle).progress !== null) return { isFiled: false, isShown: true };
  const covered = boxes.map(({ page, box }) => ({ page, box }));
  const job = startJob('evidence.redact', { id, name, boxes: covered }, (progress) => {
    put(id, { progress });
  });
  put(id, { progress: { done: 0, total: 1, words: '' }, failure: null, cancel: job.cancel });
  const answer = await job.answer;
  const failed = answer.ok || answer.error.code === 'cancelled' ? null : answer.error.message;
  put(id, { progress: null, failure: failed, cancel: idle.cancel });
  if (failed !== null && !isShown(id))
    tellFailure(`The redacted copy of ${fileName} was not made. ${failed}`);
  if (!answer.ok) return { isFiled: false, isShown: isShown(id) };
  const stays = isShown(id);
  await tellSent({ name: 'evidence.addRedacted', seqs: [answer.value.seq] });
  return { isFiled: true, isShown: stays && isShown(id) };
};
