import type { CheckedPiece, Checklist, PieceState } from '#shared/evidence-checklist.ts';
import type { StateLook } from '#renderer/ui/states.ts';

/** Shape and colour of a piece; its words stand beside it. */
export const pieceLooks: Readonly<Record<PieceState, StateLook>> = {
  onFile: { tone: 'good', shape: 'check', word: 'On file' },
  expiresSoon: { tone: 'attn', shape: 'half', word: 'Expires soon' },
  expired: { tone: 'dang', shape: 'octagon', word: 'Expired' },
  missing: { tone: 'neut', shape: 'dashed', word: 'Missing' },
};

/** "5 of 6 asked for", "one on file, enough", "3 on file": what stands beside the head of the evidence. */
export const checklistNote = ({ list, enough, needed, have, files }: Checklist): string => {
  if (list === null || needed === 0) return files === 0 ? 'none on file' : `${String(files)} on file`;
  if (enough === 'one') return have > 0 ? 'one on file, enough' : 'one is asked for';
  return `${String(have)} of ${String(needed)} asked for`;
};

/** The same in a row: "5 of 6", "3 on file"; "–" where nothing is asked for and nothing on file. */
export const checklistInRow = ({ list, needed, have, files }: Omit<Checklist, 'pieces'>): string => {
  if (list !== null && needed > 0) return `${String(have)} of ${String(needed)}`;
  return files === 0 ? '–' : `${String(files)} on file`;
};

/** How much of what is asked for is on file, 0 to 1; null where nothing is asked for. */
export const shareOnFile = ({
  list,
  needed,
  have,
}: Pick<Checklist, 'list' | 'needed' | 'have'>): number | null =>
  list === null || needed === 0 ? null : have / needed;

/** What stands under a piece without a file. */
export const missingWords = ({ need }: Pick<CheckedPiece, 'need'>): string =>
  need === 'needed' ? 'Not on file' : 'Optional, none on file';

/** Beside a piece that is on file and does not count among those that are asked for. */
export const beyondWords = ({ need }: Pick<CheckedPiece, 'need'>): string =>
  need === 'elsewhere' ? 'not asked for here' : 'optional';
