import { createContext, useContext } from 'react';
import { cx } from './class-names.ts';
import { numberWords, signedWords } from './numbers.ts';
import css from './Points.module.css';

/**
 * Points: a change as "−32" or "+24" in its colour, with `plain` an amount as "32". `null` is unknown, `'none'`
 * costs nothing; `isVoid` strikes it through and says so to a screen reader (`voidWord` also shows it).
 */
export type PointsProps = {
  readonly value: number | null | 'none';
  readonly plain?: boolean | undefined;
  readonly isVoid?: boolean | undefined;
  readonly voidWord?: boolean | undefined;
  readonly noneWord?: string | undefined;
};

const toneOf = (value: number, lessIsGood: boolean): string =>
  value === 0 ? 'quiet' : value < 0 === lessIsGood ? 'gain' : 'loss';

/** Whether fewer points are better, as where violations add them; it turns the colours. */
export const LessIsGood = createContext(false);

export const Points = (props: PointsProps) => {
  const lessIsGood = useContext(LessIsGood);
  const { value, plain = false, isVoid = false, voidWord = false, noneWord = 'none' } = props;
  if (value === null) return <span className={css['quiet']}>unknown</span>;
  if (value === 'none') return <span className={css['quiet']}>{noneWord}</span>;
  const words = plain ? numberWords(value) : signedWords(value);
  if (isVoid)
    return (
      <span className={css['void']}>
        <s>{words}</s>
        <span className={voidWord ? css['voidWord'] : 'visually-hidden'}>{'\u00a0void'}</span>
      </span>
    );
  return (
    <span className={cx(css['points'], plain ? css['plain'] : css[toneOf(value, lessIsGood)])}>{words}</span>
  );
};
