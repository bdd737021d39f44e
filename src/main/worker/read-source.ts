import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#shared/contract/result.ts';
import { mostText } from '#shared/readings-import/contract.ts';

/** Where the rows are: pasted text, a file by its path, or its bytes. */
export type RowsSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'path'; readonly path: string; readonly fileName: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly fileName: string };

const tooLarge = (name: string): AppError =>
  new AppError('unreadable', `${name} is larger than 20 MB. Nothing was read; split it into smaller files.`);

const readBytes = async (source: RowsSource): Promise<Uint8Array> => {
  if (source.kind === 'text') return Buffer.from(source.text, 'utf8');
  if (source.kind === 'bytes') return source.bytes;
  try {
    if ((await stat(source.path)).size > mostText) throw tooLarge(source.fileName);
    return await readFile(source.path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'unreadable',
      `${source.fileName} can’t be read. Nothing was changed; choose it again.`,
    );
  }
};

/** What a source is called in a sentence. */
export const nameOf = (source: RowsSource): string =>
  source.kind === 'text' ? 'What was pasted' : source.fileName;

/** The bytes of a source; `unreadable` where it can't be read or is larger than an import reads. */
export const bytesOf = async (source: RowsSource): Promise<Uint8Array> => {
  const bytes = await readBytes(source);
  if (bytes.length > mostText) throw tooLarge(nameOf(source));
  return bytes;
};
