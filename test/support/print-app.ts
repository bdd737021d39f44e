import { readFileSync, writeFileSync } from 'node:fs';
import { app, protocol } from 'electron';
import type { PacketInput, PacketOutcome, PacketProgress } from '#shared/appeals/packet.ts';
import { exportPacket, type PacketWork } from '#main/export/packet.ts';
import { openPrinter, packetScheme } from '#main/export/printer.ts';
import { finishPacket, locatePacket, preparePacket, zipPacket } from '#main/worker/packet-work.ts';

// A small Electron application that does nothing but export the packets that a job file names, works in-process.

export interface PrintTask {
  readonly input: PacketInput;
  readonly outDir: string;
  /** Cancels at the first progress of this stage. */
  readonly cancelAt: PacketProgress['stage'] | null;
}

export interface PrintJobFile {
  readonly fonts: string;
  readonly tasks: readonly PrintTask[];
  readonly result: string;
}

export type PrintResult =
  | {
      readonly kind: 'done';
      readonly outcome: PacketOutcome;
      readonly tookMs: number;
      readonly stages: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly message: string;
      readonly afterCancelMs: number;
    };

const work: PacketWork = {
  prepare: preparePacket,
  locate: locatePacket,
  finish: finishPacket,
  zip: zipPacket,
};

const jobFile = (): PrintJobFile => JSON.parse(readFileSync(process.env['GS_PRINT_JOB'] ?? '', 'utf8'));

const perform = async ({ input, outDir, cancelAt }: PrintTask, fonts: string): Promise<PrintResult> => {
  const controller = new AbortController();
  const began = performance.now();
  const stages: Record<string, number> = {};
  let cancelledAt = 0;
  const progress = ({ stage }: PacketProgress): void => {
    stages[stage] = performance.now() - began;
    if (stage !== cancelAt || cancelledAt > 0) return;
    cancelledAt = performance.now();
    controller.abort();
  };
  const ports = { work, outDir, openPrinter: (images: string) => openPrinter({ fonts, images }) };
  try {
    const outcome = await exportPacket(input, ports, { signal: controller.signal, progress });
    return { kind: 'done', outcome, tookMs: performance.now() - began, stages };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'failed', code, message, afterCancelMs: performance.now() - cancelledAt };
  }
};

const run = async (): Promise<void> => {
  const { fonts, tasks, result } = jobFile();
  const results: PrintResult[] = [];
  for (const task of tasks) results.push(await perform(task, fonts));
  writeFileSync(result, JSON.stringify(results));
};

protocol.registerSchemesAsPrivileged([packetScheme]);
app.on('window-all-closed', () => undefined);
void app.whenReady().then(async () => {
  await run().catch((error: unknown) => console.error(error));
  app.exit(0);
});
