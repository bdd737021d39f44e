import type { EvidencePiece } from './evidence-pieces.ts';
import type { Evidence } from './evidence.ts';
import { addDays, type Day } from './kernel/time.ts';
import { piecesOf, type ListedPiece } from './policy/evidence-asked.ts';
import { evidenceListOf, type EvidenceList, type Pack } from './policy/pack.ts';

/** How many days before its last day a paper is said to expire soon: the app's own choice. */
export const EXPIRES_SOON_DAYS = 30;

/** What a paper's own last day makes of it on a day; `undated` names none. */
export type Validity = 'undated' | 'valid' | 'expiresSoon' | 'expired';

/** Validity of a paper on a day (ISO, in the shop's zone); its last day still counts. */
export const validityOn = (validUntil: Day | null, today: Day): Validity => {
  if (validUntil === null) return 'undated';
  if (validUntil < today) return 'expired';
  return validUntil <= addDays(today, EXPIRES_SOON_DAYS) ? 'expiresSoon' : 'valid';
};

export type PieceState = 'onFile' | 'expiresSoon' | 'expired' | 'missing';

/** A file that the user matched to a piece, with the row that says so. */
export interface MatchedFile {
  readonly match: EvidencePiece;
  readonly file: Evidence;
  readonly validity: Validity;
}

/** One piece that is asked for, and what is on file for it. */
export interface CheckedPiece extends ListedPiece {
  readonly state: PieceState;
  readonly files: readonly MatchedFile[];
  /** A file that may be it by its words; nothing counts until the user says so. */
  readonly proposal: Evidence | null;
}

/** What the platform asks for by the type of a case, against what is on file. */
export interface Checklist {
  /** Null where the pack has no list for the type. */
  readonly list: EvidenceList | null;
  /** Whether each needed piece is wanted, or the one that fits. */
  readonly enough: 'each' | 'one';
  readonly pieces: readonly CheckedPiece[];
  /** How many pieces are needed, and how many of them are on file and valid. */
  readonly needed: number;
  readonly have: number;
  /** Files of the case, and how many of them are matched to no piece. */
  readonly files: number;
  readonly unmatched: number;
}

const plainWords = new Set([
  'with',
  'that',
  'from',
  'this',
  'their',
  'under',
  'each',
  'other',
  'case',
  'page',
]);

/** Words of a text that tell something, without their endings, so that "downloaded" is "download". */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .replaceAll(/[’']s\b/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 4 && !plainWords.has(word))
      .map((word) => word.replace(/(?:ed|es|s)$/u, '')),
  );

const shared = (piece: ReadonlySet<string>, file: ReadonlySet<string>): number =>
  [...file].filter((word) => piece.has(word)).length;

/** The file whose caption and name share most words with a label; null where none shares any, or several do alike. */
const proposalFor = (label: string, free: readonly Evidence[]): Evidence | null => {
  const words = wordsOf(label);
  const scored = free
    .map((file) => ({ file, score: shared(words, wordsOf(`${file.caption} ${file.fileName}`)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.file.number - b.file.number);
  const [best, second] = scored;
  return best === undefined || best.score === second?.score ? null : best.file;
};

const stateOf = (files: readonly MatchedFile[]): PieceState => {
  const has = (...wanted: readonly Validity[]): boolean =>
    files.some(({ validity }) => wanted.includes(validity));
  if (files.length === 0) return 'missing';
  if (has('valid', 'undated')) return 'onFile';
  return has('expiresSoon') ? 'expiresSoon' : 'expired';
};

/** Whether a piece is there and valid today. */
export const isThere = ({ state }: Pick<CheckedPiece, 'state'>): boolean =>
  state === 'onFile' || state === 'expiresSoon';

export interface ChecklistFacts {
  /** Code of the case's type. */
  readonly type: string | null;
  /** The files of the case, and what the user said of them. */
  readonly files: readonly Evidence[];
  readonly matches: readonly EvidencePiece[];
}

interface OnFile {
  readonly files: readonly Evidence[];
  readonly matches: readonly EvidencePiece[];
  /** Files that are matched to no piece. */
  readonly free: readonly Evidence[];
}

const checked = (piece: ListedPiece, { files, matches, free }: OnFile, today: Day): CheckedPiece => {
  const matched = files.flatMap((file) => {
    const match = matches.find((one) => one.evidenceId === file.id && one.piece === piece.id);
    return match === undefined ? [] : [{ match, file, validity: validityOn(file.validUntil, today) }];
  });
  const state = stateOf(matched);
  const proposal = state === 'missing' ? proposalFor(piece.label, free) : null;
  return { ...piece, state, files: matched, proposal };
};

/**
 * The checklist of a case on a day (ISO, in the shop's zone), by the pack's list for its type (policy facts §5.4).
 * Only the user's own matches count; matches to another list than the type's are left out, as the type was changed.
 */
export const checklistOf = ({ type, files, matches }: ChecklistFacts, pack: Pack, today: Day): Checklist => {
  const list = evidenceListOf(pack, type);
  const order = files.toSorted((a, b) => a.number - b.number);
  const own = matches.filter((match) => match.list === list?.id);
  const free = order.filter((file) => !own.some(({ evidenceId }) => evidenceId === file.id));
  const onFile = { files: order, matches: own, free };
  const pieces = list === null ? [] : piecesOf(list).map((piece) => checked(piece, onFile, today));
  const needed = pieces.filter(({ need }) => need === 'needed');
  const have = needed.filter(isThere).length;
  const enough = list?.enough === undefined ? 'each' : 'one';
  return {
    list,
    enough,
    pieces,
    needed: enough === 'one' ? Math.min(1, needed.length) : needed.length,
    have: enough === 'one' ? Math.min(1, have) : have,
    files: files.length,
    unmatched: list === null ? files.length : free.length,
  };
};
