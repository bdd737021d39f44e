import { z } from 'zod';
import { job } from '../contract/command.ts';
import { incomingFile } from '../evidence.ts';
import { capturedPage } from './page.ts';

/** A picture that was read: its page, and the hash by which the same picture is known again. */
export const readPicture = z.object({ page: capturedPage, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type ReadPicture = z.infer<typeof readPicture>;

export const captureJobs = {
  /** Reads the words of a screenshot, here on this computer; nothing is recorded and nothing is filed. */
  'capture.read': job(z.object({ file: incomingFile }), readPicture),
} as const;
