import { packRef } from '#shared/policy/pack.ts';
import type { ratingNoteCommands } from '#shared/rating-notes.ts';
import type { Handlers } from './handler.ts';

/** What-ifs of the rating that were kept. */
export const ratingNoteHandlers: Handlers<typeof ratingNoteCommands> = {
  'ratingNote.keep': (tx, { shopId, day, words, result }, { packs }) => {
    const shop = tx.get('shops', shopId);
    const { id } = tx.put('ratingNotes', {
      shopId,
      day,
      words,
      result,
      pack: packRef(packs.inForce(shop, day)),
    });
    return { value: { id }, sentence: `What-if kept: ${words}, ${result}` };
  },
  'ratingNote.remove': (tx, { id, rev }) => {
    const old = tx.get('ratingNotes', id);
    tx.drop('ratingNotes', id, rev);
    return { value: undefined, sentence: `What-if of ${old.day} removed` };
  },
};
