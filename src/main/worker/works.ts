import type { PacketInput } from '#shared/appeals/packet.ts';
import { storeSampleFile } from '../sample/draw-file.ts';
import { readScreenshot } from './capture-work.ts';
import { preparePictures } from '../export/prepare-exhibits.ts';
import { finishPacket, locatePacket, preparePacket, zipPacket } from './packet-work.ts';
import { readContent } from './content-work.ts';
import { readListingFile } from './listing-work.ts';
import { lookInto } from './look-work.ts';
import { drawPage } from './page-work.ts';
import { verifyHistory } from './history-work.ts';
import { readPage } from './read-page-work.ts';
import { redactFile } from './redact-work.ts';
import { planReadings, previewReadings } from './readings-work.ts';
import { readSampleFile } from './sample-work.ts';
import { smallPicture } from './small-picture.ts';
import { storeInVault, type VaultSource } from '../services/vault.ts';

export interface WorkContext {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** What the utility process does: slow work on files, with plain data in and out. One line per work. */
export const works = {
  'vault.store': (input: { readonly vault: string; readonly source: VaultSource }, { signal }: WorkContext) =>
    storeInVault(input.vault, input.source, signal),
  'page.draw': drawPage,
  'page.read': readPage,
  'page.redact': redactFile,
  'content.read': readContent,
  'file.look': lookInto,
  'sample.file': storeSampleFile,
  'packet.pictures': preparePictures,
  'packet.prepare': preparePacket,
  'packet.locate': locatePacket,
  'packet.finish': finishPacket,
  'packet.zip': zipPacket,
  // The writer of Word documents is large, so it is read only when one is wanted.
  'statement.write': async (input: PacketInput) => {
    const { statementDocx } = await import('../export/statement-docx.ts');
    return statementDocx(input);
  },
  'picture.small': smallPicture,
  'history.verify': verifyHistory,
  'sample.read': readSampleFile,
  'listing.read': readListingFile,
  'readings.preview': previewReadings,
  'readings.plan': planReadings,
  'capture.read': readScreenshot,
} as const;

export type Works = typeof works;
export type WorkName = keyof Works;
export type WorkInput<N extends WorkName> = Parameters<Works[N]>[0];
export type WorkOutput<N extends WorkName> = Awaited<ReturnType<Works[N]>>;

export type WorkRequest =
  | { readonly kind: 'start'; readonly id: number; readonly name: WorkName; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export interface DoneReply {
  readonly kind: 'done';
  readonly id: number;
  readonly name: WorkName;
  readonly value: unknown;
}

export type WorkReply =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | DoneReply
  | { readonly kind: 'failed'; readonly id: number; readonly code: string; readonly message: string };
