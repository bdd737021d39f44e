import type { appealCommands } from '#shared/appeals/appeal.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';
import { keepBeforePause } from './keep-version.ts';
import { caseOf } from './say-case.ts';

type ClaimCommands = Pick<typeof appealCommands, 'claim.add' | 'claim.write' | 'claim.remove'>;

/** The appeal whose claims are about to change; what a pause left is kept first. */
const draftOf = (tx: Tx, appealId: string) => {
  const appeal = tx.get('appeals', appealId);
  if (appeal.status !== 'draft')
    throw new AppError('refused', 'This appeal was recorded as sent, so its claims are kept as they were.');
  keepBeforePause(tx, appeal);
  return appeal;
};

/** Claims of an appeal, in their order. */
export const claimHandlers: Handlers<ClaimCommands> = {
  'claim.add': (tx, { appealId, line, markdown }) => {
    const appeal = draftOf(tx, appealId);
    const position = Math.max(-1, ...tx.all('claims', { appealId }).map((claim) => claim.position)) + 1;
    const { id } = tx.put('claims', { shopId: appeal.shopId, appealId, position, line, markdown });
    return { value: { id }, sentence: `Claim ${position + 1} of ${caseOf(tx, appeal)} added` };
  },
  'claim.write': (tx, { id, rev, line, markdown }) => {
    const claim = tx.get('claims', id);
    const appeal = draftOf(tx, claim.appealId);
    tx.put('claims', { ...claim, rev, line, markdown });
    return { value: undefined, sentence: `Claim ${claim.position + 1} of ${caseOf(tx, appeal)} saved` };
  },
  'claim.remove': (tx, { id, rev }) => {
    const claim = tx.get('claims', id);
    const appeal = draftOf(tx, claim.appealId);
    tx.drop('claims', id, rev);
    for (const later of tx.all('claims', { appealId: claim.appealId })) {
      if (later.position > claim.position) tx.put('claims', { ...later, position: later.position - 1 });
    }
    return { value: undefined, sentence: `Claim ${claim.position + 1} of ${caseOf(tx, appeal)} removed` };
  },
};
