import type { Canvas } from '@napi-rs/canvas';
import type { TextRun } from '#shared/evidence-pages.ts';
import { runsOfWords } from '#shared/capture/runs.ts';
import { decodePicture } from '../export/decode-picture.ts';
import { pixelsPerPoint } from '../export/geometry.ts';
import { openPdf } from '../export/pdf-drawing.ts';
import { readFromVault } from '../services/vault.ts';
import { type CaptureContext, wordsSeen } from './capture-work.ts';
import type { DrawInput } from './page-work.ts';

const drawnPdf = async (bytes: Uint8Array, input: ReadInput, signal: AbortSignal): Promise<Canvas> => {
  const pdf = await openPdf(bytes, input.data);
  try {
    return await (await pdf.page(input.page)).draw(pixelsPerPoint, signal);
  } finally {
    await pdf.close();
  }
};

export type ReadInput = Omit<DrawInput, 'longest' | 'withText'>;

/**
 * Reads the words of a page of a vault file from its pixels, with the places where they stand. Throws `unreadable` with the
 * reason, `damaged` for a file that is not the stored one, `cancelled`.
 */
export const readPage = async (
  input: ReadInput,
  context: CaptureContext,
): Promise<{ readonly runs: TextRun[] }> => {
  const bytes = await readFromVault(input.vault, input.sha256);
  context.signal.throwIfAborted();
  const picture =
    input.mime === 'application/pdf'
      ? await drawnPdf(bytes, input, context.signal)
      : await decodePicture(Buffer.from(bytes));
  return { runs: [...runsOfWords(await wordsSeen(picture, context), picture)] };
};
