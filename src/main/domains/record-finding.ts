import type { Finding } from '#shared/audits/finding.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';

/** The owner of a finding is of its own shop. */
export const checkOwner = (tx: Tx, shopId: string, ownerId: string | null): void => {
  if (ownerId !== null && tx.get('people', ownerId).shopId !== shopId)
    throw new AppError('refused', 'This person belongs to another shop. Nothing was written.', {
      ownerId: 'Of another shop',
    });
};

/** Makes a corrective action of a finding: the same words, owner and day; its cause is still to be found. */
export const actionAgainst = (tx: Tx, finding: Finding, actor: string | null): number => {
  const { id: findingId, shopId, title, ownerId, due } = finding;
  const number = tx.nextNumber(shopId, 'action');
  tx.put('actions', {
    shopId,
    number,
    kind: 'corrective',
    title,
    detail: '',
    cause: '',
    area: null,
    whys: [],
    rootCause: '',
    violationId: null,
    follows: null,
    findingId,
    ownerId,
    due,
    status: 'open',
    statusLog: [{ status: 'open', at: tx.now, by: actor, note: '' }],
    steps: [],
    proof: [],
    checkDue: null,
    checks: [],
  });
  return number;
};
