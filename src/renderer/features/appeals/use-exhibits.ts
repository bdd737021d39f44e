import { useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { incomingFiles, type RunningJob, startJob } from '#renderer/data/jobs.ts';
import type { JobOutput, JobProgress } from '#shared/contract/jobs.ts';
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
  readonly clear: () => void;
  readonly addFile: (file: Pick<Evidence, 'id' | 'caption'>) => Promise<void>;
  readonly takeFiles: (files: readonly File[]) => Promise<void>;
  readonly move: (id: string, position: number) => Promise<void>;
  readonly report: (message: string | null) => void;
}

const starting: JobProgress = { done: 0, total: 1, words: '' };

export const useExhibitActions = ({ appeal, violation, exhibits }: AppealRecords): ExhibitActions => {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [intake, setIntake] = useState<Intake | null>(null);

  const add = async (file: Pick<Evidence, 'id' | 'caption'>): Promise<string | null> => {
    const input = { appealId: appeal.id, evidenceId: file.id, caption: file.caption, proves: '' };
    const result = await send('exhibit.add', input);
    return result.ok ? null : result.error.message;
  };

  const takeFiles = async (files: readonly File[]): Promise<void> => {
    setProblems([]);
    const input = {
      shopId: appeal.shopId,
      violationId: violation.id,
      files: await incomingFiles(files),
    };
    const job: RunningJob<JobOutput<'evidence.intake'>> = startJob('evidence.intake', input, (progress) =>
      setIntake({ progress, cancel: job.cancel }),
    );
    setIntake({ progress: { ...starting, total: files.length }, cancel: job.cancel });
    const answer = await job.answer;
    setIntake(null);
    if (!answer.ok) {
      setProblems([answer.error.message]);
      return;
    }
    const failed: string[] = answer.value.refused.map(({ fileName, reason }) => `${fileName}: ${reason}`);
    for (const { id, fileName } of answer.value.added) {
      const problem = await add({ id, caption: '' });
      if (problem !== null) failed.push(`${fileName}: ${problem}`);
    }
    setProblems(failed);
  };

  const move = async (id: string, position: number): Promise<void> => {
    const found = exhibits.find(({ exhibit }) => exhibit.id === id);
    if (found === undefined || position < 0 || position >= exhibits.length) return;
    const result = await send('exhibit.move', { id, rev: found.exhibit.rev, position });
    setProblems(result.ok ? [] : [result.error.message]);
  };

  return {
    problems,
    intake,
    clear: () => setProblems([]),
    addFile: async (file) => {
      const problem = await add(file);
      setProblems(problem === null ? [] : [problem]);
    },
    takeFiles,
    move,
    report: (message) => setProblems(message === null ? [] : [message]),
  };
};
