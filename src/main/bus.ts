import { z } from 'zod';
import {
  type CommandInput,
  type CommandName,
  type CommandOutput,
  commandSpecs,
} from '#shared/contract/commands.ts';
import type { FeedBatch } from '#shared/contract/feed.ts';
import { AppError, failureOf, type Failure, type Result } from '#shared/contract/result.ts';
import { batchOf, readEpoch } from './db/feed.ts';
import type { Connection } from './db/open.ts';
import { transact } from './db/tx.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import type { Handler } from './domains/handler.ts';
import { handlers } from './domains/index.ts';
import type { Env } from './env.ts';

export interface BusParts {
  readonly db: Connection;
  readonly env: Env;
  readonly packs: PackBook;
  /** Called after each commit, before the reply. */
  readonly publish: (batch: FeedBatch) => void;
  /** Keeps an unexpected error with an id and returns the id. */
  readonly logError: (error: unknown, where: string) => string;
}

export interface Bus {
  /** Runs a command with checked input, from code in main. */
  readonly run: <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    actor: string | null,
  ) => Result<CommandOutput<N>>;
  /** Runs a command that came over IPC: its name and input are unknown until checked; internal ones are refused. */
  readonly receive: (name: unknown, input: unknown, actor: unknown) => Result<unknown>;
}

/** What is wrong with a field, in words that a person can act on; a schema's own words are kept where it has them. */
const wordsOf = (issue: z.core.$ZodIssue): string => {
  const isOwn = !/^(?:Too|Invalid) /u.test(issue.message);
  if ((issue.code === 'too_big' || issue.code === 'too_small') && isOwn) return issue.message;
  if (issue.code === 'too_big')
    return `At most ${issue.maximum.toLocaleString('en')}${issue.origin === 'string' ? ' characters' : ''}`;
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return `At least ${issue.minimum.toLocaleString('en')}`;
  return issue.code === 'too_small' || issue.code === 'custom' || issue.code === 'invalid_format'
    ? issue.message
    : 'Not as it must be';
};

const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'input', wordsOf(issue)]));

/** The failure of input that its schema refuses. */
export const invalidInput = (error: z.ZodError): Failure => ({
  code: 'invalid',
  message: 'Nothing was written. A field is not as it must be; it says what is wrong.',
  fields: fieldsOf(error),
});

const sqliteError = z.object({ message: z.string() });

const sqliteFailure = (error: unknown): Failure | null => {
  const words = sqliteError.safeParse(error).data?.message ?? '';
  if (words.includes('disk image is malformed') || words.includes('file is not a database')) {
    return {
      code: 'damaged',
      message:
        'The file of the records is damaged. This was not done, and nothing more is written to it. Close the app and copy its data folder before anything else is tried.',
    };
  }
  if (words.includes('database or disk is full') || words.includes('ENOSPC')) {
    return {
      code: 'diskFull',
      message:
        'The disk is full. This was not written; all records before it are saved. Free some space and try again.',
    };
  }
  if (words.includes('FOREIGN KEY')) {
    return { code: 'refused', message: 'Other records refer to this one, so it stays. Nothing was written.' };
  }
  if (words.includes('readonly')) {
    return {
      code: 'readOnly',
      message: 'The data folder can’t be written to. All records are safe; check the folder’s permissions.',
    };
  }
  return null;
};

/** The failure that any error stands for; an unexpected one is logged and told with its id. */
export const failureFrom = (error: unknown, where: string, logError: BusParts['logError']): Failure => {
  if (error instanceof AppError) return failureOf(error);
  const known = sqliteFailure(error);
  if (known !== null) return known;
  const id = logError(error, where);
  return {
    code: 'internal',
    message: `This could not be done, and nothing was written. All saved records are safe. The log holds it as ${id}.`,
  };
};

const isCommand = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commandSpecs, name);

/** The one way to write: check, one transaction, history, feed, reply. */
export const createBus = ({ db, env, packs, publish, logError }: BusParts): Bus => {
  const epoch = readEpoch(db);
  // Writing on into a damaged file could take what is still whole in it.
  let damage: Failure | null = null;

  const run = <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    actor: string | null,
  ): Result<CommandOutput<N>> => {
    if (damage !== null) return { ok: false, error: damage };
    try {
      const handler: Handler<N> = handlers[name];
      const { value, committed } = transact(
        db,
        env,
        { command: name, actor, undoable: commandSpecs[name].undoable },
        (tx) => handler(tx, input, { packs, actor }),
      );
      if (committed.seq !== committed.from) publish(batchOf(epoch, committed));
      return { ok: true, seq: committed.seq, value };
    } catch (error) {
      const failure = failureFrom(error, name, logError);
      if (failure.code === 'damaged') damage = failure;
      return { ok: false, error: failure };
    }
  };

  const receiveKnown = <N extends CommandName>(
    name: N,
    input: unknown,
    actor: string | null,
  ): Result<CommandOutput<N>> => {
    const parsed = commandSpecs[name].input.safeParse(input);
    return parsed.success ? run(name, parsed.data, actor) : { ok: false, error: invalidInput(parsed.error) };
  };

  return {
    run,
    receive: (name, input, actor) => {
      if (!isCommand(name) || commandSpecs[name].internal) {
        return { ok: false, error: { code: 'invalid', message: 'There is no such command.' } };
      }
      return receiveKnown(name, input, typeof actor === 'string' ? actor : null);
    },
  };
};
