import { useState } from 'react';
import type { ExhibitNumbers, Piece } from '#shared/appeals/text.ts';
import { Citation, Gap } from '#renderer/ui/Claim.tsx';
import type { Comparison, ComparedPart } from './compare.ts';
import { countWords, howWords, stateWords } from './version-words.ts';
import css from './Versions.module.css';
import { folded, type Run } from './word-diff.ts';

type Numbers = Comparison['numbers'];

const numbersFor = (kind: Run['kind'], { before, after }: Numbers): ExhibitNumbers =>
  kind === 'removed' ? before : after;

/** Words side by side are one text; a citation or a gap stands between. */
const joined = (tokens: readonly Piece[]): readonly Piece[] => {
  const out: Piece[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (token.kind === 'text' && last?.kind === 'text')
      out.splice(-1, 1, { kind: 'text', text: last.text + token.text });
    else out.push(token);
  }
  return out;
};

const Tokens = ({
  tokens,
  numbers,
}: {
  readonly tokens: readonly Piece[];
  readonly numbers: ExhibitNumbers;
}) =>
  joined(tokens).map((piece, index) => {
    if (piece.kind === 'text') return <span key={index}>{piece.text}</span>;
    if (piece.kind === 'gap') return <Gap key={index}>{piece.what}</Gap>;
    const number = numbers.get(piece.id);
    return number === undefined ? (
      <Gap key={index}>exhibit taken out</Gap>
    ) : (
      <Citation key={index} number={number} />
    );
  });

const isLineEnds = (tokens: readonly Piece[]): boolean =>
  tokens.every((token) => token.kind === 'text' && /^\s+$/u.test(token.text)) &&
  tokens.some((token) => token.kind === 'text' && token.text.includes('\n'));

type RunProps = { readonly run: Run; readonly numbers: Numbers };

const Changed = ({ run: { kind, tokens }, numbers }: RunProps) => {
  const Element = kind === 'added' ? 'ins' : 'del';
  return (
    <Element className={css[kind]}>
      <span className="visually-hidden">{kind === 'added' ? ' [added: ' : ' [taken away: '}</span>
      {isLineEnds(tokens) && <span>¶</span>}
      <Tokens tokens={tokens} numbers={numbersFor(kind, numbers)} />
      <span className="visually-hidden">] </span>
    </Element>
  );
};

type StayedProps = RunProps & { readonly isFirst: boolean; readonly isLast: boolean };

const wordsIn = (tokens: readonly Piece[]): number =>
  tokens.filter((token) => token.kind === 'text' && /[\p{L}\p{N}]/u.test(token.text)).length;

const Stayed = ({ run: { tokens }, numbers: { after }, isFirst, isLast }: StayedProps) => {
  const [open, setOpen] = useState(false);
  const fold = folded(tokens, isFirst, isLast);
  if (fold === null || open) return <Tokens tokens={tokens} numbers={after} />;
  return (
    <>
      <Tokens tokens={fold.head} numbers={after} />
      <button type="button" className={css['fold']} onClick={() => setOpen(true)}>
        … {countWords(wordsIn(fold.hidden))} unchanged …
      </button>
      <Tokens tokens={fold.tail} numbers={after} />
    </>
  );
};

type PartProps = { readonly part: ComparedPart; readonly numbers: Numbers; readonly isWhole: boolean };

const Part = ({ part: { name, state, notes, diff }, numbers, isWhole }: PartProps) => {
  const how = howWords(diff.how);
  return (
    <section className={css['part']} aria-label={name}>
      <h3 className={css['partName']}>
        {name} <span>{stateWords[state]}</span>
      </h3>
      {[...notes, ...(how === '' ? [] : [how])].map((note) => (
        <p key={note} className={css['partNote']}>
          {note}
        </p>
      ))}
      {diff.runs.length === 0 ? (
        <p className={css['partNote']}>No text.</p>
      ) : (
        <div className={css['text']}>
          {diff.runs.map((run, index) =>
            run.kind === 'same' ? (
              isWhole ? (
                <Tokens key={index} tokens={run.tokens} numbers={numbers.after} />
              ) : (
                <Stayed
                  key={index}
                  run={run}
                  numbers={numbers}
                  isFirst={index === 0}
                  isLast={index === diff.runs.length - 1}
                />
              )
            ) : (
              <Changed key={index} run={run} numbers={numbers} />
            ),
          )}
        </div>
      )}
    </section>
  );
};

/** What differs between two texts, part by part; `isWhole` shows what stayed as well. */
export const Changes = (props: { readonly comparison: Comparison; readonly isWhole: boolean }) => {
  const { comparison, isWhole } = props;
  const shown = comparison.parts.filter(({ state }) => isWhole || state !== 'same');
  return (
    <div className={css['changes']}>
      {shown.map((part) => (
        <Part key={part.key} part={part} numbers={comparison.numbers} isWhole={isWhole} />
      ))}
    </div>
  );
};
