import { timed, type ClockRule, type TimedClock } from './clock.ts';
import { isOnFile } from './evidence-trash.ts';
import type { Evidence } from './evidence.ts';
import { endOfDayInstant, type Instant, type Zone } from './kernel/time.ts';
import { NBSP } from './kernel/time-words.ts';
import type { Violation } from './violations.ts';

/** A file that says itself until when it is valid, with its clock. */
export interface PaperClock {
  /** Names it for as long as the file is there. */
  readonly key: string;
  /** "Validity of evidence 12". */
  readonly what: string;
  readonly file: Evidence;
  /** The case that it belongs to. */
  readonly violation: Violation | null;
  readonly clock: TimedClock;
}

export interface PaperFacts {
  readonly files: readonly Evidence[];
  readonly violations: readonly Violation[];
  readonly zone: Zone;
}

/** No rule of a pack is in it: the paper names its own last day. */
const ownRule: ClockRule = {
  text: 'The last day that the paper names',
  valueRef: null,
  source: 'paper',
  byPack: null,
};

/** A redacted copy is the same paper as its original: while both are on file and name one day, the original reminds. */
const ownDays = (files: readonly Evidence[]): readonly Evidence[] => {
  const told = new Set(files.map(({ sha256, validUntil }) => `${sha256} ${validUntil ?? ''}`));
  return files.filter(
    ({ redactedFrom, validUntil }) =>
      redactedFrom === null || !told.has(`${redactedFrom} ${validUntil ?? ''}`),
  );
};

/**
 * The clocks of the papers on file, running and passed: each runs from when it was filed to the end of the last day that
 * it names. One that had expired when it was filed has none, and none in the trash.
 */
export const paperClocks = ({ files, violations, zone }: PaperFacts, now: Instant): readonly PaperClock[] =>
  ownDays(files.filter(isOnFile)).flatMap((file) => {
    if (file.validUntil === null) return [];
    const dueAt = endOfDayInstant(file.validUntil, zone);
    if (dueAt <= file.addedAt) return [];
    const clock = timed('paper', { startsAt: file.addedAt, dueAt, metAt: null }, ownRule, now);
    return [
      {
        key: `${file.id}/${clock.kind}`,
        // No words of the file: a notification lies open on the screen, and a file may name a buyer.
        what: `Validity of evidence${NBSP}${String(file.number)}`,
        file,
        violation: violations.find(({ id }) => id === file.violationId) ?? null,
        clock,
      },
    ];
  });
