import type { Checklist } from '#shared/audits/checklist.ts';
import { isSameChecklist } from '#shared/audits/checklist-file.ts';
import { type ChecklistProblem, parseChecklist } from '#shared/audits/parse.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';

/** The first fault in words: a list from elsewhere may have hundreds. */
export const faultWords = ([first]: readonly ChecklistProblem[]): string => {
  if (first === undefined) return '';
  return first.place === '' ? ` ${first.reason}` : ` ${first.place}: ${first.reason}.`;
};

/** `invalid` for a checklist that does not hold together. */
export const checkChecklist = (list: Checklist): void => {
  const read = parseChecklist(list);
  if (read.ok) return;
  throw new AppError(
    'invalid',
    `The checklist does not hold together.${faultWords(read.problems)} Nothing was written.`,
  );
};

/** A run of an own checklist begins with a version as it is on record, and not with one that is offered no more. */
export const checkIsOnRecord = (tx: Tx, shopId: string, list: Checklist): void => {
  const [own] = tx.all('checklists', { shopId, listId: list.id });
  if (own === undefined) return;
  if (own.retiredAt !== null)
    throw new AppError('refused', `“${list.title}” is retired. Bring it back first. Nothing was written.`);
  const [version] = tx.all('checklistVersions', { checklistId: own.id, version: list.version });
  if (version === undefined || !isSameChecklist(version.content, list))
    throw new AppError(
      'conflict',
      `“${list.title}” was changed in the meantime. Nothing was written; begin with the newer version.`,
    );
};
