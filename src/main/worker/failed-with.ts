import { AppError, type ErrorCode } from '#shared/contract/result.ts';

/** What the system refused, as the user reads it; its own words name paths and codes. */
const systemWords: ReadonlyMap<string, readonly [ErrorCode, string]> = new Map([
  ['ENOSPC', ['diskFull', 'The disk is full. All saved records are safe; free some space and try again.']],
  ['EDQUOT', ['diskFull', 'The disk is full. All saved records are safe; free some space and try again.']],
  [
    'EACCES',
    ['unreadable', 'The system does not let this app open it. Check its permissions and try again.'],
  ],
  ['EPERM', ['unreadable', 'The system does not let this app open it. Check its permissions and try again.']],
  ['ENOENT', ['notFound', 'The file is not there any more.']],
  ['EISDIR', ['unreadable', 'This is a folder, not a file.']],
]);

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** How an error crosses to main: its code and the words for the user; an unforeseen one keeps its own for the log. */
export const failedWith = (error: unknown): { readonly code: ErrorCode; readonly message: string } => {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  if (error instanceof Error && error.name === 'AbortError')
    return { code: 'cancelled', message: 'Cancelled. Nothing was changed.' };
  const [code, message] = systemWords.get(systemCode(error)) ?? [
    'internal',
    error instanceof Error ? error.message : String(error),
  ];
  return { code, message };
};
