import { useState } from 'react';
import { send, sendPart } from '#renderer/data/send.ts';
import { useIntake, type Stopped } from '#renderer/data/intake.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { Evidence } from '#shared/evidence.ts';
import type { AppealRecords } from './records.ts';

/** Files on their way in: how far, and the way to stop. */
export interface Intake {
  readonly progress: JobProgress;
  readonly cancel: () => void;
}

/** What can be done with the exhibits of an appeal, and what of it went wrong. */
export interface ExhibitActions {
  readonly problems: readonly string[];
  readonly intake: Intake | null;
  /** Filing that was cancelled; null where the last one came to its end. */
  readonly stopped: Stopped | null;
  readonly clear: () => void;
  readonly addFile: (file: Pick<Evidence, 'id' | 'caption'>) => Promise<void>;
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
  readonly move: (id: string, position: number) => Promise<void>;
  readonly report: (message: string | null) => void;
}

export const useExhibitActions = ({ appeal, violation, exhibits }: AppealRecords): ExhibitActions => {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const intake = useIntake(appeal.shopId);

  const exhibitOf = (file: Pick<Evidence, 'id' | 'caption'>) => ({
    appealId: appeal.id,
    evidenceId: file.id,
    caption: file.caption,
    proves: '',
  });

  const takeFiles = async (files: readonly File[]): Promise<void> => {
    setProblems([]);
    const failed: string[] = [];
    const { refused } = await intake.take(files, violation.id, async (added) => {
      const seqs: number[] = [];
      for (const { id, fileName } of added) {
        const result = await sendPart('exhibit.add', exhibitOf({ id, caption: '' }));
        if (result.ok) seqs.push(result.seq);
        else failed.push(`${fileName}: ${result.error.message}`);
      }
      return seqs;
    });
    setProblems([...refused.map(({ fileName, reason }) => `${fileName}: ${reason}`), ...failed]);
  };

  const move = async (id: string, position: number): Promise<void> => {
    const found = exhibits.find(({ exhibit }) => exhibit.id === id);
    if (found === undefined || position < 0 || position >= exhibits.length) return;
    const result = await send('exhibit.move', { id, rev: found.exhibit.rev, position });
    setProblems(result.ok ? [] : [result.error.message]);
  };

  return {
    problems: intake.failure === null ? problems : [intake.failure, ...problems],
    stopped: intake.stopped,
    intake: intake.progress === null ? null : { progress: intake.progress, cancel: intake.cancel },
    clear: () => {
      setProblems([]);
      intake.forget();
    },
    addFile: async (file) => {
      const result = await send('exhibit.add', exhibitOf(file));
      setProblems(result.ok ? [] : [result.error.message]);
    },
    takeFiles,
    move,
    report: (message) => setProblems(message === null ? [] : [message]),
  };
};
