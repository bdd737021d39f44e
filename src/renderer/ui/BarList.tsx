import { numberWords } from './numbers.ts';
import css from './BarList.module.css';

/** Categories as bars, the value at the end and its count beside it; sorted by value here. */
export type BarListProps = {
  readonly label: string;
  readonly rows: readonly {
    readonly name: string;
    readonly value: number;
    readonly note?: string | undefined;
  }[];
  readonly tone?: 'losses' | 'plain' | undefined;
};

export const BarList = ({ label, rows, tone = 'losses' }: BarListProps) => {
  const most = Math.max(1, ...rows.map((row) => row.value));
  return (
    <ul className={css['bars']} aria-label={label} data-tone={tone}>
      {[...rows]
        .sort((a, b) => b.value - a.value)
        .map(({ name, value, note }) => (
          <li key={name}>
            <span className={css['name']} title={name}>
              {name}
            </span>
            <span className={css['track']}>
              <span className={css['bar']} style={{ width: `${String((value / most) * 100)}%` }} />
            </span>
            <span className={css['value']}>{numberWords(value)}</span>
            <span className={css['note']}>{note}</span>
          </li>
        ))}
    </ul>
  );
};
