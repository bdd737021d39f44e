import type { PacketAction } from '#shared/appeals/packet.ts';
import { citation } from './markdown.ts';
import { bdi } from './printable-text.ts';

/** What the part and the chapter of corrective actions are called. */
export const actionsTitle = 'Corrective actions on record';

/** What the table says, before it. */
export const actionsLead = (actions: readonly PacketAction[]): string =>
  [
    ...(actions.some(({ isDone }) => isDone)
      ? ['Done means that each step of it is ticked in the shop’s records and a file there proves it.']
      : []),
    ...(actions.some(({ isDone }) => !isDone) ? ['What is planned is not done yet.'] : []),
  ].join(' ');

/** The heads of the table's columns. */
export const actionHeads = ['Action and cause', 'Owner', 'Done', 'Effect', 'Proof'] as const;

/** When an action was done, or that it is planned. */
export const actionDay = ({ isDone, day }: PacketAction): string => (isDone ? day : `Planned for ${day}`);

const row = (action: PacketAction, numberOf: (id: string) => number | null): string => {
  const cites = action.exhibits.flatMap((id) => numberOf(id) ?? []).map(citation);
  const cause = action.cause === '' ? '' : `<span class="cause">Cause: ${bdi(action.cause)}</span>`;
  return `<tr><td><span class="kind">${action.kind}</span><span class="action">${bdi(action.title)}</span>${cause}</td><td class="owner">${bdi(action.owner)}</td><td class="day">${bdi(actionDay(action))}</td><td class="effect">${bdi(action.effect)}</td><td class="cites">${cites.join(' ')}</td></tr>`;
};

/** The corrective actions of the case as a table; `numberOf` knows the number of an exhibit by its id. */
export const actionsTable = (
  actions: readonly PacketAction[],
  numberOf: (id: string) => number | null,
): string => {
  const [what, owner, done, effect, proof] = actionHeads;
  const head = `<thead><tr><th scope="col">${what}</th><th class="owner" scope="col">${owner}</th><th class="day" scope="col">${done}</th><th class="effect" scope="col">${effect}</th><th class="cites" scope="col">${proof}</th></tr></thead>`;
  const rows = actions.map((action) => row(action, numberOf));
  return `<p class="lead">${actionsLead(actions)}</p><table class="actions">${head}<tbody>${rows.join('')}</tbody></table>`;
};
