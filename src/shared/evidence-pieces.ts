import { z } from 'zod';
import { command } from './contract/command.ts';
import { id, line, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';

/** That a file of a case is a piece of what the platform asks for: the user says so, no rule does. */
export const evidencePieces = table(
  {
    shopId: id,
    violationId: id,
    evidenceId: id,
    /** Ids of the pack's list and of the piece in it. */
    list: z.string(),
    piece: z.string(),
    pack: z.string(),
  },
  { index: ['shopId', 'violationId'] },
);
export type EvidencePiece = z.infer<typeof evidencePieces.row>;

export const evidencePieceCommands = {
  'evidence.match': command(z.object({ violationId: id, evidenceId: id, piece: line(80) }), z.object({ id })),
  'evidence.unmatch': command(z.object({ id, rev }), z.undefined()),
} as const;
