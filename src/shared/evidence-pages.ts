import { z } from 'zod';
import { job } from './contract/command.ts';
import { id } from './kernel/id.ts';

const share = z.number().min(0).max(1);

/** A place on a page, measured from its top left as it stands upright, in shares of its width and height. */
export const pageBox = z.object({ left: share, top: share, width: share, height: share });
export type PageBox = z.infer<typeof pageBox>;

/** A measure in shares of a page, cut off at its edges. */
export const withinPage = (measure: number): number => Math.min(1, Math.max(0, measure));

/** Words of a page, as its own text layer has them or as they were read from its pixels, with the place where they stand. */
export const textRun = z.object({ text: z.string(), box: pageBox });
export type TextRun = z.infer<typeof textRun>;

/** The longest side of a drawn page, in pixels: the least and the most that can be asked for. */
export const shortestDrawing = 64;
export const longestDrawing = 4000;

/** Kinds of files that have pages to draw. */
export const drawnKinds: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
];

/** A page of a file as pixels. A picture is one page. */
export const drawnPage = z.object({
  page: z.number().int().min(1),
  pages: z.number().int().min(1),
  /** The page as it stands upright: points of a PDF, pixels of a picture. */
  size: z.object({ width: z.number(), height: z.number() }),
  png: z.instanceof(Uint8Array),
  /** Empty for pictures, and where none were asked for. */
  runs: z.array(textRun),
});
export type DrawnPage = z.infer<typeof drawnPage>;

export const evidencePageJobs = {
  /** Draws a page of a PDF or a picture on file; `longest` is the longest side in pixels. */
  'evidence.page': job(
    z.object({
      id,
      page: z.number().int().min(1),
      longest: z.number().int().min(shortestDrawing).max(longestDrawing),
      withText: z.boolean(),
    }),
    drawnPage,
  ),
  /** Reads the words of a page from its pixels, here on this computer: for pages without words of their own. */
  'evidence.words': job(
    z.object({ id, page: z.number().int().min(1) }),
    z.object({ runs: z.array(textRun) }),
  ),
} as const;
