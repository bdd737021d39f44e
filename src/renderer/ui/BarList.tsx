import { numberWords } from './numbers.ts';
import css from './BarList.module.css';

/**
 * Categories as bars, the value at the end and its count beside it; sorted by value here unless `asGiven`. A value of
 * null is unknown: a word in place of a bar.
 */
export type BarListProps = {
  readonly label: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly note?: string | undefined;
  }[];
  readonly asGiven?: boolean | undefined;
  readonly tone?: 'losses' | 'plain' | undefined;
};

export const BarList = ({ label, rows, asGiven = false, tone = 'losses' }: BarListProps) => {
  const most = Math.max(1, ...rows.map((row) => row.value ?? 0));
  const order = asGiven ? rows : rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return (
    <ul className={css['bars']} aria-label={label} data-tone={tone}>
      {order.map(({ name, value, note }) => (
        <li key={name}>
          <span className={css['name']} title={name}>
            {name}
          </span>
          <span className={css['track']}>
            <span className={css['bar']} style={{ width: `${String(((value ?? 0) / most) * 100)}%` }} />
          </span>
          <span className={value === null ? css['unknown'] : css['value']}>
            {value === null ? 'unknown' : numberWords(value)}
          </span>
          <span className={css['note']}>{note}</span>
        </li>
      ))}
    </ul>
  );
};
