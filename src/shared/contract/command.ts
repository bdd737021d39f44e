import type { z } from 'zod';

/**
 * A command as both sides know it. `undoable` is false for what can't be taken back (sent, published);
 * `internal` commands are sent by main only, since their input states facts that main has checked. What is not listed
 * is in the chain of the history like all else, but not among what the History screen shows (docs/decisions, “Alerts and the history”).
 */
export interface CommandSpec<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly undoable: boolean;
  readonly internal: boolean;
  readonly isListed: boolean;
}

/** Declares a command. A command without an answer declares `z.undefined()`: with `z.void()` an async handler would compile. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  options: {
    readonly undoable?: boolean;
    readonly internal?: boolean;
    readonly isListed?: boolean;
  } = {},
): CommandSpec<I, O> => ({
  input,
  output,
  undoable: options.undoable ?? true,
  internal: options.internal ?? false,
  isListed: options.isListed ?? true,
});

/** A read that is too big for the replica. */
export interface QuerySpec<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

/** Declares a query. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): QuerySpec<I, O> => ({
  input,
  output,
});

/** Slow work, or work that touches files: cancellable, reports progress. Same shape as a query, another lane. */
export const job = query;
