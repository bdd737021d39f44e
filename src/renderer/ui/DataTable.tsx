import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { cx } from './class-names.ts';
import css from './DataTable.module.css';
import { GrowingEnd } from './GrowingEnd.tsx';
import { useGrowing } from './use-growing.ts';

/**
 * A column. `second` is a small second line; `rank: 1` leaves the table below 800 px, `rank: 2` below 1200 px, `rank: 3` below 1400 px;
 * `numeric` sets numbers right in tabular figures; `sortable` makes the head a button. `width` in px; without it the
 * rest, and a two-line cell is cut off with an ellipsis.
 */
export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly second?: ((row: Row) => ReactNode) | undefined;
  readonly numeric?: boolean | undefined;
  readonly strong?: boolean | undefined;
  readonly width?: number | undefined;
  readonly rank?: 1 | 2 | 3 | undefined;
  readonly sortable?: boolean | undefined;
  readonly headHidden?: boolean | undefined;
};

export type RowGroup<Row> = {
  readonly key: string;
  readonly title?: string | undefined;
  /** How many rows it has where not all are drawn yet. */
  readonly count?: number | undefined;
  readonly rows: readonly Row[];
};

export type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' };

/**
 * Edge-to-edge table with a sticky head. Rows are walked with the arrows, Home and End; Enter or a click opens.
 * `groups` without a title has no group row. `height` of a row: 36, 49 (two lines), 52, 30 or 44.
 */
export type DataTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly groups: readonly RowGroup<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly selected?: string | null | undefined;
  readonly onSelect?: ((row: Row) => void) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((key: string) => void) | undefined;
  readonly height?: 30 | 36 | 44 | 49 | 52 | undefined;
  readonly foot?: ReactNode | undefined;
  /** Draws a long list as far as it is looked at; another text, as of another filter, begins anew. Never changes between given and not. */
  readonly inParts?: string | undefined;
  /** What letters do on a row, by the letter in lower case. */
  readonly letters?: Readonly<Record<string, (row: Row) => void>> | undefined;
};

type Part<Row> = { readonly table: DataTableProps<Row> };
type Parts = Pick<ReturnType<typeof useGrowing>, 'grow' | 'isCut'>;

const isFluid = <Row,>(column: Column<Row>): boolean =>
  column.width === undefined && column.second !== undefined;

const classOf = <Row,>(column: Column<Row>, ...own: readonly (string | false | undefined)[]) =>
  cx(
    ...own,
    column.numeric === true && css['numeric'],
    column.rank === 1 && css['first-rank'],
    column.rank === 2 && css['second-rank'],
    column.rank === 3 && css['third-rank'],
    isFluid(column) && css['fluid'],
  );

const titleOf = (cell: ReactNode): string | undefined => (typeof cell === 'string' ? cell : undefined);

const HeadWords = <Row,>({ table, column }: Part<Row> & { readonly column: Column<Row> }) => {
  const sorted = table.sort?.key === column.key ? table.sort.direction : undefined;
  const Arrow = sorted === 'descending' ? IconSortDescending : IconSortAscending;
  if (column.headHidden === true) return <span className="visually-hidden">{column.head}</span>;
  if (column.sortable !== true || table.onSort === undefined) return column.head;
  return (
    <button type="button" className={css['sort']} onClick={() => table.onSort?.(column.key)}>
      {column.head}
      {sorted !== undefined && <Arrow size={14} stroke={1.8} aria-hidden="true" />}
    </button>
  );
};

const ariaSort = <Row,>(table: DataTableProps<Row>, column: Column<Row>) => {
  if (column.sortable !== true) return undefined;
  return table.sort?.key === column.key ? table.sort.direction : 'none';
};

const Head = <Row,>({ table }: Part<Row>) => (
  <thead>
    <tr>
      {table.columns.map((column) => (
        <th
          key={column.key}
          scope="col"
          className={classOf(column)}
          style={column.width === undefined ? undefined : { width: `${String(column.width / 16)}rem` }}
          aria-sort={ariaSort(table, column)}
        >
          <HeadWords table={table} column={column} />
        </th>
      ))}
    </tr>
  </thead>
);

const Cells = <Row,>({ table, row }: Part<Row> & { readonly row: Row }) =>
  table.columns.map((column) => {
    const cell = column.cell(row);
    return (
      <td
        key={column.key}
        className={classOf(column, column.strong === true && css['strong'])}
        title={titleOf(cell)}
      >
        {column.second === undefined ? (
          cell
        ) : (
          <>
            <div className={css['first']}>{cell}</div>
            <div className={css['second']}>{column.second(row)}</div>
          </>
        )}
      </td>
    );
  });

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** A click on a control in the row, or in a layer that only React counts to the row, is not one on the row. */
const isOwnClick = ({ target, currentTarget }: MouseEvent<HTMLTableRowElement>): boolean => {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false;
  return target.closest('button, a, input, select, textarea, label') === null;
};

