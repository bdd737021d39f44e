import { AppError } from '#shared/contract/result.ts';
import type { evidencePieceCommands } from '#shared/evidence-pieces.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import { evidenceListOf, packRef, type Pack } from '#shared/policy/pack.ts';
import { checkOnFile } from './evidence-file.ts';
import type { Handlers } from './handler.ts';

const labelOf = (pack: Pack, listId: string, piece: string): string => {
  const list = pack.evidence.find(({ id }) => id === listId);
  const found = list === undefined ? undefined : piecesOf(list).find(({ id }) => id === piece);
  return found?.label ?? piece;
};

/** Which file is which piece of what the platform asks for. */
export const evidencePieceHandlers: Handlers<typeof evidencePieceCommands> = {
  'evidence.match': (tx, { violationId, evidenceId, piece }, { packs }) => {
    const { shopId, type, number, noticeAt, pack: recorded } = tx.get('violations', violationId);
    const file = tx.get('evidence', evidenceId);
    if (file.violationId !== violationId)
      throw new AppError('refused', `Evidence ${file.number} does not belong to case ${number}.`);
    checkOnFile(file);
    const { zone } = tx.get('shops', shopId);
    const pack = packs.used(recorded, shopId, dayOf(noticeAt, zone));
    const list = evidenceListOf(pack, type);
    if (list === null || !piecesOf(list).some(({ id }) => id === piece))
      throw new AppError('invalid', 'The policy pack does not ask for this piece in a case of this type.');
    const key = { violationId, evidenceId, list: list.id, piece };
    const [old] = tx.all('evidencePieces', key);
    const row = old ?? tx.put('evidencePieces', { shopId, ...key, pack: packRef(pack) });
    return {
      value: { id: row.id },
      sentence: `Evidence ${file.number} of case ${number} is “${labelOf(pack, list.id, piece)}”`,
    };
  },
  'evidence.unmatch': (tx, { id, rev }, { packs }) => {
    const { list, piece, evidenceId, pack } = tx.get('evidencePieces', id);
    const { number } = tx.get('evidence', evidenceId);
    tx.drop('evidencePieces', id, rev);
    return {
      value: undefined,
      sentence: `Evidence ${number} is not “${labelOf(packs.named(pack), list, piece)}” any more`,
    };
  },
};
