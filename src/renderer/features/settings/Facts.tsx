import type { ReactNode } from 'react';
import css from './Settings.module.css';

export interface FactsProps {
  readonly rows: readonly (readonly [string, ReactNode])[];
  readonly wide?: boolean;
}

/** Names and what they stand for, a line each; `wide` gives long names more room. */
export const Facts = ({ rows, wide = false }: FactsProps) => (
  <dl className={css['facts']} data-wide={wide}>
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
