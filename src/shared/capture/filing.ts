import type { Evidence } from '../evidence.ts';
import type { Instant } from '../kernel/time.ts';

/** When a picture was taken: what the file on record says stays, and what is told now counts only where it says nothing. */
export const takenWhen = (
  onFile: Pick<Evidence, 'capturedAt'> | null,
  told: Instant | null,
): Instant | null => onFile?.capturedAt ?? told;

type Described = Pick<Evidence, 'id' | 'rev' | 'violationId' | 'caption' | 'capturedAt' | 'validUntil'>;

/**
 * What changes of a file on record once the same picture is filed again: it goes to the case, and gets words and a time
 * where it had none. Null where nothing changes.
 */
export const filedAgain = (
  file: Evidence,
  filing: Pick<Evidence, 'violationId' | 'caption' | 'capturedAt'>,
): Described | null => {
  const { id, rev, validUntil } = file;
  const violationId = filing.violationId ?? file.violationId;
  const capturedAt = takenWhen(file, filing.capturedAt);
  if (violationId === file.violationId && capturedAt === file.capturedAt) return null;
  const caption = file.caption === '' ? filing.caption : file.caption;
  return { id, rev, validUntil, violationId, caption, capturedAt };
};
