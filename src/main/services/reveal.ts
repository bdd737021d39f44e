import { join } from 'node:path';
import type { JobInput } from '#shared/contract/jobs.ts';
import { AppError } from '#shared/contract/result.ts';
import { findRow } from '../db/queries.ts';
import type { Records } from './records.ts';

interface Known {
  readonly records: Records;
  readonly wasPlaced: (path: string) => boolean;
}

/** What the system's file browser is to show: the data folder, a packet on record, or a file that the user has placed. */
export const pathToReveal = (asked: JobInput<'app.reveal'>, { records, wasPlaced }: Known): string => {
  if (asked.what === 'data') return records.folder;
  if (asked.what === 'placed') {
    if (!wasPlaced(asked.path)) throw new AppError('notFound', 'No such file was written since the start.');
    return asked.path;
  }
  const packet = findRow(records.db, 'packets', asked.packetId);
  if (packet === null) throw new AppError('notFound', 'This packet is not on record.');
  return join(records.packets, packet.folder, packet.pdfName);
};
