import css from './Count.module.css';
import { numberWords } from './numbers.ts';

/** A rate with its counts: "13.6 % 17 of 125"; `few` greys it and says "too few". `rate` comes formatted. */
export type CountProps = {
  readonly rate: string;
  readonly part: number;
  readonly of: number;
  readonly few?: boolean | undefined;
};

export const Count = ({ rate, part, of, few = false }: CountProps) => (
  <span className={css['count']} data-few={few}>
    <span className={css['rate']}>{rate}</span>{' '}
    <span className={css['of']}>
      {numberWords(part)} of {numberWords(of)}
      {few && ', too few'}
    </span>
  </span>
);

/** Part of a whole: a bar of 40 px and "2 of 3". Complete is green. `wide` fills the line (a section's progress). */
export type PartBarProps = {
  readonly part: number;
  readonly of: number;
  readonly wide?: boolean | undefined;
};

export const PartBar = ({ part, of, wide = false }: PartBarProps) => {
  const share = of === 0 ? 0 : Math.min(part / of, 1);
  return (
    <span className={css['part']} data-wide={wide} data-whole={of > 0 && part >= of}>
      <span className={css['track']}>
        <span className={css['fill']} style={{ width: `${String(share * 100)}%` }} />
      </span>
      <span className={css['words']}>
        {numberWords(part)} of {numberWords(of)}
      </span>
    </span>
  );
};

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
