import { createHash } from 'node:crypto';
import { mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  packetGaps,
  type PacketInput,
  type PacketOutcome,
  type PacketProgress,
  type PacketStage,
} from '#shared/appeals/packet.ts';
import { AppError } from '#shared/contract/result.ts';
import type { FinishInput, PacketPlaces, WrittenPdf, ZipInput } from '../worker/packet-work.ts';
import { outlineTitles, packetDocument } from './document.ts';
import type { PreparedExhibit } from './exhibit-sheets.ts';
import { safeFileName } from './file-names.ts';
import { zipEntries } from './manifest.ts';
import { exhibitSpans, overlayDocument } from './overlay.ts';
import type { PrepareInput } from './prepare-exhibits.ts';
import { overlayStyle, packetStyle } from './print-style.ts';
import { plain } from './printable-text.ts';
import type { Printer } from './printer.ts';

interface WorkOptions {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** The packet's works, as the utility process does them (`worker/packet-work.ts`). */
export interface PacketWork {
  readonly prepare: (
    input: PrepareInput,
    options: WorkOptions,
  ) => Promise<{ readonly prepared: readonly PreparedExhibit[]; readonly notes: readonly string[] }>;
  readonly locate: (input: { readonly path: string }, options: WorkOptions) => Promise<PacketPlaces>;
  readonly finish: (input: FinishInput, options: WorkOptions) => Promise<WrittenPdf>;
  readonly zip: (
    input: ZipInput,
    options: WorkOptions,
  ) => Promise<{ readonly sha256: string; readonly bytes: number }>;
}

export interface PacketPorts {
  readonly work: PacketWork;
  /** Opens the print window; pictures are read from the folder given. */
  readonly openPrinter: (images: string) => Printer;
  /** Where the two files are to lie; it exists. */
  readonly outDir: string;
}

export interface PacketOptions {
  readonly signal: AbortSignal;
  readonly progress: (progress: PacketProgress) => void;
}

interface Run extends PacketPorts {
  readonly input: PacketInput;
  readonly options: PacketOptions;
  readonly scratch: string;
  readonly printer: Printer;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const cancelled = (): AppError => new AppError('cancelled', 'Cancelled. Nothing was written.');

/** Gives up waiting as soon as the signal says so. */
const unlessStopped = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(cancelled());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

const workOptions = (run: Run, stage: PacketStage): WorkOptions => ({
  signal: run.options.signal,
  progress: (done, total) => run.options.progress({ stage, done, total }),
});

const printTo = async (run: Run, name: string, job: Parameters<Printer['print']>[0]): Promise<string> => {
  const bytes = await unlessStopped(run.printer.print(job), run.options.signal);
  const path = join(run.scratch, name);
  await writeFile(path, bytes);
  return path;
};

/** 32 hexadecimal digits of what the packet says; where files lie is no part of it. */
const contentId = (input: PacketInput): string => {
  const said = { ...input, exhibits: input.exhibits.map((exhibit) => ({ ...exhibit, path: '' })) };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
};

interface Printed {
  readonly pdf: WrittenPdf & { readonly path: string };
  readonly spans: ReturnType<typeof exhibitSpans>;
}

const printPacket = async (run: Run, prepared: readonly PreparedExhibit[]): Promise<Printed> => {
  const { input, work, options } = run;
  const style = packetStyle(input.paper);
  const progress = (done: number): void => options.progress({ stage: 'print', done, total: 3 });
  const draft = await printTo(run, 'draft.pdf', {
    html: packetDocument(input, prepared, null),
    style,
    isTagged: false,
  });
  const places = await unlessStopped(work.locate({ path: draft }, workOptions(run, 'print')), options.signal);
  progress(1);
  const spans = exhibitSpans(input, prepared, places.destinations, places.pages);
  const html = packetDocument(input, prepared, places.destinations);
  const body = await printTo(run, 'body.pdf', { html, style, isTagged: true });
  progress(2);
  const heads = overlayDocument(input, spans, places.pages);
  const overlay = await printTo(run, 'overlay.pdf', {
    html: heads,
    style: overlayStyle(input.paper),
    isTagged: false,
  });
  progress(3);
  const drawings = spans
    .filter(({ exhibit }) => prepared.some(({ id, kind }) => id === exhibit.id && kind === 'pdf'))
    .map(({ exhibit, first }) => ({ exhibit, firstPage: first }));
  const out = join(run.scratch, 'packet.pdf');
  const facts = {
    title: plain(input.title),
    author: plain(input.shop.name),
    lang: input.lang,
    exportedAt: input.exportedAt,
    id: contentId(input),
  };
  const finish = {
    body,
    overlay,
    out,
    paper: input.paper,
    expected: places,
    drawings,
    facts,
    titles: outlineTitles(input),
  };
  const pdf = await unlessStopped(work.finish(finish, workOptions(run, 'finish')), options.signal);
  return { pdf: { ...pdf, path: out }, spans };
};

const freeBase = async (folder: string, base: string): Promise<string> => {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${count}`;
    const taken = await Promise.all([
      exists(join(folder, `${name}.pdf`)),
      exists(join(folder, `${name}.zip`)),
    ]);
    if (!taken.includes(true)) return name;
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Both files get their names, or neither does. */
const publish = async (
  folder: string,
  base: string,
  from: { readonly pdf: string; readonly zip: string },
) => {
  const name = await freeBase(folder, base);
  const [pdf, zip] = [join(folder, `${name}.pdf`), join(folder, `${name}.zip`)];
  await rename(from.pdf, pdf);
  try {
    await rename(from.zip, zip);
  } catch (error) {
    await rm(pdf, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return { pdf, zip };
};

const exportIn = async (run: Run): Promise<PacketOutcome> => {
  const { input, work, options, scratch } = run;
  const { prepared, notes } = await unlessStopped(
    work.prepare(
      { exhibits: input.exhibits, paper: input.paper, scratch, onUnreadable: input.onUnreadable },
      workOptions(run, 'prepare'),
    ),
    options.signal,
  );
  const { pdf, spans } = await printPacket(run, prepared);
  const out = join(scratch, 'packet.zip');
  const entries = zipEntries({ input, prepared, spans, pdf, notes });
  const { exportedAt, zone } = input;
  options.progress({ stage: 'zip', done: 0, total: 1 });
  const zip = await unlessStopped(
    work.zip({ out, entries, exportedAt, zone }, workOptions(run, 'zip')),
    options.signal,
  );
  options.progress({ stage: 'zip', done: 1, total: 1 });
  const paths = await publish(run.outDir, input.fileBase, { pdf: pdf.path, zip: out });
  return { pdf: { ...pdf, path: paths.pdf }, zip: { ...zip, path: paths.zip }, notes };
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const inWords = (error: unknown): unknown => {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.name === 'AbortError') return cancelled();
  if (codeOf(error) === 'ENOSPC')
    return new AppError('diskFull', 'The disk is full. The packet was not written. All records are saved.');
  if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS' || codeOf(error) === 'EPERM')
    return new AppError('readOnly', 'The packets folder cannot be written. The packet was not written.');
  return error;
};

const requireComplete = (input: PacketInput): void => {
  const gaps = packetGaps(input);
  if (gaps.length > 0) throw new AppError('refused', `The appeal still lacks: ${gaps.join('; ')}.`);
  if (input.fileBase !== basename(safeFileName(`${input.fileBase}.pdf`), '.pdf'))
    throw new AppError('invalid', 'The name of the packet cannot be used for a file.');
};

/**
 * Writes an appeal packet: PDF and ZIP into `outDir`, under names that are free there. Same input, same runtime: same
 * bytes. Rejects with an `AppError`; then, and after a cancel, nothing is left behind.
 */
export const exportPacket = async (
  input: PacketInput,
  ports: PacketPorts,
  options: PacketOptions,
): Promise<PacketOutcome> => {
  requireComplete(input);
  if (options.signal.aborted) throw cancelled();
  let printer: Printer | null = null;
  let scratch: string | null = null;
  try {
    scratch = await mkdtemp(join(ports.outDir, '.packet-'));
    printer = ports.openPrinter(scratch);
    return await exportIn({ ...ports, input, options, scratch, printer });
  } catch (error) {
    throw inWords(error);
  } finally {
    printer?.close();
    if (scratch !== null) await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 40 });
  }
};
