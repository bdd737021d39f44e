import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { app, protocol } from 'electron';
import { ZipFile } from 'yazl';
import type { PacketProgress } from '#shared/appeals/packet.ts';
import { packetDocument } from '#main/export/document.ts';
import { packetStyle } from '#main/export/print-style.ts';
import { exportPacket, type PacketWork } from '#main/export/packet.ts';
import { packetScheme } from '#main/export/packet-scheme.ts';
import { makeReport } from '#main/export/report.ts';
import { openPrinter } from '#main/export/printer.ts';
import { stillOf } from '#main/export/video-stills.ts';
import { type Comparison, printJob, type PrintResult, type PrintTask, type ReportTask } from './print-job.ts';
import { finishPacket, locatePacket, preparePacket, zipPacket } from '#main/worker/packet-work.ts';

// A small Electron application that does nothing but export the packets that a job file names, works in-process.

const work: PacketWork = {
  prepare: preparePacket,
  locate: locatePacket,
  finish: finishPacket,
  zip: zipPacket,
};

/** A part is said to begin a page too late, once. */
const misledOnce = (): PacketWork['locate'] => {
  let told = 0;
  return async (given, options) => {
    const places = await work.locate(given, options);
    told += 1;
    const [first] = Object.entries(places.destinations);
    if (told > 1 || first === undefined) return places;
    const [name, page] = first;
    return { ...places, destinations: { ...places.destinations, [name]: page + 1 } };
  };
};

/** Calls back once, when Chromium prints the first document of the next window. */
const whenPrinting = (then: () => void): void => {
  app.once('web-contents-created', (_event, contents) => {
    contents.on('did-stop-loading', () => {
      if (contents.getURL().endsWith('/1/document')) setImmediate(then);
    });
  });
};

const perform = async (
  { input, outDir, cancelAt, isMisled, passwords }: PrintTask,
  fonts: string,
): Promise<PrintResult> => {
  const controller = new AbortController();
  const began = performance.now();
  const stages: Record<string, number> = {};
  const cancel = (): void => controller.abort();
  if (cancelAt === 'printing') whenPrinting(cancel);
  const progress = ({ stage }: PacketProgress): void => {
    stages[stage] = performance.now() - began;
    if (stage === cancelAt) cancel();
  };
  const ports = {
    work: isMisled === true ? { ...work, locate: misledOnce() } : work,
    outDir,
    copies: mkdtempSync(join(tmpdir(), 'print-copies-')),
    openPrinter: (images: string) => openPrinter({ fonts, images }),
    stillOf,
  };
  try {
    const outcome = await exportPacket(input, ports, {
      passwords: passwords ?? {},
      signal: controller.signal,
      progress,
    });
    return { kind: 'done', outcome, tookMs: performance.now() - began, stages };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', code, message };
  }
};

const untouched = { signal: new AbortController().signal, progress: () => undefined };

const performReport = async ({ report, folder, out }: ReportTask, fonts: string): Promise<PrintResult> => {
  const ports = { work, openPrinter: (images: string) => openPrinter({ fonts, images }), folder };
  const { bytes, pages, sha256 } = await makeReport(report, ports, untouched.signal);
  writeFileSync(out, bytes);
  return { kind: 'reported', pages, sha256 };
};

/** Two plain prints of the finished HTML, each vault file hashed, everything stored in a ZIP. Ms. */
const plainWay = async (
  html: string,
  { input, outDir }: Comparison,
  folders: { fonts: string; images: string },
): Promise<number> => {
  const began = performance.now();
  const printer = openPrinter(folders);
  const job = { html, style: packetStyle(input.paper), isTagged: true };
  await printer.print(job);
  const pdf = join(outDir, 'plain.pdf');
  writeFileSync(pdf, await printer.print(job));
  printer.close();
  const files = [
    { path: pdf, name: 'plain.pdf' },
    ...input.exhibits.map(({ path, number }) => ({ path, name: String(number) })),
  ];
  const zip = new ZipFile();
  for (const { path, name } of files) {
    createHash('sha256').update(readFileSync(path)).digest('hex');
    zip.addFile(path, name, { compress: false });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(outDir, 'plain.zip'), { flush: true }));
  return performance.now() - began;
};

const compare = async (comparison: Comparison, fonts: string): Promise<PrintResult> => {
  const { input, outDir, pairs } = comparison;
  const images = mkdtempSync(join(outDir, 'images-'));
  const ready = await preparePacket(
    {
      exhibits: input.exhibits,
      paper: input.paper,
      passwords: {},
      scratch: images,
      copies: join(images, 'copies'),
      stills: {},
    },
    untouched,
  );
  const html = packetDocument(
    input,
    ready.map(({ prepared }) => prepared),
    {},
  );
  const times: { readonly own: number; readonly plain: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const own = await perform({ kind: 'export', input, outDir, cancelAt: null }, fonts);
    const plain = await plainWay(html, comparison, { fonts, images });
    times.push({ own: own.kind === 'done' ? own.tookMs : Number.NaN, plain });
  }
  return { kind: 'compared', pairs: times };
};

const run = async (): Promise<void> => {
  const { fonts, tasks, result } = printJob.parse(
    JSON.parse(readFileSync(process.env['GS_PRINT_JOB'] ?? '', 'utf8')),
  );
  const results: PrintResult[] = [];
  for (const task of tasks) {
    if (task.kind === 'report') results.push(await performReport(task, fonts));
    else results.push(task.kind === 'export' ? await perform(task, fonts) : await compare(task, fonts));
  }
  writeFileSync(result, JSON.stringify(results));
};

protocol.registerSchemesAsPrivileged([packetScheme]);
app.on('window-all-closed', () => undefined);
void app.whenReady().then(async () => {
  await run().catch((error: unknown) => console.error(error));
  app.exit(0);
});