/** Which row holds the tab stop, and what keys and clicks on a row do. */
const useRows = <Row,>(table: DataTableProps<Row>, parts: Parts) => {
  const body = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const rows = table.groups.flatMap((group) => group.rows);
  const keys = rows.map(table.rowKey);
  const isActive = table.onOpen !== undefined || table.onSelect !== undefined;
  const stop = [table.selected, current, keys[0]].find(
    (key) => typeof key === 'string' && keys.includes(key),
  );

  const go = (to: number) => {
    const row = rows[to];
    if (row === undefined) return;
    setCurrent(table.rowKey(row));
    body.current?.querySelectorAll<HTMLTableRowElement>('tr[data-row]')[to]?.focus();
    table.onSelect?.(row);
    if (to === rows.length - 1 && parts.isCut) parts.grow();
  };

  const actOf = (key: string): ((row: Row) => void) | undefined => {
    if (key === 'Enter') return table.onOpen ?? table.onSelect;
    return key === ' ' ? table.onSelect : table.letters?.[key.toLowerCase()];
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    const act = actOf(event.key);
    if (move === undefined && act === undefined) return;
    event.preventDefault();
    if (move === undefined) act?.(row);
    else go(move(keys.indexOf(table.rowKey(row)), rows.length - 1));
  };

  const onClick = (event: MouseEvent<HTMLTableRowElement>, row: Row) => {
    if (!isOwnClick(event)) return;
    setCurrent(table.rowKey(row));
    (table.onSelect ?? table.onOpen)?.(row);
  };

  const active = (row: Row) =>
    isActive
      ? {
          tabIndex: table.rowKey(row) === stop ? 0 : -1,
          'aria-selected': table.rowKey(row) === table.selected,
          onClick: (event: MouseEvent<HTMLTableRowElement>) => {
            onClick(event, row);
          },
          onDoubleClick: (event: MouseEvent<HTMLTableRowElement>) => {
            if (isOwnClick(event) && table.onSelect !== undefined) table.onOpen?.(row);
          },
          onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => {
            onKeyDown(event, row);
          },
        }
      : {};

  return { body, isActive, active };
};

/** The first rows of groups, each with how many it has in all. */
const firstRows = <Row,>(groups: readonly RowGroup<Row>[], count: number): readonly RowGroup<Row>[] => {
  let left = count;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, count: group.count ?? group.rows.length, rows }];
  });
};

/** The rows that are drawn: all of a short list, of a long one as far as it was looked at, and to the selected one at least. */
const useParts = <Row,>({ groups, rowKey, selected, inParts }: DataTableProps<Row>) => {
  const rows = groups.flatMap((group) => group.rows);
  const growing = useGrowing(inParts ?? '', rows.length);
  const at = typeof selected === 'string' ? rows.findIndex((row) => rowKey(row) === selected) : -1;
  const count = inParts === undefined ? rows.length : Math.max(growing.count, at + 1);
  const isCut = count < rows.length;
  return { ...growing, isCut, count, all: rows.length, groups: isCut ? firstRows(groups, count) : groups };
};

export const DataTable = <Row,>(whole: DataTableProps<Row>) => {
  const parts = useParts(whole);
  const table = { ...whole, groups: parts.groups };
  const { body, isActive, active } = useRows(table, parts);
  return (
    <>
      <table
        ref={body}
        className={css['table']}
        data-height={table.height ?? 36}
        data-active={isActive}
        role={isActive ? 'grid' : undefined}
        aria-label={table.label}
      >
        <Head table={table} />
        {table.groups.map((group) => (
          <tbody key={group.key}>
            {group.title !== undefined && (
              <tr className={css['group']}>
                <th scope="rowgroup" colSpan={table.columns.length}>
                  {group.title} <span className={css['count']}>{group.count ?? group.rows.length}</span>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr
                key={table.rowKey(row)}
                data-row=""
                data-selected={table.rowKey(row) === table.selected}
                {...active(row)}
              >
                <Cells table={table} row={row} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {parts.isCut && (
        <div className={css['foot']}>
          <GrowingEnd shown={parts.count} all={parts.all} end={parts.end} onMore={parts.grow} />
        </div>
      )}
      {table.foot !== undefined && <div className={css['foot']}>{table.foot}</div>}
    </>
  );
};
