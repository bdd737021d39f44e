import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '#shared/appeals/packet.ts';
import { AppError } from '#shared/contract/result.ts';
import type { WrittenPdf } from '../worker/packet-work.ts';
import type { PacketWork } from './packet.ts';
import { cancelled } from './packet-failure.ts';
import { plain } from './printable-text.ts';
import type { Printer } from './printer.ts';
import { reportDocument, reportOverlay } from './report-document.ts';
import { reportOverlayStyle, reportStyle } from './report-style.ts';
import { openScratch } from './unfinished.ts';

/** One part of a report; its body is HTML of `printable-text` and `report-document` alone. */
export interface ReportPart {
  readonly title: string;
  readonly body: string;
  readonly startsPage?: boolean;
  /** Whether it stands on one page as a whole, as lines to sign do. */
  readonly isWhole?: boolean;
}

/** What a report says. Pure data: the same report, the same pages. */
export interface Report {
  /** What it is, as “Weekly review” or “Corrective actions”; stands in each head. */
  readonly kind: string;
  readonly title: string;
  /** One or two sentences below the title; may be empty. */
  readonly lead: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly ReportPart[];
  readonly shop: { readonly name: string; readonly isSample: boolean };
  readonly lang: string;
  readonly paper: Paper;
  /** Whether its pages lie on their side, for wide tables. */
  readonly isWide?: boolean;
  /** Ms since epoch; its only time. */
  readonly madeAt: number;
}

export interface ReportPorts {
  readonly work: Pick<PacketWork, 'locate' | 'finish'>;
  readonly openPrinter: (images: string) => Printer;
  /** A folder in which the report may be put together; made if it is not there, and left as it was. */
  readonly folder: string;
}

export interface MadeReport extends Omit<WrittenPdf, 'bytes'> {
  readonly bytes: Buffer;
}

/** The fonts that every report uses. */
const fonts = ['SourceSerif4-SemiBold', 'Inter-Regular', 'Inter-SemiBold'];

interface Run extends ReportPorts {
  readonly report: Report;
  readonly scratch: string;
  readonly printer: Printer;
  readonly signal: AbortSignal;
}

const printTo = async (
  { printer, scratch, signal }: Run,
  name: string,
  job: Parameters<Printer['print']>[0],
): Promise<string> => {
  const bytes = await printer.print(job);
  if (signal.aborted) throw cancelled();
  const path = join(scratch, name);
  await writeFile(path, bytes);
  return path;
};

const factsOf = (report: Report) => ({
  kind: plain(report.kind),
  title: plain(report.title),
  author: plain(report.shop.name),
  lang: report.lang,
  exportedAt: report.madeAt,
  id: createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 32),
});

/** The first print tells how many pages there are, and has the fonts loaded for the second, which is the report. */
const printOnce = async (run: Run): Promise<MadeReport> => {
  const { report, work, scratch, signal } = run;
  const options = { signal, progress: () => undefined };
  const [html, style] = [reportDocument(report), reportStyle(report)];
  const draft = await printTo(run, 'draft.pdf', { html, style, isTagged: false });
  const expected = await work.locate({ path: draft }, options);
  const heads = reportOverlay(report, expected.pages);
  const overlay = await printTo(run, 'overlay.pdf', {
    html: heads,
    style: reportOverlayStyle(report),
    isTagged: false,
  });
  const body = await printTo(run, 'body.pdf', { html, style, isTagged: true });
  const out = join(scratch, 'report.pdf');
  const titles = [report.title, ...report.parts.map(({ title }) => title)].map(plain);
  const asked = { body, overlay, out, paper: report.paper, expected, drawings: [], titles, fonts };
  const { pages, sha256 } = await work.finish({ ...asked, facts: factsOf(report) }, options);
  return { bytes: await readFile(out), pages, sha256 };
};

/** Once more where a font came late, as on a busy machine. */
const printSettled = async (run: Run): Promise<MadeReport> => {
  try {
    return await printOnce(run);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    return printOnce(run);
  }
};

/**
 * Prints a report as a PDF: tagged, bookmarked, with bundled fonts, a head and “Page x of y” on each page. Rejects with
 * an `AppError`, or with what the system refused (`packetFailure` has its words). Nothing of it is left in the folder.
 */
export const makeReport = async (
  report: Report,
  ports: ReportPorts,
  signal: AbortSignal,
): Promise<MadeReport> => {
  if (signal.aborted) throw cancelled();
  await mkdir(ports.folder, { recursive: true });
  const scratch = await openScratch(ports.folder);
  const printer = ports.openPrinter(scratch);
  try {
    return await printSettled({ ...ports, report, scratch, printer, signal });
  } finally {
    printer.close();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 40 });
    // Only an empty folder goes.
    await rmdir(ports.folder).catch(() => undefined);
  }
};
