import {
  isSameChecklist,
  longestChecklist,
  planImport,
  readChecklistText,
  type ImportPlan,
  type KnownChecklist,
} from '#shared/audits/checklist-file.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import type { ChecklistProblem } from '#shared/audits/parse.ts';

/** A chosen file: what importing it comes to, or what is wrong with it and where. */
export type ReadChecklistFile =
  | {
      readonly ok: true;
      readonly fileName: string;
      readonly json: string;
      readonly list: Checklist;
      readonly plan: ImportPlan | { readonly kind: 'ships' };
    }
  | { readonly ok: false; readonly fileName: string; readonly problems: readonly ChecklistProblem[] };

/** Reads a checklist from a file, to stand beside those that ship and the shop's own. Nothing is kept of it. */
export const readChecklistFile = async (
  file: Pick<File, 'name' | 'size' | 'text'>,
  shipped: readonly Checklist[],
  own: readonly KnownChecklist[],
): Promise<ReadChecklistFile> => {
  const fileName = file.name;
  // A character takes four bytes at most.
  const json = file.size > longestChecklist * 4 ? ' '.repeat(longestChecklist + 1) : await file.text();
  const read = readChecklistText(json);
  if (!read.ok) return { ok: false, fileName, problems: read.problems };
  const list = read.checklist;
  const plan = shipped.some((one) => isSameChecklist(one, list))
    ? { kind: 'ships' as const }
    : planImport(list, own);
  return { ok: true, fileName, json, list, plan };
};
