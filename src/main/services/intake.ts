import type { IncomingFile } from '#shared/evidence.ts';
import type { CommandInput, CommandOutput } from '#shared/contract/commands.ts';
import { AppError, type Result } from '#shared/contract/result.ts';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { JobContext, JobHandler } from '../jobs.ts';
import { cleanFileName, vaultPath, type VaultSource } from './vault.ts';

/** Where the bytes of an incoming file are; `notFound` for a token that this window never got. */
export const sourceOf = (file: IncomingFile, context: JobContext): VaultSource => {
  if (file.kind === 'bytes') return { kind: 'bytes', bytes: file.bytes, fileName: file.fileName };
  const path = context.pathOf(file.token);
  if (path === null) throw new AppError('notFound', 'This file is not at hand any more. Drop it again.');
  return { kind: 'path', path, fileName: basename(path) };
};

const nameOf = (file: IncomingFile, context: JobContext): string => {
  if (file.kind === 'bytes') return cleanFileName(file.fileName);
  return cleanFileName(context.pathOf(file.token) ?? 'file');
};

const reasonOf = (error: unknown): string => {
  if (error instanceof AppError) return error.message;
  if (error instanceof Error && error.message.includes('ENOENT')) return 'The file is not there any more.';
  return 'The file can’t be read.';
};

/**
 * Stores a file in the vault and then records it, in one turn with the look whether it is still there: the trash may just
 * have dropped the same bytes, and then it is stored once more.
 */
const fileOne = async (
  words: Omit<CommandInput<'evidence.add'>, 'file'>,
  source: VaultSource,
  { records, work, signal, actor }: JobContext,
): Promise<Result<CommandOutput<'evidence.add'>>> => {
  const input = { vault: records.vault, source };
  let file = await work('vault.store', input, { signal });
  while (!existsSync(vaultPath(records.vault, file.sha256)))
    file = await work('vault.store', input, { signal });
  return records.bus.run('evidence.add', { ...words, file }, actor);
};

/**
 * Files become evidence: each is stored in the vault by the utility process, then recorded by a command. Cancelled half-way,
 * it tells what was filed till then.
 */
export const takeIn: JobHandler<'evidence.intake'> = async ({ files, ...words }, context) => {
  const added: { id: string; number: number; fileName: string; seq: number }[] = [];
  const refused: { fileName: string; reason: string }[] = [];
  for (const [index, incoming] of files.entries()) {
    const fileName = nameOf(incoming, context);
    context.progress({ done: index, total: files.length, words: fileName });
    try {
      const source = sourceOf(incoming, context);
      const result = await fileOne(words, source, context);
      if (result.ok) added.push({ ...result.value, fileName, seq: result.seq });
      else refused.push({ fileName, reason: result.error.message });
    } catch (error) {
      if (context.signal.aborted) return { added, refused, left: files.length - index };
      refused.push({ fileName, reason: reasonOf(error) });
    }
  }
  return { added, refused, left: 0 };
};
