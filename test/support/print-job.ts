import { z } from 'zod';
import type { Report } from '#main/export/report.ts';
import type { ExhibitPasswords, PacketInput, PacketStage } from '#shared/appeals/packet.ts';

/** What the printing application is asked for, and what it answers. */

export interface PrintTask {
  readonly kind: 'export';
  readonly input: PacketInput;
  readonly outDir: string;
  /** Cancels at the first progress of this stage, or while Chromium prints. */
  readonly cancelAt: PacketStage | 'printing' | null;
  /** The page numbers that are learned first are wrong, as when a font came late. */
  readonly isMisled?: boolean;
  /** By the exhibit's id. */
  readonly passwords?: ExhibitPasswords;
}

/** How long a packet takes against two plain prints of its HTML, hashing and a ZIP without compression. */
export interface Comparison {
  readonly kind: 'compare';
  readonly input: PacketInput;
  readonly outDir: string;
  readonly pairs: number;
}

/** A report, written to `out`. */
export interface ReportTask {
  readonly kind: 'report';
  readonly report: Report;
  readonly folder: string;
  readonly out: string;
}

export interface PrintJob {
  readonly fonts: string;
  readonly tasks: readonly (PrintTask | Comparison | ReportTask)[];
  /** The file for the answers. */
  readonly result: string;
}

const file = z.object({ path: z.string(), sha256: z.string(), bytes: z.number() });

export const printResults = z.array(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('done'),
      outcome: z.object({
        pdf: file.extend({ pages: z.number() }),
        zip: file,
        notes: z.array(z.string()).readonly(),
      }),
      tookMs: z.number(),
      stages: z.record(z.string(), z.number()),
    }),
    z.object({ kind: z.literal('reported'), pages: z.number(), sha256: z.string() }),
    z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
    z.object({
      kind: z.literal('compared'),
      pairs: z.array(z.object({ own: z.number(), plain: z.number() })),
    }),
  ]),
);
export type PrintResult = z.infer<typeof printResults>[number];

/** A job file as it was written by the harness of this same build. */
export const printJob = z.custom<PrintJob>((job) => typeof job === 'object');
