import { useIntake } from '#renderer/data/intake.ts';
import { sendPart } from '#renderer/data/send.ts';
import type { Action } from '#shared/actions/action.ts';
import { isWorkOver } from '#shared/actions/closing.ts';

/** Files for an action: filed with its case, and its proof in the same step. */
export const useProofFiles = (action: Action | undefined, shopId: string) => {
  const intake = useIntake(shopId);
  const take = async (files: readonly File[]) => {
    if (action === undefined || isWorkOver(action.status)) return;
    let { rev } = action;
    await intake.take(files, action.violationId, async (added) => {
      const seqs: number[] = [];
      for (const { id: evidenceId } of added) {
        const result = await sendPart('action.prove', { id: action.id, rev, evidenceId, isProof: true });
        if (result.ok) seqs.push(result.seq);
        else intake.fail(result.error.message);
        rev += result.ok ? 1 : 0;
      }
      return seqs;
    });
  };
  return { intake, take };
};
