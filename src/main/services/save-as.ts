import { basename, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError } from '#shared/contract/result.ts';

/** What the dialog proposes: a file name, and the kind of file by its ending without a dot. */
export interface SaveProposal {
  readonly fileName: string;
  readonly kind: string;
  readonly extension: string;
}

/** Asks where a file is to be written; the whole path, or null when the dialog was left. */
export type AskWhere = (proposal: SaveProposal) => Promise<string | null>;

interface DialogOptions {
  defaultPath: string;
  filters: { name: string; extensions: string[] }[];
}
interface DialogAnswer {
  readonly canceled: boolean;
  readonly filePath?: string;
}

/** Asks with the system's save dialog, which itself warns of a file that exists. */
export const askWith =
  (show: (options: DialogOptions) => Promise<DialogAnswer>, folder: () => string): AskWhere =>
  async ({ fileName, kind, extension }) => {
    const { canceled, filePath = '' } = await show({
      defaultPath: join(folder(), fileName),
      filters: [{ name: kind, extensions: [extension] }],
    });
    return canceled || filePath === '' ? null : filePath;
  };

/** Asks as `ask` does, and knows afterwards which paths it answered. */
export const rememberPlaces = (
  ask: AskWhere,
): { readonly askWhere: AskWhere; readonly wasPlaced: (path: string) => boolean } => {
  const placed = new Set<string>();
  return {
    askWhere: async (proposal) => {
      const path = await ask(proposal);
      if (path !== null) placed.add(path);
      return path;
    },
    wasPlaced: (path) => placed.has(path),
  };
};

const causeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const failureOf = (error: unknown, path: string): unknown => {
  const name = basename(path);
  const safe = `${name} was not written. All records are safe.`;
  switch (causeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('diskFull', `The disk is full. ${safe}`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('readOnly', `This folder can’t be written to. ${safe} Choose another one.`);
    case 'ENOENT':
      return new AppError('notFound', `This folder is not there. ${safe} Choose another one.`);
    default:
      return error;
  }
};

/**
 * Writes a file where the user says, whole or not at all; answers the path, or null when the dialog was left. Throws
 * `diskFull`, `readOnly` or `notFound` with words for the user.
 */
export const saveAs = async (
  ask: AskWhere,
  proposal: SaveProposal,
  bytes: string | Buffer,
): Promise<string | null> => {
  const path = await ask(proposal);
  if (path === null) return null;
  try {
    await writeFileAtomic(path, bytes);
  } catch (error) {
    throw failureOf(error, path);
  }
  return path;
};
