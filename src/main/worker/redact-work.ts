import { AppError } from '#shared/contract/result.ts';
import type { StoredFile } from '#shared/evidence.ts';
import { type CoveredBox, redactedEnding } from '#shared/redaction.ts';
import { burnBoxes, failedCheck, isBurned, isDark } from '../export/burn-boxes.ts';
import { canvasOf, decodePicture } from '../export/decode-picture.ts';
import { type RedactContext, redactPdf } from '../export/redact-pdf.ts';
import { readFromVault, storeInVault } from '../services/vault.ts';
import { pngOf } from './page-work.ts';

export interface RedactInput {
  readonly vault: string;
  readonly sha256: string;
  readonly mime: string;
  readonly fileName: string;
  readonly boxes: readonly CoveredBox[];
  /** The folder with the stand-in fonts of the PDF reader. */
  readonly data: string;
}

export interface Redacted {
  readonly file: StoredFile;
  readonly pages: number;
  readonly drawn: number;
}

const jpegQuality = 92;

const redactPicture = async (bytes: Uint8Array, { mime, boxes }: RedactInput): Promise<Uint8Array> => {
  if (boxes.some(({ page }) => page !== 1)) throw new AppError('invalid', 'A picture has one page.');
  const picture = await decodePicture(Buffer.from(bytes));
  const canvas = canvasOf(picture, picture);
  const covered = boxes.map(({ box }) => box);
  burnBoxes(canvas, covered);
  if (!isBurned(canvas, covered)) throw failedCheck();
  const isLossy = redactedEnding(mime) === '.jpg';
  const out = isLossy ? await canvas.encode('jpeg', jpegQuality) : await pngOf(canvas);
  const read = await decodePicture(Buffer.from(out));
  const written = canvasOf(read, read);
  if (!(isLossy ? isDark(written, covered) : isBurned(written, covered))) throw failedCheck();
  return out;
};

/**
 * Makes a redacted copy of a vault file and stores it: a picture from its pixels alone, a PDF as `redactPdf` says. Throws
 * `unreadable` with the reason, `damaged` for a file that is not the stored one; nothing is stored then.
 */
export const redactFile = async (input: RedactInput, context: RedactContext): Promise<Redacted> => {
  const original = await readFromVault(input.vault, input.sha256);
  const made =
    input.mime === 'application/pdf'
      ? await redactPdf({ bytes: original, boxes: input.boxes, data: input.data }, context)
      : { bytes: await redactPicture(original, input), pages: 1, drawn: [1] };
  context.signal.throwIfAborted();
  const source = { kind: 'bytes', bytes: made.bytes, fileName: input.fileName } as const;
  const file = await storeInVault(input.vault, source, context.signal);
  return { file, pages: made.pages, drawn: made.drawn.length };
};
