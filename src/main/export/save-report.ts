import { join } from 'node:path';
import { AppError } from '#shared/contract/result.ts';
import type { JobContext } from '../jobs.ts';
import { saveAs } from '../services/save-as.ts';
import { safeFileName } from './file-names.ts';
import { packetWork, printFontsFolder } from './packet-ports.ts';
import { packetFailure } from './packet-failure.ts';
import { openPrinter } from './printer.ts';
import { type MadeReport, makeReport, type Report } from './report.ts';

/** Prints a report for a job. Throws an `AppError` with words for the user; nothing is written then. */
export const printReport = async (
  report: Report,
  { records, work, signal }: Pick<JobContext, 'records' | 'work' | 'signal'>,
): Promise<MadeReport> => {
  const ports = {
    work: packetWork(work),
    openPrinter: (images: string) => openPrinter({ fonts: printFontsFolder, images }),
    folder: join(records.packets, 'reports'),
  };
  try {
    return await makeReport(report, ports, signal);
  } catch (error) {
    throw packetFailure(error, 'report');
  }
};

/** Prints a report and writes it where the user says; the path is null when the dialog was left. */
export const saveReport = async (
  report: Report,
  fileName: string,
  context: Pick<JobContext, 'records' | 'work' | 'signal' | 'askWhere'>,
): Promise<{ readonly path: string | null; readonly pages: number }> => {
  const { bytes, pages } = await printReport(report, context);
  if (context.signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was written.');
  const proposal = { fileName: safeFileName(`${fileName}.pdf`), kind: 'PDF', extension: 'pdf' };
  return { path: await saveAs(context.askWhere, proposal, bytes), pages };
};
