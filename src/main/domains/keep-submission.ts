import type { Appeal } from '#shared/appeals/appeal.ts';
import type { Submission, Submitted } from '#shared/appeals/submission.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';
import { nameOf } from './keep-version.ts';

type File = Pick<Submission, 'packetId' | 'fileName' | 'fileSha256'>;

const fileOf = (tx: Tx, appeal: Appeal, packet: Submitted['packet']): File => {
  if (packet === null) return { packetId: null, fileName: '', fileSha256: '' };
  const { id, appealId, pdfName, pdfSha256, zipName, zipSha256 } = tx.get('packets', packet.id);
  if (appealId !== appeal.id)
    throw new AppError('refused', 'This packet belongs to another appeal. Nothing was written.');
  return packet.file === 'pdf'
    ? { packetId: id, fileName: pdfName, fileSha256: pdfSha256 }
    : { packetId: id, fileName: zipName, fileSha256: zipSha256 };
};

/** Keeps what of an appeal was handed in, with the hash of the text's bytes; the packet's file has its own. */
export const keepSubmission = (
  tx: Tx,
  appeal: Appeal,
  { way, text, packet }: Submitted,
  { at, actor }: { readonly at: number; readonly actor: string | null },
): Submission => {
  if (way.trim() === '')
    throw new AppError('invalid', 'Say by which way the appeal was sent.', {
      way: 'By which way it was sent',
    });
  if (text === '' && packet === null)
    throw new AppError('invalid', 'Say what was sent: the text, a file of a packet, or both.', {
      text: 'The text, a file, or both',
    });
  return tx.put('submissions', {
    shopId: appeal.shopId,
    appealId: appeal.id,
    at,
    way: way.trim(),
    by: nameOf(tx, actor),
    text,
    textSha256: text === '' ? '' : tx.hash(text),
    textBytes: new TextEncoder().encode(text).byteLength,
    ...fileOf(tx, appeal, packet),
  });
};
