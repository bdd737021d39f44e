import { createHash } from 'node:crypto';
import type { Appeal } from '#shared/appeals/appeal.ts';
import type { submissionCommands, Submission, Submitted } from '#shared/appeals/submission.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';
import { checkNotAhead, checkNotBefore } from './check-time.ts';
import type { Handlers } from './handler.ts';
import { nameOf } from './keep-version.ts';
import { caseOf } from './say-case.ts';

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
  const bytes = Buffer.from(text, 'utf8');
  return tx.put('submissions', {
    shopId: appeal.shopId,
    appealId: appeal.id,
    at,
    way: way.trim(),
    by: nameOf(tx, actor),
    text,
    textSha256: text === '' ? '' : createHash('sha256').update(bytes).digest('hex'),
    textBytes: bytes.byteLength,
    ...fileOf(tx, appeal, packet),
  });
};

/** The log of what was handed in. */
export const submissionHandlers: Handlers<typeof submissionCommands> = {
  'submission.record': (tx, { appealId, at, submitted }, { actor }) => {
    const appeal = tx.get('appeals', appealId);
    if (appeal.sentAt === null)
      throw new AppError('refused', 'This appeal is still a draft. Record it as sent first.');
    checkNotAhead('The sending', at, tx.now);
    checkNotBefore('The sending', at, tx.get('violations', appeal.violationId).noticeAt);
    const { id, way } = keepSubmission(tx, appeal, submitted, { at, actor });
    return {
      value: { id },
      sentence: `Appeal ${appeal.attempt} of ${caseOf(tx, appeal)} also sent by ${way}`,
    };
  },
  'submission.remove': (tx, { id, rev }) => {
    const { appealId, way } = tx.get('submissions', id);
    const appeal = tx.get('appeals', appealId);
    tx.drop('submissions', id, rev);
    return {
      value: undefined,
      sentence: `Sending of appeal ${appeal.attempt} of ${caseOf(tx, appeal)} by ${way} taken off the log`,
    };
  },
};
