import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedBatch } from '#shared/contract/feed.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Space } from '#shared/choices.ts';
import type { Env } from '../env.ts';
import { databaseFile, openRecords, type Records } from './records.ts';

/** How slow work on records is stopped, and how it says how far it is. */
export interface Pace {
  readonly signal: AbortSignal;
  readonly progress: (progress: JobProgress) => void;
}

export interface SpaceParts {
  readonly dataDir: string;
  readonly env: Env;
  readonly packs: readonly Pack[];
  readonly publish: (batch: FeedBatch) => void;
  readonly logError: (error: unknown, where: string) => string;
  /** Makes the sample shop's folder. */
  readonly makeSample: (folder: string, pace: Pace) => Promise<void>;
  /** Told after other records were opened: every cursor of before means nothing now. */
  readonly switched: (space: Space) => void;
}

/** Which records are open. There is one set at a time; opening another closes this one. */
export interface Spaces {
  readonly current: () => Space;
  /** The open records; throws why they could not be opened. */
  readonly records: () => Records;
  readonly open: (space: Space, pace: Pace) => Promise<void>;
  /** Makes the sample anew; the old one stays as it was until the new one is whole. */
  readonly resetSample: (pace: Pace) => Promise<void>;
  readonly sampleMade: () => boolean;
  readonly close: () => void;
}

const asAppError = (error: unknown, logError: SpaceParts['logError']): AppError => {
  if (error instanceof AppError) return error;
  const words = error instanceof Error ? error.message : String(error);
  if (/disk is full|ENOSPC|disk I\/O error/.test(words)) {
    return new AppError(
      'diskFull',
      'The disk is full, so the records can’t be opened. They are safe. Free some space and start again.',
    );
  }
  if (/EACCES|EPERM|EROFS|readonly|unable to open/.test(words)) {
    return new AppError(
      'readOnly',
      'The data folder can’t be written to. The records are safe; check the folder’s permissions and start again.',
    );
  }
  const id = logError(error, 'open records');
  return new AppError(
    'damaged',
    `The records can’t be opened. The files were left as they are. The log holds the reason as ${id}.`,
  );
};

/** Opens and switches records in a data folder; a failure to open is kept and told by every lane. */
export const createSpaces = (parts: SpaceParts): Spaces => {
  const folderOf = (space: Space): string =>
    space === 'own' ? parts.dataDir : join(parts.dataDir, 'sample');
  const sampleMade = (): boolean => existsSync(databaseFile(folderOf('sample')));
  let current: Space = 'own';
  let opened: Records | null = null;
  let failure: AppError | null = null;

  const close = (): void => {
    opened?.close();
    opened = null;
  };

  const open = (space: Space): void => {
    close();
    current = space;
    failure = null;
    try {
      opened = openRecords({
        folder: folderOf(space),
        env: parts.env,
        packs: parts.packs,
        publish: parts.publish,
        logError: parts.logError,
      });
    } catch (error) {
      failure = asAppError(error, parts.logError);
    }
    parts.switched(space);
  };

  const replaceSample = async (fresh: string): Promise<void> => {
    const shown = current === 'sample';
    if (shown) close();
    try {
      await rm(folderOf('sample'), { recursive: true, force: true });
      await rename(fresh, folderOf('sample'));
    } catch (error) {
      // A sample that is half away is not opened: an empty one would be made in its place.
      if (shown) open('own');
      throw error;
    }
    if (shown) open('sample');
  };

  return {
    current: () => current,
    sampleMade,
    close,
    records: () => {
      if (opened !== null) return opened;
      throw failure ?? new AppError('internal', 'No records are open.');
    },
    open: async (space, pace) => {
      if (space === 'sample' && !sampleMade()) await parts.makeSample(folderOf('sample'), pace);
      open(space);
    },
    resetSample: async (pace) => {
      const fresh = `${folderOf('sample')}.fresh`;
      await parts.makeSample(fresh, pace);
      await replaceSample(fresh);
    },
  };
};
