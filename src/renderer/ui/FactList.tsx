import type { ReactNode } from 'react';
import css from './FactList.module.css';

/** Name and value, one a line: names quiet on the left, values on the right. `value` null is "unknown". */
export type FactListProps = {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
  readonly divided?: boolean | undefined;
};

export const FactList = ({ facts, divided = false }: FactListProps) => (
  <dl className={css['facts']} data-divided={divided}>
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value ?? <span className={css['unknown']}>unknown</span>}</dd>
      </div>
    ))}
  </dl>
);
