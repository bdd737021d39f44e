import type { Action } from '#shared/actions/action.ts';
import type { CommandInput } from '#shared/contract/commands.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';

/** `refused` for an owner, of a finding or of an action, who is of another shop than it is. */
export const checkOwner = (tx: Tx, shopId: string, ownerId: string | null): void => {
  if (ownerId !== null && tx.get('people', ownerId).shopId !== shopId)
    throw new AppError('refused', 'This person belongs to another shop. Nothing was written.', {
      ownerId: 'Of another shop',
    });
};

/** Opens an action under the next number of its shop; what it says is checked by who calls. */
export const recordAction = (tx: Tx, planned: CommandInput<'action.record'>, actor: string | null): Action =>
  tx.put('actions', {
    ...planned,
    number: tx.nextNumber(planned.shopId, 'action'),
    status: 'open',
    statusLog: [{ status: 'open', at: tx.now, by: actor, note: '' }],
    steps: planned.steps.map((text, index) => ({ id: `s${String(index + 1)}`, text, doneAt: null })),
    proof: [],
    checkDue: null,
    checks: [],
  });
