import { useRef, useState } from 'react';
import { incomingFiles, startJob } from '#renderer/data/jobs.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import type { AuditScope } from '#shared/audits/checklist.ts';
import type { SampleRead } from '#shared/audits/sample-file.ts';
import type { IncomingFile } from '#shared/evidence.ts';

/** How a file is read: which sheet of a workbook, and which column; null for what is to be found. */
export interface HowRead {
  readonly sheet: number;
  readonly column: number | null;
}

/** A file that a sample is drawn from: it is read again when sheet or column are said. */
export const useSampleFile = (scope: AuditScope, onRead: (read: SampleRead | null) => void) => {
  const source = useRef<IncomingFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // Whether a file was left for pasted lines again.
  const [isLeft, setIsLeft] = useState(false);
  const { busy, begin, end } = useBusy();
  const read = async (how: HowRead): Promise<void> => {
    if (source.current === null || !begin()) return;
    const answer = await startJob('audit.readSample', { source: source.current, scope, ...how }).answer;
    end();
    setFailure(answer.ok ? null : answer.error.message);
    if (answer.ok) onRead(answer.value);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || busy) return;
    source.current = (await incomingFiles([file]))[0] ?? null;
    onRead(null);
    await read({ sheet: 0, column: null });
  };
  const leave = (): void => {
    source.current = null;
    setFailure(null);
    setIsLeft(true);
    onRead(null);
  };
  return { failure, busy, isLeft, take, read, leave };
};

export type SampleFileState = ReturnType<typeof useSampleFile>;
