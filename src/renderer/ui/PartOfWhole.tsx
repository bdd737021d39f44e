import type { CSSProperties, ReactNode } from 'react';
import css from './PartOfWhole.module.css';

/** A part of a whole: a bar of 40 px, filled by `share` (0 to 1), and the `words` that say the same, as "2 of 3". */
export type PartOfWholeProps = { readonly share: number; readonly words: ReactNode };

export const PartOfWhole = ({ share, words }: PartOfWholeProps) => {
  const filled: CSSProperties & Record<'--share', string> = {
    '--share': `${String(Math.round(Math.min(Math.max(share, 0), 1) * 100))}%`,
  };
  return (
    <span className={css['part']} data-whole={share >= 1} style={filled}>
      <span className={css['track']} aria-hidden="true">
        <span className={css['fill']} />
      </span>
      {words}
    </span>
  );
};
