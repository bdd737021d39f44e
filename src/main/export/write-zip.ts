import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AppError } from '#shared/contract/result.ts';

interface TextEntry {
  readonly name: string;
  readonly text: string;
}

interface FileEntry {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** How a message names the file. */
  readonly words: string;
}

export type ZipEntry = TextEntry | FileEntry;

const fileMode = 0o100644;
const STORED = /\.(jpe?g|png|gif|webp|pdf|zip|docx|xlsx|pptx|mp4|mov|heic|avif)$/iu;

/** A wall clock's digits in a zone. */
const wallClock = (instant: number, zone: string): readonly number[] => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return [value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second')];
};

// The library asks the machine's own zone for the digits. They are given here, so that every machine writes the same.
const zipTime = (instant: number, zone: string): Date => {
  const [year = 1980, month = 0, day = 1, hour = 0, minute = 0, second = 0] = wallClock(instant, zone);
  return Object.assign(new Date(instant), {
    getFullYear: () => year,
    getMonth: () => month,
    getDate: () => day,
    getHours: () => hour,
    getMinutes: () => minute,
    getSeconds: () => second,
  });
};

const checked = (entry: FileEntry): Transform => {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const same = hash.digest('hex') === entry.sha256;
      done(
        same
          ? null
          : new AppError('damaged', `${entry.words} changed on the disk while the packet was written.`),
      );
    },
  });
};

const add = (zip: ZipFile, entry: ZipEntry, mtime: Date, fail: (error: Error) => void): void => {
  const options = { mtime, mode: fileMode, compress: !STORED.test(entry.name) };
  if ('text' in entry) {
    zip.addBuffer(Buffer.from(entry.text, 'utf8'), entry.name, options);
    return;
  }
  zip.addReadStreamLazy(entry.name, { ...options, size: entry.bytes }, (give) => {
    const source = createReadStream(entry.path);
    const guard = checked(entry);
    source.on('error', (error) => guard.destroy(error));
    guard.on('error', fail);
    give(null, source.pipe(guard));
  });
};

/**
 * Writes a ZIP in the entries' order, each file hashed again on its way in. The same entries and time give the same
 * bytes on every machine. Returns the ZIP's own hash and size; the file is synced.
 */
export const writeZip = async (
  path: string,
  entries: readonly ZipEntry[],
  time: { readonly exportedAt: number; readonly zone: string },
  signal: AbortSignal,
): Promise<{ readonly sha256: string; readonly bytes: number }> => {
  const zip = new ZipFile();
  const mtime = zipTime(time.exportedAt, time.zone);
  const controller = new AbortController();
  const either = AbortSignal.any([signal, controller.signal]);
  const failures: Error[] = [];
  const fail = (error: Error): void => {
    failures.push(error);
    controller.abort();
  };
  zip.on('error', fail);
  for (const entry of entries) add(zip, entry, mtime, fail);
  zip.end();
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    const file = createWriteStream(path, { flags: 'wx', flush: true });
    await pipeline(zip.outputStream, count, file, { signal: either });
  } catch (error) {
    throw failures[0] ?? error;
  }
  return { sha256: hash.digest('hex'), bytes };
};
