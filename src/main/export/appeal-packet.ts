import { mkdir, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PacketProgress, PacketStage } from '#shared/appeals/packet.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import { AppError } from '#shared/contract/result.ts';
import type { JobContext, JobHandler } from '../jobs.ts';
import type { Work } from '../worker/host.ts';
import { packetInputOf, packetText } from './packet-input.ts';
import { exportPacket, type PacketWork } from './packet.ts';
import { openPrinter } from './printer.ts';

/** Beside the built code in the project, and in the packaged app's archive. */
const fonts = join(import.meta.dirname, '../../resources/fonts/print');

const packetWork = (work: Work): PacketWork => ({
  prepare: (input, options) => work('packet.prepare', input, options),
  locate: (input, options) => work('packet.locate', input, options),
  finish: (input, options) => work('packet.finish', input, options),
  zip: (input, options) => work('packet.zip', input, options),
});

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

const write = async (
  input: ReturnType<typeof packetInputOf>,
  outDir: string,
  { work, signal, progress }: JobContext,
) => {
  await mkdir(outDir, { recursive: true });
  const ports = {
    work: packetWork(work),
    openPrinter: (images: string) => openPrinter({ fonts, images }),
    outDir,
  };
  try {
    return await exportPacket(input, ports, { signal, progress: (step) => progress(wholeOf(step)) });
  } catch (error) {
    // Only an empty folder goes; one with earlier packets stays.
    await rmdir(outDir).catch(() => undefined);
    throw error;
  }
};

/**
 * Writes the packet of an appeal from its saved records into the packets folder and records it. Refused in words while
 * something is to mend; a cancelled one leaves nothing.
 */
export const exportAppeal: JobHandler<'packet.export'> = async (
  { appealId, paper, onUnreadable, actions },
  context,
) => {
  const { records, env, actor, preferences } = context;
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
  const { pdf, zip, notes } = await write(input, join(records.packets, folder), context);
  const written = {
    folder,
    pdfName: basename(pdf.path),
    zipName: basename(zip.path),
    pages: pdf.pages,
    notes: [...notes],
  };
  const recorded = records.bus.run(
    'packet.record',
    {
      ...written,
      appealId,
      text,
      exportedAt: input.exportedAt,
      pdfSha256: pdf.sha256,
      zipSha256: zip.sha256,
    },
    actor,
  );
  if (!recorded.ok) throw new AppError(recorded.error.code, recorded.error.message);
  return { packetId: recorded.value.id, ...written };
};
