import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandInput } from '#shared/contract/commands.ts';
import type { Failure, Result } from '#shared/contract/result.ts';
import type { ReadPicture } from '#shared/capture/contract.ts';
import { filedAgain } from '#shared/capture/filing.ts';
import { takenByName } from '#shared/capture/taken.ts';
import type { Evidence, IncomingFile } from '#shared/evidence.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { now } from './clock.ts';
import { notReadable, readable } from './intake.ts';
import { startJob, type RunningJob } from './jobs.ts';
import { sendPart, tellSent } from './send.ts';

/** When a picture was taken, and how that is known. */
export interface Taken {
  readonly at: Instant;
  readonly by: 'name' | 'file';
}

/** A picture that is read, or is about to be. `taken` is null where nothing tells when it was taken. */
export interface CapturedPicture {
  readonly file: File;
  readonly incoming: IncomingFile;
  /** Under which the window shows it. */
  readonly url: string;
  readonly taken: Taken | null;
}

export type CaptureStage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading'; readonly picture: CapturedPicture; readonly share: number }
  | { readonly kind: 'read'; readonly picture: CapturedPicture; readonly read: ReadPicture };

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

// A picture that was pasted has no time of its own: its file was made by pasting.
const takenOf = (file: File, incoming: IncomingFile): Taken | null => {
  const byName = takenByName(file.name, ownZone());
  if (byName !== null && byName <= now()) return { at: byName, by: 'name' };
  if (incoming.kind === 'bytes' || file.lastModified > now()) return null;
  return { at: file.lastModified, by: 'file' };
};

const heads: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

/** Whether a file begins as a PNG or a JPEG does: another one is refused before the window tries to show it. */
const isScreenshot = async (file: File): Promise<boolean> => {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return heads.some((bytes) => bytes.every((byte, index) => head[index] === byte));
};

/** One picture at a time: read in the background, with its progress, until another is given. */
export const useCapture = () => {
  const [stage, setStage] = useState<CaptureStage>({ kind: 'asking' });
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<RunningJob<ReadPicture> | null>(null);
  const shown = useRef<string | null>(null);
  const turn = useRef(0);

  const letGo = useCallback(() => {
    turn.current += 1;
    running.current?.cancel();
    running.current = null;
    if (shown.current !== null) URL.revokeObjectURL(shown.current);
    shown.current = null;
  }, []);
  useEffect(() => letGo, [letGo]);

  const back = useCallback(() => {
    letGo();
    setStage({ kind: 'asking' });
  }, [letGo]);

  const take = useCallback(
    async (file: File): Promise<void> => {
      letGo();
      const mine = turn.current;
      setFailure(null);
      const [incoming] = (await readable([file])) ?? [];
      if (mine !== turn.current) return;
      if (incoming === undefined) {
        setFailure(notReadable);
        return;
      }
      const isShown = await isScreenshot(file).catch(() => false);
      if (mine !== turn.current) return;
      if (!isShown) {
        setStage({ kind: 'asking' });
        setFailure(
          `${file.name} is no PNG and no JPEG. Take a screenshot of it, or save it as one of these. Nothing was changed.`,
        );
        return;
      }
      const url = URL.createObjectURL(file);
      shown.current = url;
      const picture = { file, incoming, url, taken: takenOf(file, incoming) };
      setStage({ kind: 'reading', picture, share: 0 });
      const job = startJob('capture.read', { file: incoming }, ({ done, total }) => {
        if (mine === turn.current) setStage({ kind: 'reading', picture, share: done / Math.max(1, total) });
      });
      running.current = job;
      const answer = await job.answer;
      if (mine !== turn.current) return;
      running.current = null;
      if (answer.ok) setStage({ kind: 'read', picture, read: answer.value });
      else {
        back();
        setFailure(answer.error.code === 'cancelled' ? null : answer.error.message);
      }
    },
    [back, letGo],
  );

  return { stage, failure, take, back };
};

/** How a picture is filed: for a case or none, under which words, taken when. */
export type Filing = Pick<Evidence, 'caption'> & {
  readonly shopId: string;
  readonly violationId: string | null;
  readonly capturedAt: Instant | null;
};

interface Filed {
  readonly id: string;
  readonly seqs: readonly number[];
}

type FiledResult =
  { readonly ok: true; readonly value: Filed } | { readonly ok: false; readonly error: Failure };

const refused = (message: string): FiledResult => ({ ok: false, error: { code: 'refused', message } });

/** Files a picture as evidence with its words and the time at which it was taken; tells nobody yet. */
const fileNew = async (incoming: IncomingFile, filing: Filing): Promise<FiledResult> => {
  const answer = await startJob('evidence.intake', { ...filing, files: [incoming] }).answer;
  if (!answer.ok) return answer;
  const [added] = answer.value.added;
  if (added === undefined) return refused(answer.value.refused[0]?.reason ?? 'The picture was not filed.');
  return { ok: true, value: { id: added.id, seqs: [added.seq] } };
};

/** A picture that is on file already is not filed twice: it goes to the case, and what is on record of it stays. */
const fileAgain = async (file: Evidence, filing: Filing): Promise<FiledResult> => {
  const { id } = file;
  if (file.violationId !== null && file.violationId !== (filing.violationId ?? file.violationId))
    return refused('This picture is on file for another case already, and a file belongs to one case.');
  const changed = filedAgain(file, filing);
  if (changed === null) return { ok: true, value: { id, seqs: [] } };
  const moved = await sendPart('evidence.describe', changed);
  return moved.ok ? { ok: true, value: { id, seqs: [moved.seq] } } : moved;
};

/** A picture on its way: what it is, the file on record that has the same bytes, and how it is to be filed. */
export interface Step {
  readonly incoming: IncomingFile;
  readonly onFile: Evidence | null;
  readonly filing: Filing;
  /** What follows in the same step for the filed picture; null where nothing does. */
  readonly follow: ((evidenceId: string) => Promise<Result<unknown>>) | null;
  /** What the toast calls the whole step. */
  readonly words: string;
}

/** Files a picture and does what follows with it; all of it is one step for the toast and for undo. */
export const fileAnd = async ({ incoming, onFile, filing, follow, words }: Step): Promise<FiledResult> => {
  const filed = onFile === null ? await fileNew(incoming, filing) : await fileAgain(onFile, filing);
  if (!filed.ok) return filed;
  const { id } = filed.value;
  const next = follow === null ? null : await follow(id);
  const seqs = [...filed.value.seqs, ...(next?.ok === true ? [next.seq] : [])];
  await tellSent({ name: 'evidence.add', seqs, words });
  if (next?.ok === false)
    return { ok: false, error: { ...next.error, message: `The picture is filed. ${next.error.message}` } };
  return { ok: true, value: { id, seqs } };
};

/** Records a reading that a filed picture shows, as a part of a step. */
export const captureReading = (input: CommandInput<'reading.capture'>): Promise<Result<unknown>> =>
  sendPart('reading.capture', input);
