import { z } from 'zod';
import { command, job } from './contract/command.ts';
import { type Evidence, longestCaption, storedFile } from './evidence.ts';
import { pageBox } from './evidence-pages.ts';
import { isOnFile } from './evidence-trash.ts';
import { id, title } from './kernel/id.ts';

/** A place of a file's page that is covered in its redacted copy. */
export const coveredBox = z.object({ page: z.number().int().min(1), box: pageBox });
export type CoveredBox = z.infer<typeof coveredBox>;

/** How many boxes a copy may have: our own bound. */
export const mostBoxes = 500;

export const redactionCommands = {
  /** Files a copy that main has made and checked; it stands where its original does. */
  'evidence.addRedacted': command(
    z.object({ originalId: id, file: storedFile, boxes: z.number().int().min(1) }),
    z.object({ id, number: z.number().int() }),
    { internal: true },
  ),
} as const;

export const redactionJobs = {
  /** Makes a copy of a picture or PDF with boxes burned in; the original stays as it is. */
  'evidence.redact': job(
    z.object({ id, name: title(150), boxes: z.array(coveredBox).min(1).max(mostBoxes) }),
    z.object({
      id,
      number: z.number().int(),
      fileName: z.string(),
      /** The history entry, so that the window can take it back. */
      seq: z.number().int(),
      pages: z.number().int(),
      /** How many of the pages are pictures in the copy. */
      drawn: z.number().int(),
    }),
  ),
} as const;

const ending = /\.[\p{L}\p{N}]{1,10}$/u;

/** What a redacted copy is called unless the user says otherwise, without its ending: "letter (redacted)". */
export const redactedName = (fileName: string): string => {
  const bare = fileName.replace(ending, '');
  return bare.endsWith(' (redacted)') ? bare : `${Array.from(bare).slice(0, 130).join('')} (redacted)`;
};

const copyWords = ' (redacted copy)';

/** The words of a redacted copy: its original's, cut to fit, with what tells the two apart. Without words its name does. */
export const redactedCaption = (caption: string): string => {
  if (caption === '' || caption.endsWith(copyWords)) return caption;
  return `${caption.slice(0, longestCaption - copyWords.length).toWellFormed()}${copyWords}`;
};

/** The ending of a redacted copy of a kind of file. A picture that is no photo becomes a PNG. */
export const redactedEnding = (mime: string): '.pdf' | '.jpg' | '.png' => {
  if (mime === 'application/pdf') return '.pdf';
  return mime === 'image/jpeg' ? '.jpg' : '.png';
};

/** The redacted copies of a file that are on file, the newest first. */
export const copiesOf = (
  { sha256 }: Pick<Evidence, 'sha256'>,
  files: readonly Evidence[],
): readonly Evidence[] =>
  files
    .filter((file) => file.redactedFrom === sha256 && isOnFile(file))
    .toSorted((a, b) => b.number - a.number);

/** The file that a redacted copy was made of, one on file before one in the trash; null for no copy and no original. */
export const originalOf = (
  { redactedFrom }: Pick<Evidence, 'redactedFrom'>,
  files: readonly Evidence[],
): Evidence | null => {
  if (redactedFrom === null) return null;
  const originals = files.filter(({ sha256 }) => sha256 === redactedFrom);
  return originals.find(isOnFile) ?? originals[0] ?? null;
};
