import type { VersionText } from '#shared/appeals/appeal.ts';
import {
  type ExhibitNumbers,
  numbersOf,
  type Piece,
  piecesOf,
  plainPieces,
  textOf,
  wordCount,
} from '#shared/appeals/text.ts';
import { modeWords } from '#renderer/ui/states.ts';
import { MOST_EFFORT, type Run, type TextDiff, textDiff } from './word-diff.ts';

/** What a file is called, by its id; the file may be gone. */
export type FileNames = (evidenceId: string) => string;

/** A part of a text under its name; parts of two texts with the same key are compared. */
interface TextPart {
  readonly key: string;
  readonly name: string;
  /** As it is read, without its marks. */
  readonly pieces: readonly Piece[];
  /** As it is written, so that a change of form alone is seen. */
  readonly written: string;
  /** The line of the notice that a claim answers. */
  readonly answers?: string;
}

/** A part of one text beside the same part of the other. */
export interface ComparedPart {
  readonly key: string;
  readonly name: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  /** What else changed, in sentences. */
  readonly notes: readonly string[];
  readonly diff: TextDiff;
}

/** Two texts of one appeal, part by part. */
export interface Comparison {
  readonly parts: readonly ComparedPart[];
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Numbers of the exhibits, in the text before and in the text after. */
  readonly numbers: { readonly before: ExhibitNumbers; readonly after: ExhibitNumbers };
}

const plain = (key: string, name: string, pieces: readonly Piece[]): TextPart => ({
  key,
  name,
  pieces,
  written: textOf(pieces),
});

const text = (words: string): Piece => ({ kind: 'text', text: words });

const cited = (ids: readonly string[]): readonly Piece[] =>
  ids.flatMap((id): readonly Piece[] => [text(' '), { kind: 'exhibit', id }]);

const timelinePieces = ({ timeline }: VersionText): readonly Piece[] =>
  timeline.flatMap(({ when, what, exhibitIds }) => [
    text(`${when}: `),
    ...piecesOf(what),
    ...cited(exhibitIds),
    text('\n'),
  ]);

const exhibitPieces = ({ exhibits }: VersionText, nameOf: FileNames): readonly Piece[] =>
  exhibits.flatMap(({ id, evidenceId, caption, proves, originalInZip }): readonly Piece[] => {
    const file = nameOf(evidenceId);
    const words = [caption === '' ? file : `${caption} (${file})`, proves].filter((one) => one !== '');
    const kept = originalInZip ? '' : ', original stays out of the ZIP';
    return [{ kind: 'exhibit', id }, text(` ${words.join(': ')}${kept}\n`)];
  });

const answersOf = (line: number | null): string =>
  line === null ? 'the notice as a whole' : `line ${String(line + 1)}`;

const sectionPart = ({ id, title, markdown }: VersionText['sections'][number]): TextPart => ({
  key: `section:${id}`,
  name: title,
  pieces: plainPieces(markdown),
  written: markdown,
});

/** The parts of a text in the order in which the workspace shows them. */
const partsOf = (version: VersionText, nameOf: FileNames): readonly TextPart[] => {
  const [statement, ...others] = version.sections;
  return [
    plain('mode', 'Ground', [text(modeWords[version.mode])]),
    plain('request', 'Request', piecesOf(version.request)),
    ...(statement === undefined ? [] : [sectionPart(statement)]),
    plain('timeline', 'Timeline', timelinePieces(version)),
    ...version.claims.map(({ id, line, markdown }, index) => ({
      key: `claim:${id}`,
      name: `Claim\u00a0${String(index + 1)}`,
      pieces: plainPieces(markdown),
      written: markdown,
      answers: answersOf(line),
    })),
    ...others.map(sectionPart),
    plain('exhibits', 'Exhibits', exhibitPieces(version, nameOf)),
  ];
};

type Pair = readonly [before: TextPart | null, after: TextPart | null];

/** The parts of both texts: those of the text after, and each that went behind the one that it followed. */
const paired = (before: readonly TextPart[], after: readonly TextPart[]): readonly Pair[] => {
  const old = new Map(before.map((part) => [part.key, part]));
  const pairs: Pair[] = after.map((part) => [old.get(part.key) ?? null, part]);
  for (const [index, part] of before.entries()) {
    if (pairs.some(([, now]) => now?.key === part.key)) continue;
    const previous = before[index - 1]?.key;
    const at = pairs.findIndex(([was, now]) => (now ?? was)?.key === previous);
    pairs.splice(at + 1, 0, [part, null]);
  }
  return pairs;
};

const differs = ({ runs }: TextDiff): boolean => runs.some(({ kind }) => kind !== 'same');

const notesOf = (before: TextPart, after: TextPart, diff: TextDiff): readonly string[] => [
  ...(before.answers === after.answers
    ? []
    : [`Answers ${after.answers ?? ''} now, before ${before.answers ?? ''}.`]),
  ...(before.written !== after.written && !differs(diff) ? ['Only its form was changed, no word.'] : []),
];

const comparedPart = ([before, after]: Pair, effort: number): ComparedPart => {
  const diff = textDiff(before?.pieces ?? [], after?.pieces ?? [], effort);
  const { key, name } = after ?? before ?? { key: '', name: '' };
  if (before === null) return { key, name, state: 'added', notes: [], diff };
  if (after === null) return { key, name, state: 'removed', notes: [], diff };
  const notes = notesOf(before, after, diff);
  return { key, name, state: notes.length > 0 || differs(diff) ? 'changed' : 'same', notes, diff };
};

const wordsOf = (parts: readonly ComparedPart[], wanted: Run['kind']): number =>
  parts
    .flatMap(({ diff }) => diff.runs)
    .filter(({ kind }) => kind === wanted)
    .reduce(
      (sum, { tokens }) =>
        sum + wordCount(tokens.map((token) => (token.kind === 'text' ? token.text : ' ')).join('')),
      0,
    );

const hasText = ({ state, diff }: ComparedPart): boolean => state !== 'same' || diff.runs.length > 0;

/** Compares two texts of one appeal. All its parts together share the work that is allowed; each has a share for sure. */
export const compareVersions = (before: VersionText, after: VersionText, nameOf: FileNames): Comparison => {
  let left = MOST_EFFORT;
  const parts = paired(partsOf(before, nameOf), partsOf(after, nameOf))
    .map((pair) => {
      const part = comparedPart(pair, Math.max(left, MOST_EFFORT / 16));
      left -= part.diff.effort;
      return part;
    })
    .filter(hasText);
  return {
    parts,
    changed: parts.filter(({ state }) => state !== 'same').length,
    added: wordsOf(parts, 'added'),
    removed: wordsOf(parts, 'removed'),
    numbers: { before: numbersOf(before.exhibits), after: numbersOf(after.exhibits) },
  };
};
