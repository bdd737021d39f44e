import { AppError } from '#shared/contract/result.ts';

/** What a packet that was cancelled says. */
export const cancelled = (): AppError => new AppError('cancelled', 'Cancelled. Nothing was written.');

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Why a packet or a report was not written, in words, whatever step of it the system refused; an unforeseen error stays as it is. */
export const packetFailure = (error: unknown, what: 'packet' | 'report' = 'packet'): unknown => {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.name === 'AbortError') return cancelled();
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError(
        'diskFull',
        `The disk is full. The ${what} was not written. All records are saved.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('readOnly', `The packets folder cannot be written. The ${what} was not written.`);
    default:
      return error;
  }
};
