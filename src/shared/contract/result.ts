/** Why something was not done. The words come with it; the code is for the program. */
export type ErrorCode =
  | 'invalid'
  | 'notFound'
  | 'conflict'
  | 'refused'
  | 'notUndoable'
  | 'cancelled'
  | 'diskFull'
  | 'readOnly'
  | 'damaged'
  | 'unreadable'
  | 'internal';

/** What happened, what is safe and what to do next (`message`); `fields` names the fields that were wrong. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The answer to a query or a job. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** The answer to a command: `seq` is the transaction that holds the change, for reading one's writes. */
export type Result<T> =
  | { readonly ok: true; readonly seq: number; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** The error that code in main throws inside a transaction; the bus rolls back and makes a `Result` of it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(code: ErrorCode, message: string, fields?: Readonly<Record<string, string>>) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

/** The failure that an error stands for. */
export const failureOf = (error: AppError): Failure =>
  error.fields === undefined
    ? { code: error.code, message: error.message }
    : { code: error.code, message: error.message, fields: error.fields };
