import type { CommandInput, CommandName, CommandOutput } from '#shared/contract/commands.ts';
import { commandSpecs } from '#shared/contract/commands.ts';
import { AppError } from '#shared/contract/result.ts';
import type { StoredFile } from '#shared/evidence.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Records } from '../services/records.ts';
import type { Calendar } from './calendar.ts';
import type { Role } from './outline.ts';

/** What the steps of the sample share: the records, the clock that they move, and the ids that came out. */
export interface Session {
  readonly records: Records;
  readonly calendar: Calendar;
  readonly pack: Pack;
  readonly shopId: string;
  readonly clock: { now: Instant };
  readonly people: Map<Role, string>;
  /** Files in the vault by the key of the evidence. */
  readonly stored: ReadonlyMap<string, StoredFile>;
  /** Ids of cases and evidence by their key, as `case:key` and `evidence:key`. */
  readonly ids: Map<string, string>;
}

/** One thing that someone did in the sample shop. */
export interface Step {
  readonly at: Instant;
  readonly act: (session: Session) => void;
}

/** Runs a command as a role; the input is checked as if it came from the window. Throws what the bus answered. */
export const run = <N extends CommandName>(
  { records, people }: Pick<Session, 'records' | 'people'>,
  by: Role,
  name: N,
  input: CommandInput<N>,
): CommandOutput<N> => {
  const result = records.bus.run(name, commandSpecs[name].input.parse(input), people.get(by) ?? null);
  if (!result.ok) throw new AppError(result.error.code, `The sample shop: ${name}. ${result.error.message}`);
  return result.value;
};

/** The id that an earlier step left. */
export const idOf = (
  { ids }: Pick<Session, 'ids'>,
  kind: 'case' | 'evidence' | 'action' | 'finding' | 'audit' | 'duty',
  key: string,
): string => {
  const id = ids.get(`${kind}:${key}`);
  if (id === undefined)
    throw new AppError('internal', `The sample shop names ${kind} ${key} before it is made.`);
  return id;
};

/** The row that a step is about to change. */
export const present = <T>(row: T | null): T => {
  if (row === null) throw new AppError('internal', 'The sample shop lost one of its records.');
  return row;
};
