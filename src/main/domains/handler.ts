import type { CommandInput, CommandName, CommandOutput } from '#shared/contract/commands.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Shop } from '#shared/shops.ts';
import type { Tx } from '../db/tx.ts';

/** What a handler answers: its value and the sentence that history, toast and undo show. */
export interface Outcome<V> {
  readonly value: V;
  readonly sentence: string;
  /** The seq of the entry that this one takes back. */
  readonly undoes?: number;
}

/** The packs of one set of records: those that ship and those that were imported. */
export interface PackBook {
  readonly all: () => readonly Pack[];
  /** The pack of a reference as it stands in its file; `AppError('invalid')` when it isn't there. */
  readonly named: (reference: string) => Pack;
  /** The same with the shop's overrides of a day: what a record of that day stands under. */
  readonly used: (reference: string, shopId: string, day: Day) => Pack;
  /** The rules that hold for a shop on a day: what a new record is made under. */
  readonly inForce: (shop: Pick<Shop, 'id' | 'pack'>, day: Day) => Pack;
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
