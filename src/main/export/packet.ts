import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type ExhibitPasswords,
  packetGaps,
  type PacketInput,
  type PacketOutcome,
  type PacketProgress,
  type PacketStage,
} from '#shared/appeals/packet.ts';
import { isVideoKind } from '#shared/appeals/printed-kinds.ts';
import { AppError } from '#shared/contract/result.ts';
import type { FinishInput, PacketPlaces, WrittenPdf, ZipInput } from '../worker/packet-work.ts';
import { outlineTitles, packetDocument } from './document.ts';
import type { PreparedExhibit } from './exhibit-sheets.ts';
import { safeFileName } from './file-names.ts';
import { zipEntries } from './manifest.ts';
import { exhibitSpans, overlayDocument } from './overlay.ts';
import { cancelled } from './packet-failure.ts';
import type { PrepareInput } from './prepare-exhibits.ts';
import { expectedFonts } from './print-fonts.ts';
import { overlayStyle, packetStyle } from './print-style.ts';
import { plain } from './printable-text.ts';
import type { Printer } from './printer.ts';
import { publishFiles } from './publish-files.ts';
import { areReadable, isPicture, type Ready, requireReadable, standIn } from './ready-exhibits.ts';
import { openScratch } from './unfinished.ts';
import { unprintableNotes } from './unprintable-note.ts';

