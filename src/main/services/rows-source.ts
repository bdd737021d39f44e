import { basename } from 'node:path';
import { AppError } from '#shared/contract/result.ts';
import type { ImportSource } from '#shared/readings-import/contract.ts';
import type { JobContext } from '../jobs.ts';
import type { RowsSource } from '../worker/read-source.ts';
import { cleanFileName } from './vault.ts';

/** Where the rows of an import are, as the utility process reads them; `notFound` for a file that is not at hand any more. */
export const sourceOf = (source: ImportSource, { pathOf }: JobContext): RowsSource => {
  if (source.kind === 'text') return source;
  if (source.kind === 'bytes') return { ...source, fileName: cleanFileName(source.fileName) };
  const path = pathOf(source.token);
  if (path === null)
    throw new AppError(
      'notFound',
      'This file is not at hand any more. Nothing was changed; choose it again.',
    );
  return { kind: 'path', path, fileName: cleanFileName(basename(path)) };
};
