import { mkdir, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileLimit } from '#shared/appeals/channel-limits.ts';
import type { ExhibitPasswords, PacketOutcome, PacketProgress, PacketStage } from '#shared/appeals/packet.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import { AppError } from '#shared/contract/result.ts';
import type { JobContext, JobHandler } from '../jobs.ts';
import { packetInputOf, packetText, picturesOf } from './packet-input.ts';
import { packetFailure } from './packet-failure.ts';
import { exportInParts, type PacketParts, type Stretch } from './packet-parts.ts';
import { packetWork, printFontsFolder } from './packet-ports.ts';
import { exportPacket } from './packet.ts';
import { openPrinter } from './printer.ts';
import { stillOf } from './video-stills.ts';

interface Share {
  readonly from: number;
  readonly to: number;
  readonly words: (progress: PacketProgress) => string;
}

// Shares of the whole in percent, as measured with twenty exhibits.
const shares: Readonly<Record<PacketStage, Share>> = {
  prepare: {
    from: 0,
    to: 50,
    words: ({ done, total }) => `exhibit ${Math.min(done + 1, total)} of ${total}`,
  },
  print: { from: 50, to: 78, words: () => 'printing' },
  finish: { from: 78, to: 95, words: () => 'drawing the exhibits’ pages' },
  zip: { from: 95, to: 100, words: () => 'writing the ZIP' },
};

const wholeOf = (progress: PacketProgress): JobProgress => {
  const { from, to, words } = shares[progress.stage];
  const part = progress.total === 0 ? 1 : progress.done / progress.total;
  return { done: Math.round(from + (to - from) * part), total: 100, words: words(progress) };
};

/** A step of a print within the whole work, in which a packet in parts is printed several times. */
const stepOf = (progress: PacketProgress, { from, to, part, parts }: Stretch): JobProgress => {
  const own = wholeOf(progress);
  const words = part === 0 ? own.words : `part ${part} of ${parts}: ${own.words}`;
  return { done: Math.round(100 * from + (to - from) * own.done), total: 100, words };
};

interface Asked {
  readonly outDir: string;
  readonly copies: string;
  readonly limit: FileLimit | null;
  readonly passwords: ExhibitPasswords;
}

const write = async (
  input: ReturnType<typeof packetInputOf>,
  { outDir, copies, limit, passwords }: Asked,
  { work, signal, progress }: JobContext,
): Promise<PacketParts> => {
  const ports = {
    work: packetWork(work),
    openPrinter: (images: string) => openPrinter({ fonts: printFontsFolder, images }),
    stillOf,
    outDir,
    copies,
  };
  try {
    await mkdir(outDir, { recursive: true });
    if (limit !== null) {
      const step = (done: PacketProgress, stretch: Stretch) => progress(stepOf(done, stretch));
      return await exportInParts(input, ports, { limit, passwords, signal, progress: step });
    }
    const whole = (step: PacketProgress) => progress(wholeOf(step));
    const one = await exportPacket(input, ports, { passwords, signal, progress: whole });
    return { parts: [one], split: null, over: [], notes: one.notes };
  } catch (error) {
    // Only an empty folder goes; one with earlier packets stays.
    await rmdir(outDir).catch(() => undefined);
    throw packetFailure(error);
  }
};

/** What makes pictures ready before a packet is asked for; the packet itself does it faster, and the machine is its own. */
const preparing = new Set<AbortController>();

const stopPreparing = (): void => {
  for (const controller of preparing) controller.abort();
};

/**
 * Makes the pictures of an open draft ready for print, on the paper of its market, so that its packet need not wait for
 * them. Ends when it is cancelled or a packet is asked for; nothing of it is told.
 */
export const preparePictures: JobHandler<'packet.preparePictures'> = async ({ appealId }, context) => {
  const { records, work, signal } = context;
  const { exhibits, paper } = picturesOf({ ...records, appealId });
  const stop = new AbortController();
  preparing.add(stop);
  try {
    const options = { signal: AbortSignal.any([signal, stop.signal]) };
    await work('packet.pictures', { exhibits, paper, copies: records.printCopies }, options);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    preparing.delete(stop);
  }
  return {};
};

const filesOf = ({ pdf, zip }: PacketOutcome) => ({
  pdfName: basename(pdf.path),
  pdfSha256: pdf.sha256,
  zipName: basename(zip.path),
  zipSha256: zip.sha256,
  pages: pdf.pages,
});

/**
 * Writes the packet of an appeal from its saved records into the packets folder and records it, in parts where it is larger
 * than the limit. Refused in words while something is to mend; a cancelled one leaves nothing.
 */
export const exportAppeal: JobHandler<'packet.export'> = async (
  { appealId, paper, onUnreadable, actions, limit, passwords },
  context,
) => {
  const { records, env, actor, preferences } = context;
  stopPreparing();
  const input = packetInputOf({
    db: records.db,
    vault: records.vault,
    packs: records.packs,
    appealId,
    paper,
    onUnreadable,
    actions,
    exportedAt: env.now(),
    isSample: preferences.read().space === 'sample',
  });
  // Read with the input in one turn, so that it is what is printed, whatever is typed meanwhile.
  const text = packetText(records.db, appealId);
  const folder = input.fileBase;
  const outDir = join(records.packets, folder);
  const {
    parts: outcomes,
    split,
    over,
    notes: own,
  } = await write(input, { outDir, copies: records.printCopies, limit, passwords }, context);
  const notes = [...(split === null ? [] : [split]), ...over, ...own];
  const [first, ...others] = outcomes.map(filesOf);
  if (first === undefined) throw new AppError('internal', 'No packet was written.');
  const recorded = records.bus.run(
    'packet.record',
    { ...first, folder, notes, parts: others, appealId, text, exportedAt: input.exportedAt },
    actor,
  );
  if (!recorded.ok) throw new AppError(recorded.error.code, recorded.error.message);
  const { pdfName, zipName } = first;
  const pages = outcomes.reduce((sum, { pdf }) => sum + pdf.pages, 0);
  const parts = [first, ...others].map((one) => ({ pdfName: one.pdfName, zipName: one.zipName }));
  const told = { split, over: [...over], notes: [...own], parts };
  return { packetId: recorded.value.id, folder, pdfName, zipName, pages, ...told };
};
