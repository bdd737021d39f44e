import type { Appeal } from '#shared/appeals/appeal.ts';
import { sectionsIn } from '#shared/appeals/template.ts';
import { exhibitToken, recited } from '#shared/appeals/text.ts';
import type { Tx } from '../db/tx.ts';
import { exhibitsInOrder } from './exhibit-order.ts';

// An exhibit holds its file out of the trash, so every file of an earlier attempt is still there.
const copyExhibits = (tx: Tx, from: Appeal, to: Appeal): ReadonlyMap<string, string> =>
  new Map(
    exhibitsInOrder(tx, from.id).map((old): [string, string] => {
      const { shopId, evidenceId, position, caption, proves, originalInZip } = old;
      const words = { evidenceId, position, caption, proves, originalInZip };
      return [old.id, tx.put('exhibits', { shopId, appealId: to.id, ...words }).id];
    }),
  );

/**
 * Gives a new draft the texts, claims and exhibits of an earlier attempt, which stays as it is; citations name the new
 * exhibits. One whose exhibit was taken out before stays without any, which the checker tells.
 */
export const goOn = (tx: Tx, from: Appeal, to: Appeal): void => {
  const copies = copyExhibits(tx, from, to);
  const idOf = (id: string): string => copies.get(id) ?? id;
  const anew = (markdown: string): string => recited(markdown, (id) => exhibitToken(idOf(id)));
  for (const { shopId, position, line, markdown } of tx.all('claims', { appealId: from.id }))
    tx.put('claims', { shopId, appealId: to.id, position, line, markdown: anew(markdown) });
  const isSame = from.mode === to.mode;
  // Sections of a template are in its order, and the usual ones have no place among them.
  const sections = isSame && from.template !== null ? from.sections : sectionsIn(to.mode, from.sections);
  tx.put('appeals', {
    ...to,
    template: isSame ? from.template : null,
    request: anew(from.request),
    sections: sections.map((one) => ({ ...one, markdown: anew(one.markdown) })),
    timeline: from.timeline.map((entry) => ({
      ...entry,
      what: anew(entry.what),
      exhibitIds: entry.exhibitIds.map(idOf),
    })),
  });
};
