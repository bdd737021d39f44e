import { diffArrays } from 'diff';
import type { Piece } from '#shared/appeals/text.ts';
import { endsLine, isBlank, tokensOf } from './tokens.ts';

/** A stretch of two texts: in both, or in one of them. A text piece is one word, sign or blank. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly tokens: readonly Piece[];
}

/** How two texts were compared: word by word; where too much differs for that, line by line; or only as a whole. */
export type How = 'words' | 'lines' | 'whole';

export interface TextDiff {
  readonly how: How;
  readonly runs: readonly Run[];
  /** What the work took, of the `effort` that it was given. */
  readonly effort: number;
}

/**
 * How much work a comparison may be, in squared edits, since that is how it grows: 0.3 s of a slow core for two texts of 100,000
 * characters that have nothing in common, most of it for cutting them into words.
 */
export const MOST_EFFORT = 1200 ** 2;

// What is compared as one: its key without the blanks behind it, which are compared after it.
interface Unit {
  readonly key: string;
  readonly tokens: readonly Piece[];
}

// No text holds a NUL, so no word is taken for a citation.
const keyOf = (token: Piece): string => {
  if (token.kind === 'text') return token.text;
  return token.kind === 'exhibit' ? `\0ex:${token.id}` : `\0gap:${token.what}`;
};

const keyOfAll = (tokens: readonly Piece[]): string => tokens.map(keyOf).join('');

const cutBefore = (
  tokens: readonly Piece[],
  startsNext: (token: Piece, before: Piece) => boolean,
): readonly (readonly Piece[])[] => {
  const groups: Piece[][] = [];
  let before: Piece | undefined;
  for (const token of tokens) {
    if (before === undefined || startsNext(token, before)) groups.push([token]);
    else groups.at(-1)?.push(token);
    before = token;
  }
  return groups;
};

const asWords = (tokens: readonly Piece[]): readonly Unit[] =>
  cutBefore(tokens, (token) => !isBlank(token)).map((group) => ({
    key: group.slice(0, 1).map(keyOf).join(''),
    tokens: group,
  }));

const asLines = (tokens: readonly Piece[]): readonly Unit[] =>
  cutBefore(tokens, (_token, before) => endsLine(before)).map((group) => ({
    key: keyOfAll(group),
    tokens: group,
  }));

// The same word before other blanks: the word stayed, the blanks were exchanged.
const sameUnit = (old: Unit, now: Unit): readonly Run[] => {
  if (keyOfAll(old.tokens) === keyOfAll(now.tokens)) return [{ kind: 'same', tokens: now.tokens }];
  return [
    { kind: 'same', tokens: now.tokens.slice(0, 1) },
    { kind: 'removed', tokens: old.tokens.slice(1) },
    { kind: 'added', tokens: now.tokens.slice(1) },
  ];
};

interface Change {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

const runsFrom = (
  changes: readonly Change[],
  before: readonly Unit[],
  after: readonly Unit[],
): readonly Run[] => {
  let [old, now] = [0, 0];
  return changes.flatMap(({ added, removed, count }): readonly Run[] => {
    const [olds, nows] = [before.slice(old, old + count), after.slice(now, now + count)];
    if (!added) old += count;
    if (!removed) now += count;
    if (added) return [{ kind: 'added', tokens: nows.flatMap(({ tokens }) => tokens) }];
    if (removed) return [{ kind: 'removed', tokens: olds.flatMap(({ tokens }) => tokens) }];
    return nows.flatMap((unit, index) => sameUnit(olds[index] ?? unit, unit));
  });
};

// Stretches of one kind are one; between two that stayed, what was taken away stands first.
const gathered = (runs: readonly Run[]): readonly Run[] => {
  const out: { kind: Run['kind']; tokens: (readonly Piece[])[] }[] = [];
  for (const { kind, tokens } of runs) {
    const last = out.at(-1);
    const beforeLast = out.at(-2);
    if (tokens.length === 0) continue;
    if (last?.kind === kind) last.tokens.push(tokens);
    else if (kind === 'removed' && last?.kind === 'added') {
      if (beforeLast?.kind === 'removed') beforeLast.tokens.push(tokens);
      else out.splice(-1, 0, { kind, tokens: [tokens] });
    } else out.push({ kind, tokens: [tokens] });
  }
  return out.map(({ kind, tokens }) => ({ kind, tokens: tokens.flat() }));
};

const diffUnits = (before: readonly Unit[], after: readonly Unit[], effort: number) => {
  const keys = (units: readonly Unit[]): string[] => units.map(({ key }) => key);
  const maxEditLength = Math.floor(Math.sqrt(effort));
  const changes = diffArrays(keys(before), keys(after), { maxEditLength });
  if (changes === undefined) return { runs: null, effort };
  const edits = changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  return { runs: gathered(runsFrom(changes, before, after)), effort: edits ** 2 };
};

/**
 * What differs between two texts: the runs without the added ones are the text before, without the removed ones the text
 * after. The work is bounded: where words would take more than `effort`, lines are compared, and else the whole.
 */
export const textDiff = (
  before: readonly Piece[],
  after: readonly Piece[],
  effort: number = MOST_EFFORT,
): TextDiff => {
  const old = tokensOf(before);
  if (keyOfAll(before) === keyOfAll(after))
    return { how: 'words', runs: gathered([{ kind: 'same', tokens: old }]), effort: 0 };
  const now = tokensOf(after);
  const words = diffUnits(asWords(old), asWords(now), effort * 0.8);
  if (words.runs !== null) return { how: 'words', runs: words.runs, effort: words.effort };
  const lines = diffUnits(asLines(old), asLines(now), effort * 0.2);
  const used = words.effort + lines.effort;
  if (lines.runs !== null) return { how: 'lines', runs: lines.runs, effort: used };
  const whole: readonly Run[] = [
    { kind: 'removed', tokens: old },
    { kind: 'added', tokens: now },
  ];
  return { how: 'whole', runs: gathered(whole), effort: used };
};

/** A stretch that stayed, cut so that only its ends beside a change are shown. */
export interface Folded {
  readonly head: readonly Piece[];
  readonly hidden: readonly Piece[];
  readonly tail: readonly Piece[];
}

const EDGE = 24;
const LEAST_HIDDEN = 60;

/** Folds what stayed between changes, or before the first and after the last; null where it is too short for that. */
export const folded = (tokens: readonly Piece[], isFirst: boolean, isLast: boolean): Folded | null => {
  const from = isFirst ? 0 : EDGE;
  const to = tokens.length - (isLast ? 0 : EDGE);
  if (to - from < LEAST_HIDDEN) return null;
  return { head: tokens.slice(0, from), hidden: tokens.slice(from, to), tail: tokens.slice(to) };
};
