import type { ReactNode } from 'react';
import css from './Claim.module.css';

/** "Ex. 2" in a box; a button when it opens something. */
export type CitationProps = {
  readonly number: number;
  readonly caption?: string | undefined;
  readonly onOpen?: (() => void) | undefined;
};

export const Citation = ({ number, caption, onOpen }: CitationProps) => {
  const words = `Ex.\u00a0${String(number)}`;
  return onOpen === undefined ? (
    <span className={css['citation']}>{words}</span>
  ) : (
    <button
      type="button"
      className={css['citation']}
      onClick={onOpen}
      aria-label={caption === undefined ? undefined : `${words}, ${caption}`}
    >
      {words}
    </button>
  );
};

/** What is missing, in a dashed red box; an open gap blocks the export. */
export type GapProps = { readonly children: ReactNode };

export const Gap = ({ children }: GapProps) => (
  <span className={css['gap']}>
    <span className="visually-hidden">Gap: </span>
    {children}
  </span>
);

/** A claim with its edge on the left, naming the line that it answers; the `current` one is darker. */
export type ClaimEdgeProps = {
  readonly name: string;
  readonly answers?: string | undefined;
  readonly current?: boolean | undefined;
  readonly children: ReactNode;
};

export const ClaimEdge = ({ name, answers, current = false, children }: ClaimEdgeProps) => (
  <div className={css['claim']} data-current={current}>
    <div className={css['name']}>
      <b>{name}</b> {answers}
    </div>
    {children}
  </div>
);