interface WorkOptions {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** The packet's works, as the utility process does them (`worker/packet-work.ts`). */
export interface PacketWork {
  readonly prepare: (input: PrepareInput, options: WorkOptions) => Promise<readonly Ready[]>;
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
  /** A still of a video as a JPEG; null where its kind can't be read here. */
  readonly stillOf: (video: { readonly path: string; readonly mime: string }) => Promise<Buffer | null>;
  /** Where the two files are to lie; it exists. */
  readonly outDir: string;
  /** Where copies of pictures lie that are ready for print; it need not exist. */
  readonly copies: string;
}

export interface PacketOptions {
  readonly passwords: ExhibitPasswords;
  readonly signal: AbortSignal;
  readonly progress: (progress: PacketProgress) => void;
}

/** A packet that was written, with its exhibits as they were made ready for it. */
export interface WrittenPacket extends PacketOutcome {
  readonly prepared: readonly PreparedExhibit[];
}

interface Run extends PacketPorts {
  readonly input: PacketInput;
  readonly options: PacketOptions;
  readonly scratch: string;
  readonly printer: Printer;
}

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

interface Draft {
  readonly places: PacketPlaces;
  readonly spans: ReturnType<typeof exhibitSpans>;
  /** The print of heads and feet. */
  readonly overlay: string;
}

/** Learns the page of each part, and prints what goes over the pages. */
const printDraft = async (run: Run, others: readonly Ready[]): Promise<Draft> => {
  const { input, work, options } = run;
  const prepared = [
    ...others.map((one) => one.prepared),
    ...input.exhibits.filter(isPicture).map((exhibit) => standIn(exhibit)),
  ];
  const html = packetDocument(input, prepared, null);
  const draft = await printTo(run, 'draft.pdf', { html, style: packetStyle(input.paper), isTagged: false });
  const quiet = { signal: options.signal, progress: () => undefined };
  const places = await unlessStopped(work.locate({ path: draft }, quiet), options.signal);
  const spans = exhibitSpans(input, prepared, places.destinations, places.pages);
  const heads = overlayDocument(input, spans, places.pages);
  const style = overlayStyle(input.paper);
  const overlay = await printTo(run, 'overlay.pdf', { html: heads, style, isTagged: false });
  return { places, spans, overlay };
};

interface Prepared {
  readonly draft: Draft;
  readonly ready: readonly Ready[];
}

/** Stills of the videos, as files beside the pictures. The windows that draw them are main's, and open one at a time. */
const drawStills = async ({ input, options, scratch, stillOf }: Run): Promise<PrepareInput['stills']> => {
  const stills: Record<string, string> = {};
  for (const exhibit of input.exhibits.filter(({ mime }) => isVideoKind(mime))) {
    const still = await unlessStopped(stillOf(exhibit), options.signal);
    if (still === null) continue;
    const path = join(scratch, `still-${exhibit.number}.jpg`);
    await writeFile(path, still);
    stills[exhibit.id] = path;
  }
  return stills;
};

/** Decoding pictures takes as long as all else before the last print, so both go on side by side. */
const prepareAndDraft = async (run: Run): Promise<Prepared> => {
  const { input, work, options, scratch, copies } = run;
  const done = { pictures: 0, others: 0 };
  const stills = await drawStills(run);
  const prepare = (part: keyof typeof done): Promise<readonly Ready[]> => {
    const exhibits = input.exhibits.filter((exhibit) => isPicture(exhibit) === (part === 'pictures'));
    const progress = (count: number): void => {
      done[part] = count;
      const all = done.pictures + done.others;
      options.progress({ stage: 'prepare', done: all, total: input.exhibits.length });
    };
    const own = { signal: options.signal, progress };
    const { paper } = input;
    const asked = { exhibits, paper, passwords: options.passwords, scratch, copies, stills };
    return unlessStopped(work.prepare(asked, own), options.signal);
  };
  const inOrder = (all: readonly Ready[]): readonly Ready[] =>
    input.exhibits.flatMap(({ id }) => all.find(({ prepared }) => prepared.id === id) ?? []);
  const { onUnreadable } = input;
  const pictures = prepare('pictures');
  const drafted = prepare('others').then(async (others) => {
    // Nothing is printed for a packet that stops; what can't be read is named together, pictures too.
    if (!areReadable(others, onUnreadable))
      requireReadable(inOrder([...others, ...(await pictures)]), onUnreadable);
    return { others, draft: await printDraft(run, others) };
  });
  const [{ others, draft }, shown] = await Promise.all([drafted, pictures]);
  const ready = inOrder([...others, ...shown]);
  requireReadable(ready, onUnreadable);
  return { draft, ready };
};

const printPacket = async (
  run: Run,
  prepared: readonly PreparedExhibit[],
  { places, spans, overlay }: Draft,
): Promise<WrittenPdf & { readonly path: string }> => {
  const { input, work, options } = run;
  options.progress({ stage: 'print', done: 0, total: 1 });
  const html = packetDocument(input, prepared, places.destinations);
  const body = await printTo(run, 'body.pdf', { html, style: packetStyle(input.paper), isTagged: true });
  options.progress({ stage: 'print', done: 1, total: 1 });
  const drawings = spans
    .filter(({ exhibit }) => prepared.some(({ id, kind }) => id === exhibit.id && kind === 'pdf'))
    .map(({ exhibit, first }) => ({
      exhibit,
      firstPage: first,
      password: options.passwords[exhibit.id] ?? '',
    }));
  const out = join(run.scratch, 'packet.pdf');
  const facts = {
    kind: 'Appeal packet',
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
    fonts: expectedFonts,
  };
  const pdf = await unlessStopped(work.finish(finish, workOptions(run, 'finish')), options.signal);
  return { ...pdf, path: out };
};

/**
 * Prints by the page numbers of the draft. Where a part moved since, as when a font came late on a busy machine, they are
 * learned once more.
 */
const printSettled = async (run: Run, ready: readonly Ready[], draft: Draft) => {
  const prepared = ready.map((one) => one.prepared);
  try {
    return { pdf: await printPacket(run, prepared, draft), draft };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    const pictures = run.input.exhibits.filter(isPicture).map(({ id }) => id);
    const others = ready.filter(({ prepared: { id } }) => !pictures.includes(id));
    const again = await printDraft(run, others);
    return { pdf: await printPacket(run, prepared, again), draft: again };
  }
};

const exportIn = async (run: Run): Promise<WrittenPacket> => {
  const { input, work, options, scratch } = run;
  const { ready, draft: first } = await prepareAndDraft(run);
  const prepared = ready.map((one) => one.prepared);
  const notes = [...unprintableNotes(input), ...ready.flatMap((one) => one.notes)];
  const { pdf, draft } = await printSettled(run, ready, first);
  const out = join(scratch, 'packet.zip');
  const entries = zipEntries({ input, prepared, spans: draft.spans, pdf, notes });
  const { exportedAt, zone } = input;
  options.progress({ stage: 'zip', done: 0, total: 1 });
  const zip = await unlessStopped(
    work.zip({ out, entries, exportedAt, zone }, workOptions(run, 'zip')),
    options.signal,
  );
  options.progress({ stage: 'zip', done: 1, total: 1 });
  const named = await publishFiles(run.outDir, input.fileBase, [
    { from: pdf.path, ending: '.pdf' },
    { from: out, ending: '.zip' },
  ]);
  const [pdfPath = pdf.path, zipPath = out] = named;
  return { pdf: { ...pdf, path: pdfPath }, zip: { ...zip, path: zipPath }, notes, prepared };
};

const requireComplete = (input: PacketInput): void => {
  const gaps = packetGaps(input);
  if (gaps.length > 0) throw new AppError('refused', `The appeal still lacks: ${gaps.join('; ')}.`);
  if (input.fileBase !== basename(safeFileName(`${input.fileBase}.pdf`), '.pdf'))
    throw new AppError('invalid', 'The name of the packet cannot be used for a file.');
};

/**
 * Writes an appeal packet: PDF and ZIP into `outDir`, under names that are free there. Same input, same runtime: same
 * bytes. Rejects with an `AppError`, or with what the system refused (`packetFailure` has its words); then, and after a
 * cancel, nothing is left behind.
 */
export const exportPacket = async (
  input: PacketInput,
  ports: PacketPorts,
  options: PacketOptions,
): Promise<WrittenPacket> => {
  requireComplete(input);
  if (options.signal.aborted) throw cancelled();
  let printer: Printer | null = null;
  let scratch: string | null = null;
  // Where one of two things that go on side by side fails, the other one ends too.
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  try {
    scratch = await openScratch(ports.outDir);
    printer = ports.openPrinter(scratch);
    return await exportIn({ ...ports, input, options: { ...options, signal }, scratch, printer });
  } finally {
    failed.abort();
    printer?.close();
    if (scratch !== null) await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 40 });
  }
};
