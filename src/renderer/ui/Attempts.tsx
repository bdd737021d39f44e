import css from './Attempts.module.css';
import { numberWords } from './numbers.ts';

/** Attempts as dots: ●○ "1 of 2". */
export type AttemptsProps = { readonly used: number; readonly of: number };

export const Attempts = ({ used, of }: AttemptsProps) => (
  <span className={css['attempts']}>
    <span className={css['dots']} aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i key={index} data-used={index < used} />
      ))}
    </span>
    {numberWords(used)} of {numberWords(of)}
  </span>
);
