import type { CommandInput, CommandName, CommandOutput } from '#shared/contract/commands.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import type { Tx } from '../db/tx.ts';

/** What a handler answers: its value and the sentence that history, toast and undo show. */
export interface Outcome<V> {
  readonly value: V;
  readonly sentence: string;
  /** The seq of the entry that this one takes back. */
  readonly undoes?: number;
}

/** What a handler may know beside the records. */
export interface Facts {
  /** The packs of these records, and which holds for a shop and a day. */
  readonly packs: PackBook;
  readonly actor: string | null;
}

/** A handler is synchronous by type, so that no await can slip into a transaction. */
export type Handler<N extends CommandName> = (
  tx: Tx,
  input: CommandInput<N>,
  facts: Facts,
) => Outcome<CommandOutput<N>>;

/** The handlers of some commands: one that is missing, misnamed, mistyped or async does not compile. */
export type Handlers<C extends Readonly<Partial<Record<CommandName, unknown>>>> = {
  readonly [N in keyof C & CommandName]: Handler<N>;
};
