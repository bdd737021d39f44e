import {
  type CommandInput,
  type CommandName,
  type CommandOutput,
  commandSpecs,
} from '#shared/contract/commands.ts';
import { type QueryInput, type QueryName, type QueryOutput, querySpecs } from '#shared/contract/queries.ts';
import type { Answer, Result } from '#shared/contract/result.ts';
import { readAnswer } from './answer.ts';
import { bridge } from './bridge.ts';
import { replicaReached } from './replica.ts';

let acting: string | null = null;
const sentListeners = new Set<(sent: Sent) => void>();

/** What was carried out, for the toast and for undo: one command, or several that are one step and are named as one. */
export interface Sent {
  readonly name: CommandName;
  readonly seqs: readonly number[];
  readonly words?: string | undefined;
}

/** Sets the person that every command is carried out as. */
export const actAs = (personId: string | null): void => {
  acting = personId;
};

export const actingPerson = (): string | null => acting;

/** Calls `listen` after each command that changed something. */
export const onSent = (listen: (sent: Sent) => void): (() => void) => {
  sentListeners.add(listen);
  return () => sentListeners.delete(listen);
};

/** Tells of what was carried out, once the replica holds what it changed. */
export const tellSent = async (sent: Sent): Promise<void> => {
  if (sent.seqs.length === 0) return;
  await replicaReached(Math.max(...sent.seqs));
  for (const listen of sentListeners) listen(sent);
};

/** Sends a command that is part of a step: the caller tells of the whole step. Never throws. */
export const sendPart = async <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Result<CommandOutput<N>>> => {
  const answer = readAnswer(await bridge.send(name, input, acting), commandSpecs[name].output);
  return answer.ok ? { ok: true, ...answer.value } : answer;
};

const sendAndTell = async <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Result<CommandOutput<N>>> => {
  const result = await sendPart(name, input);
  if (result.ok) await tellSent({ name, seqs: [result.seq] });
  return result;
};

let underWay: Promise<unknown> = Promise.resolve();

/** Sends a command and resolves when the replica holds what it changed. Never throws. */
export const send = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Result<CommandOutput<N>>> => {
  const sent = sendAndTell(name, input);
  // Without what came back: it would be held for as long as the window lives.
  underWay = Promise.all([underWay, sent]).then(() => undefined);
  return sent;
};

/** Resolves once all that was sent until now is carried out and told. */
export const allTold = (): Promise<unknown> => underWay;

/** Asks for one of the few reads that are too big for the replica. Never throws. */
export const query = async <N extends QueryName>(
  name: N,
  input: QueryInput<N>,
): Promise<Answer<QueryOutput<N>>> => {
  const answer = readAnswer(await bridge.query(name, input), querySpecs[name].output);
  return answer.ok ? { ok: true, value: answer.value.value } : answer;
};
