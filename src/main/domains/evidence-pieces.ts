import { AppError } from '#shared/contract/result.ts';
import type { evidencePieceCommands } from '#shared/evidence-pieces.ts';
import { piecesOf } from '#shared/policy/evidence-asked.ts';
import { evidenceListOf, type Pack } from '#shared/policy/pack.ts';
import type { Handlers } from './handler.ts';

const labelOf = (pack: Pack, listId: string, piece: string): string => {
  const list = pack.evidence.find(({ id }) => id === listId);
  const found = list === undefined ? undefined : piecesOf(list).find(({ id }) => id === piece);
  return found?.label ?? piece;
};

/** Which file is which piece of what the platform asks for. */
export const evidencePieceHandlers: Handlers<typeof evidencePieceCommands> = {
  'evidence.match': (tx, { violationId, evidenceId, piece }, facts) => {
    const { shopId, type, number } = tx.get('violations', violationId);
    const file = tx.get('evidence', evidenceId);
    if (file.violationId !== violationId)
      throw new AppError('refused', `Evidence ${file.number} does not belong to case ${number}.`);
    const { pack: packRef } = tx.get('shops', shopId);
    const pack = facts.packOf(packRef);
    const list = evidenceListOf(pack, type);
    if (list === null || !piecesOf(list).some(({ id }) => id === piece))
      throw new AppError('invalid', 'The policy pack does not ask for this piece in a case of this type.');
    const key = { violationId, evidenceId, list: list.id, piece };
    const [old] = tx.all('evidencePieces', key);
    const row = old ?? tx.put('evidencePieces', { shopId, ...key, pack: packRef });
    return {
      value: { id: row.id },
      sentence: `Evidence ${file.number} of case ${number} is “${labelOf(pack, list.id, piece)}”`,
    };
  },
  'evidence.unmatch': (tx, { id, rev }, facts) => {
    const { list, piece, evidenceId, pack } = tx.get('evidencePieces', id);
    const { number } = tx.get('evidence', evidenceId);
    tx.drop('evidencePieces', id, rev);
    return {
      value: undefined,
      sentence: `Evidence ${number} is not “${labelOf(facts.packOf(pack), list, piece)}” any more`,
    };
  },
};
