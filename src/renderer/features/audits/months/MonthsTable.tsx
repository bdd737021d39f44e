import { useRef, useState, type KeyboardEvent } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { MonthlyList, MonthlyScores } from '#shared/audits/monthly.ts';
import { dayOf, type Month } from '#shared/kernel/time.ts';
import { formatMonth } from '#shared/kernel/time-words.ts';
import { MonthCell } from './MonthCell.tsx';
import css from './months.module.css';
import { bandWords, gridMove, type Spot } from './month-words.ts';

const spotName = ({ row, column }: Spot): string => `${String(row)}:${String(column)}`;

type Walk = { readonly stop: Spot; readonly onEnter: (spot: Spot) => void };

type ListProps = {
  readonly list: MonthlyList;
  readonly months: readonly Month[];
  /** Place of its first row among all rows. */
  readonly from: number;
  readonly isNamed: boolean;
  readonly walk: Walk;
};

const List = ({ list, months, from, isNamed, walk }: ListProps) => (
  <tbody>
    {isNamed && (
      <tr className={css['list']}>
        <th scope="rowgroup" colSpan={months.length + 1}>
          {list.title}
        </th>
      </tr>
    )}
    {list.rows.map(({ section, title, cells }, at) => (
      <tr key={section ?? 'whole'} data-whole={section === null}>
        <th scope="row">{title}</th>
        {cells.map((cell, column) => {
          const spot = { row: from + at, column };
          return (
            <MonthCell
              key={months[column]}
              cell={cell}
              spot={spotName(spot)}
              isStop={spot.row === walk.stop.row && column === walk.stop.column}
              onEnter={() => {
                walk.onEnter(spot);
              }}
            />
          );
        })}
      </tr>
    ))}
  </tbody>
);

/** Scores by section and month; arrow keys go from cell to cell, and a cell leads to its runs. */
export const MonthsTable = ({ months, lists }: MonthlyScores) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const table = useRef<HTMLTableElement>(null);
  const [entered, setEntered] = useState<Spot | null>(null);
  const rows = lists.reduce((sum, list) => sum + list.rows.length, 0);
  // The newest month of the first section is where the keyboard comes in.
  const first = { row: 0, column: months.length - 1 };
  const isThere = entered !== null && entered.row < rows && entered.column < months.length;
  const walk = { stop: isThere ? entered : first, onEnter: setEntered };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    // The keys of a cell's menu come by here too.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = gridMove(walk.stop, event.key, { rows, columns: months.length });
    if (to === null) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-spot="${spotName(to)}"]`)?.focus();
  };

  return (
    <>
      <table
        ref={table}
        className={css['months']}
        role="grid"
        aria-label="Scores by section and month"
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">Section</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {formatMonth(month, today)}
              </th>
            ))}
          </tr>
        </thead>
        {lists.map((list, index) => (
          <List
            key={list.checklistId}
            list={list}
            months={months}
            from={lists.slice(0, index).reduce((sum, one) => sum + one.rows.length, 0)}
            isNamed={lists.length > 1}
            walk={walk}
          />
        ))}
      </table>
      <p className={css['foot']}>{`${bandWords} Arrow keys go from cell to cell.`}</p>
    </>
  );
};
