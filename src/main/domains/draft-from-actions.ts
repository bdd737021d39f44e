import type { Appeal, Section } from '#shared/appeals/appeal.ts';
import { filledIn, sectionsFromActions, tellable } from '#shared/appeals/from-actions.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import type { Tx } from '../db/tx.ts';
import { exhibitsInOrder } from './exhibit-order.ts';

type Draft = Pick<Appeal, 'id' | 'shopId' | 'violationId'>;

/** Makes the proofs of actions exhibits of a draft, each once; answers the exhibit of each file. */
const showProofs = (
  tx: Tx,
  { id: appealId, shopId }: Draft,
  files: readonly string[],
): Map<string, string> => {
  const shown = new Map(exhibitsInOrder(tx, appealId).map(({ evidenceId, id }) => [evidenceId, id]));
  for (const file of new Set(files)) {
    const { caption, ...evidence } = tx.get('evidence', file);
    if (shown.has(file) || !isOnFile(evidence)) continue;
    const words = { caption, proves: '', originalInZip: true };
    const { id } = tx.put('exhibits', { shopId, appealId, evidenceId: file, position: shown.size, ...words });
    shown.set(file, id);
  }
  return shown;
};

/**
 * The sections of a "we fixed it" draft with what the corrective actions of its case say, where nothing is written yet; the
 * files that prove them become exhibits.
 */
export const withActions = (tx: Tx, draft: Draft, sections: readonly Section[]): Section[] => {
  const { shopId, violationId } = draft;
  const actions = tx.all('actions', { violationId });
  if (actions.length === 0) return [...sections];
  const exhibits = showProofs(
    tx,
    draft,
    tellable(actions).flatMap(({ proof }) => proof),
  );
  const people = new Map(tx.all('people', { shopId }).map(({ id, name }) => [id, name]));
  const { zone } = tx.get('shops', shopId);
  return [...filledIn(sections, sectionsFromActions({ actions, people, exhibits, zone }))];
};
