import { useEffect, useState } from 'react';
import type { ActionsTold } from '#shared/appeals/appeal.ts';
import type { JobOutput, JobProgress } from '#shared/contract/jobs.ts';
import type { Answer, Failure } from '#shared/contract/result.ts';
import { startJob } from '#renderer/data/jobs.ts';
import { tellFailure } from '#renderer/data/told-failure.ts';
import { tellFile } from '#renderer/data/told-file.ts';
import { useExhibitPasswords } from './ExhibitPasswords.tsx';
import { type LargestFile, limitFrom } from './LargestFile.tsx';
import { runExport, useRunningExport, watchExport } from './running-exports.ts';
import { textFailure } from './use-kept.ts';

export type MadePacket = JobOutput<'packet.export'>;

type Ended =
  | { readonly kind: 'asking'; readonly failure: Failure | null }
  | { readonly kind: 'made'; readonly made: MadePacket };

type Stage = Ended | { readonly kind: 'running'; readonly progress: JobProgress };

/** What is chosen for one export. */
export type ExportChoice = {
  readonly paper: 'letter' | 'a4';
  readonly onUnreadable: 'stop' | 'sheet';
  readonly actions: ActionsTold;
  readonly largest: LargestFile;
};

const endedBy = (answer: Answer<MadePacket>): Ended => {
  if (answer.ok) return { kind: 'made', made: answer.value };
  return { kind: 'asking', failure: answer.error.code === 'cancelled' ? null : answer.error };
};

const reveal = async (packetId: string): Promise<void> => {
  const shown = await startJob('app.reveal', { what: 'packet', packetId }).answer;
  if (!shown.ok) tellFailure(shown.error.message);
};

/** Tells the window of the end of an export whose dialog is gone: what was written and where, or why it was not. */
const tellEnd = (name: string, answer: Answer<MadePacket>): void => {
  if (answer.ok) {
    const { pdfName, pages, packetId, over } = answer.value;
    tellFile({
      what: `Packet of ${name}${over.length > 0 ? ', larger than its limit,' : ''}`,
      // The pages first: a long name is cut at its end.
      detail: `${String(pages)} pages, ${pdfName}`,
      onShow: () => void reveal(packetId),
    });
  } else if (answer.error.code !== 'cancelled')
    tellFailure(`The packet of ${name} was not written. ${answer.error.message}`);
};

/** The export of an appeal: what is asked, how far it is, and what came of it while its dialog is open. */
export const usePacketExport = (appealId: string, name: string) => {
  const [ended, setEnded] = useState<Ended>({ kind: 'asking', failure: null });
  const running = useRunningExport(appealId);
  const fields = useExhibitPasswords();
  const { hear, passwords } = fields;
  useEffect(() =>
    watchExport(appealId, (answer) => {
      hear(answer);
      setEnded(endedBy(answer));
    }),
  );
  const start = ({ largest, ...choice }: ExportChoice): Promise<void> =>
    runExport(appealId, {
      held: textFailure,
      begin: (listen) =>
        startJob('packet.export', { appealId, ...choice, limit: limitFrom(largest), passwords }, listen),
      tell: (answer) => tellEnd(name, answer),
    });
  const stage: Stage = running === null ? ended : { kind: 'running', progress: running.progress };
  return { stage, fields, start, cancel: () => running?.cancel() };
};
