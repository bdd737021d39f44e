import type { Evidence } from '#shared/evidence.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import { isPicture } from '#renderer/ui/file-words.ts';
import type { StateLook } from '#renderer/ui/states.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import type { ShownExhibit } from './records.ts';

export const appealStates: Readonly<Record<Appeal['status'], StateLook>> = {
  draft: { tone: 'neut', shape: 'dashed', word: 'Draft' },
  sent: { tone: 'accent', shape: 'send', word: 'Sent' },
  won: { tone: 'good', shape: 'check', word: 'Won' },
  rejected: { tone: 'dang', shape: 'cross', word: 'Rejected' },
};

/** The caption of an exhibit, or what names its file. */
export const captionOf = ({ exhibit, file }: Pick<ShownExhibit, 'exhibit' | 'file'>): string => {
  if (exhibit.caption !== '') return exhibit.caption;
  return file === null ? 'File removed' : nameOfFile(file);
};

export const nameOfFile = (file: Evidence): string => (file.caption === '' ? file.fileName : file.caption);

/** The name of a file where one is picked: a redacted copy has the words of its original. */
export const pickedName = (file: Evidence): string =>
  file.redactedFrom === null ? nameOfFile(file) : `${nameOfFile(file)}, redacted copy`;

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'video/mp4': 'Video',
  'video/quicktime': 'Video',
  'video/webm': 'Video',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'text/csv': 'CSV',
  'text/plain': 'Text',
  'text/markdown': 'Text',
  'message/rfc822': 'E-mail',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Workbook',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Document',
  'application/zip': 'ZIP',
};

/** "JPEG, taken 13 Nov", or when it was filed. */
export const fileWords = (file: Evidence, zone: string, now: number): string => {
  const kind = kinds[file.mime] ?? 'File';
  const today = dayOf(now, zone);
  const at = file.capturedAt ?? file.addedAt;
  const filed = `${kind}, ${file.capturedAt === null ? 'filed' : 'taken'} ${formatDayShort(dayOf(at, zone), today)}`;
  return file.redactedFrom === null ? filed : `${filed}, redacted copy`;
};

/** Where the window finds the picture of a file; undefined for what is no picture. */
export const pictureOf = (file: Evidence | null): string | undefined =>
  file !== null && isPicture(file.mime) ? `/evidence/${file.id}` : undefined;

/** "never cited", "cited once", "cited 3 times". */
export const citedWords = (times: number): string => {
  if (times === 0) return 'never cited';
  return times === 1 ? 'cited once' : `cited ${times} times`;
};
