import { createHash, randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#shared/contract/result.ts';
import type { StoredFile } from '#shared/evidence.ts';
import { fileKind } from './file-kind.ts';

/** The largest file that is taken as evidence, in bytes. Our own bound, so that one file can't fill the disk. */
export const largestEvidence = 512 * 1024 * 1024;

const chunk = 1024 * 1024;

/** Where the bytes with this SHA-256 lie. */
export const vaultPath = (vault: string, sha256: string): string => join(vault, sha256.slice(0, 2), sha256);

const longestName = 200;

/** A long name is cut before its extension, by which other programs know the file. */
const shortened = (name: string): string => {
  const characters = Array.from(name);
  if (characters.length <= longestName) return name;
  const extension = Array.from(/\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '');
  return [...characters.slice(0, longestName - extension.length), ...extension].join('');
};

/** The name of an incoming file as metadata: its last part, without control or direction characters, cut to 200. */
export const cleanFileName = (name: string): string => {
  const bare = basename(name.replaceAll('\\', '/')).normalize('NFC').toWellFormed();
  const clean = bare.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return clean === '' ? 'file' : shortened(clean);
};

const forbidden: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS'];

/** A step in the vault itself, so that its refusal is not told as one of the file that comes in. */
const inVault = async <T>(step: Promise<T>): Promise<T> => {
  try {
    return await step;
  } catch (error) {
    if (error instanceof Error && 'code' in error && forbidden.includes(error.code))
      throw new AppError(
        'readOnly',
        'The data folder can’t be written to, so nothing was filed. All records are safe; check the folder’s permissions.',
      );
    throw error;
  }
};

/** Makes the names in a folder as lasting as the files that they name; where a system can't, it is not asked. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(chunk);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunk, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** The SHA-256 of a file as it lies there; null where none can be read. */
const hashOf = async (path: string): Promise<string | null> => {
  const hash = createHash('sha256');
  try {
    for await (const part of fileChunks(path)) hash.update(part);
    return hash.digest('hex');
  } catch {
    return null;
  }
};

async function* byteChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

const checkSource = async (path: string): Promise<void> => {
  const facts = await lstat(path);
  if (!facts.isFile())
    throw new AppError('refused', 'Only files can be filed: this is a folder, a link or a device.');
  if (facts.size === 0) throw new AppError('refused', 'The file is empty.');
  if (facts.size > largestEvidence)
    throw new AppError('refused', `The file is larger than ${largestEvidence / chunk} MB.`);
};

interface Copied {
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Uint8Array;
}

const copyTo = async (
  temporary: string,
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<Copied> => {
  const hash = createHash('sha256');
  const target = await inVault(open(temporary, 'wx', 0o600));
  let bytes = 0;
  let head = new Uint8Array();
  try {
    for await (const part of source) {
      if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was filed.');
      if (bytes === 0) head = Uint8Array.from(part.subarray(0, 64));
      hash.update(part);
      // Not `write`, which may take only a part where a disk fills up.
      await inVault(target.writeFile(part));
      bytes += part.length;
    }
    await inVault(target.sync());
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), bytes, head };
};

const settle = async (vault: string, temporary: string, sha256: string): Promise<void> => {
  const path = vaultPath(vault, sha256);
  // One that was damaged on the disk since is replaced by the whole one that just came.
  if ((await hashOf(path)) === sha256) {
    await rm(temporary);
    return;
  }
  const folder = join(vault, sha256.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await chmod(temporary, 0o444);
  await rename(temporary, path);
  await syncFolder(folder);
  await syncFolder(vault);
};

export type VaultSource =
  | { readonly kind: 'path'; readonly path: string; readonly fileName: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly fileName: string };

/**
 * Stores a file under its SHA-256: written to a temporary name, synced, renamed, the folder synced. The same bytes
 * again change nothing. Returns what was found by reading it.
 */
export const storeInVault = async (
  vault: string,
  source: VaultSource,
  signal: AbortSignal,
): Promise<StoredFile> => {
  if (source.kind === 'path') await checkSource(source.path);
  else if (source.bytes.length === 0) throw new AppError('refused', 'The picture is empty.');
  const incoming = join(vault, 'incoming');
  await inVault(mkdir(incoming, { recursive: true }));
  const temporary = join(incoming, randomUUID());
  try {
    const chunks = source.kind === 'path' ? fileChunks(source.path) : byteChunks(source.bytes);
    const { sha256, bytes, head } = await copyTo(temporary, chunks, signal);
    await inVault(settle(vault, temporary, sha256));
    const fileName = cleanFileName(source.fileName);
    return { sha256, bytes, mime: fileKind(head, fileName), fileName };
  } catch (error) {
    // What could not be written can often not be removed either; the first reason is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
};

/** Reads a vault file and proves that it still has its SHA-256; `AppError('damaged')` when it has not. */
export const readFromVault = async (vault: string, sha256: string): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  const hash = createHash('sha256');
  for await (const part of fileChunks(vaultPath(vault, sha256))) {
    const copy = Uint8Array.from(part);
    hash.update(copy);
    parts.push(copy);
  }
  if (hash.digest('hex') !== sha256)
    throw new AppError('damaged', 'A file in the vault is not what was stored.');
  return Buffer.concat(parts);
};
