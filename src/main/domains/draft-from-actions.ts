import type { Appeal, Section } from '#shared/appeals/appeal.ts';
import { filledIn, sectionsFromActions, tellable } from '#shared/appeals/from-actions.ts';
import type { Tx } from '../db/tx.ts';
import { showFiles } from './show-files.ts';

/**
 * The sections of a "we fixed it" draft with what the corrective actions of its case say, where nothing is written yet, or
 * only what a template asks; the files that prove them become exhibits.
 */
export const withActions = (
  tx: Tx,
  draft: Pick<Appeal, 'id' | 'shopId' | 'violationId'>,
  sections: readonly Section[],
  asked: readonly Section[] = [],
): Section[] => {
  const { shopId, violationId } = draft;
  const actions = tx.all('actions', { violationId });
  if (actions.length === 0) return [...sections];
  const exhibits = showFiles(
    tx,
    draft,
    tellable(actions).flatMap(({ proof }) => proof),
  );
  const people = new Map(tx.all('people', { shopId }).map(({ id, name }) => [id, name]));
  const { zone } = tx.get('shops', shopId);
  return [...filledIn(sections, sectionsFromActions({ actions, people, exhibits, zone }), asked)];
};
