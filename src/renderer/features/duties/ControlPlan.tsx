import { ActionIcon, SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { StateIcon, StateWord } from '#renderer/ui/State.tsx';
import { dayOf } from '#shared/kernel/time.ts';
import {
  cellLook,
  cellsOf,
  cellWords,
  countWords,
  periodsOf,
  periodsWithin,
  type Period,
  type PlanCell,
  type PlanScale,
} from './control-plan.ts';
import css from './duties.module.css';
import type { DutyRow } from './duty-rows.ts';

type PlanProps = {
  readonly rows: readonly DutyRow[];
  readonly selected: string | null;
  readonly onSelect: (dutyId: string) => void;
};

/** How far Earlier and Later go. */
const STEP = 4;

const scales: readonly { readonly value: PlanScale; readonly label: string }[] = [
  { value: 'weeks', label: 'Weeks' },
  { value: 'months', label: 'Months' },
];

const legend = [
  { tone: 'good', shape: 'check', word: 'Done' },
  { tone: 'attn', shape: 'check', word: 'Done late' },
  { tone: 'attn', shape: 'hourglass', word: 'Due today' },
  { tone: 'dang', shape: 'octagon', word: 'Overdue' },
  { tone: 'neut', shape: 'minus', word: 'Skipped' },
  { tone: 'neut', shape: 'dashed', word: 'Coming' },
] as const;

const CellWords = ({ cell }: { readonly cell: PlanCell }) => {
  const look = cellLook(cell);
  if (look === null) return <span className={css['nothing']}>–</span>;
  const count = countWords(cell);
  return (
    <span className={css['state']} data-tone={look.tone}>
      <StateIcon tone={look.tone} shape={look.shape} size={14} />
      <span>
        {look.word}
        {count !== '' && <span className={css['count']}>{count}</span>}
      </span>
    </span>
  );
};

/** Where the tab stop of the grid is, and how the arrows move it. */
const useGrid = (rowCount: number, columnCount: number, onRow: (row: number) => void) => {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const row = Math.min(at[0], rowCount - 1);
  const go = (nextRow: number, column: number) => {
    const to = [
      Math.max(0, Math.min(rowCount - 1, nextRow)),
      Math.max(0, Math.min(columnCount - 1, column)),
    ] as const;
    setAt(to);
    table.current?.querySelectorAll<HTMLElement>('td')[to[0] * columnCount + to[1]]?.focus();
    onRow(to[0]);
  };
  const onKeyDown = (event: KeyboardEvent, [ofRow, column]: readonly [number, number]) => {
    if (event.altKey || event.metaKey) return;
    const edge = event.ctrlKey ? { Home: 0, End: rowCount - 1 } : { Home: ofRow, End: ofRow };
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [ofRow - 1, column],
      ArrowDown: [ofRow + 1, column],
      ArrowLeft: [ofRow, column - 1],
      ArrowRight: [ofRow, column + 1],
      Home: [edge.Home, 0],
      End: [edge.End, columnCount - 1],
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(...to);
  };
  return { table, stop: [row, at[1]] as const, go, onKeyDown };
};

type GridProps = PlanProps & { readonly periods: readonly Period[]; readonly scale: PlanScale };

const Grid = ({ rows, selected, onSelect, periods, scale }: GridProps) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const select = (row: number) => {
    const id = rows[row]?.duty.id;
    if (id !== undefined) onSelect(id);
  };
  const { table, stop, go, onKeyDown } = useGrid(rows.length, periods.length, select);
  return (
    <table ref={table} role="grid" aria-label={`Control plan by ${scale}`} className={css['plan']}>
      <thead>
        <tr>
          <th scope="col">Duty</th>
          {periods.map(({ from, head, isNow }) => (
            <th key={from} scope="col" data-now={isNow}>
              {head}
              {isNow && <span className="visually-hidden">, now</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one, row) => (
          <tr key={one.duty.id} data-selected={one.duty.id === selected}>
            <th scope="row" title={one.duty.title}>
              <span>{one.duty.title}</span>
            </th>
            {cellsOf(one, periods, { today, zone }).map((cell, column) => {
              const period = periods[column];
              return (
                <td
                  key={period?.from ?? column}
                  tabIndex={row === stop[0] && column === stop[1] ? 0 : -1}
                  data-now={period?.isNow}
                  aria-label={period === undefined ? undefined : cellWords(one, period, cell)}
                  onClick={() => {
                    go(row, column);
                  }}
                  onKeyDown={(event) => {
                    onKeyDown(event, [row, column]);
                  }}
                >
                  <CellWords cell={cell} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Duties by week or month: what was done, when it was late, what is due and what comes. */
export const ControlPlan = (props: PlanProps) => {
  const { zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const [scale, setScale] = useState<PlanScale>('weeks');
  const [shift, setShift] = useState(0);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const periods = periodsOf(scale, today, { count: periodsWithin(width), shift });
  return (
    <>
      <div className={css['planHead']}>
        <SegmentedControl
          aria-label="Scale of the plan"
          data={[...scales]}
          value={scale}
          onChange={(value) => {
            setScale(value === 'months' ? 'months' : 'weeks');
            setShift(0);
          }}
        />
        <ActionIcon
          aria-label={`Earlier ${scale}`}
          onClick={() => {
            setShift(shift - STEP);
          }}
        >
          <IconChevronLeft size={18} stroke={1.8} />
        </ActionIcon>
        <ActionIcon
          aria-label={`Later ${scale}`}
          onClick={() => {
            setShift(shift + STEP);
          }}
        >
          <IconChevronRight size={18} stroke={1.8} />
        </ActionIcon>
        <ul className={css['legend']} aria-label="What the states mean">
          {legend.map((look) => (
            <li key={look.word}>
              <StateWord {...look} />
            </li>
          ))}
        </ul>
      </div>
      <div ref={ref} className={css['rows']}>
        {width > 0 && <Grid {...props} scale={scale} periods={periods} />}
      </div>
    </>
  );
};
