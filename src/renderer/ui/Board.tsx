import { ActionIcon } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import css from './Board.module.css';
import { NBSP } from '#shared/kernel/time-words.ts';
import { GrowingEnd } from './GrowingEnd.tsx';
import { numberWords } from './numbers.ts';
import { useCards } from './use-cards.ts';
import { useGrowing } from './use-growing.ts';

/** What a card says: "Case 9" over its title, what is told of it below, and what its button changes. */
export type BoardCard = {
  readonly number: string;
  readonly title: string;
  readonly details: ReactNode;
  readonly changeLabel: string;
};

export type BoardColumn<Row> = {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
};

/**
 * Records in columns. The arrows move between cards, Enter or a click opens one, S or its button changes it by `change`,
 * which gets the focus and gives it back; a card changes its column only by that. Columns are drawn as far as they were
 * looked at; another `filterKey` begins anew. `narrow` columns are for boards of many.
 */
export type BoardProps<Row> = {
  readonly label: string;
  readonly columns: readonly BoardColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly card: (row: Row) => BoardCard;
  /** What an empty column says. */
  readonly none: string;
  readonly filterKey: string;
  readonly narrow?: boolean | undefined;
  /** The card whose record is open beside the board. */
  readonly open?: string | null | undefined;
  readonly onOpen: (row: Row) => void;
  readonly change: (row: Row, onClose: () => void) => ReactNode;
};

type CardProps = BoardCard & {
  readonly id: string;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onChange: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
};

const Card = (props: CardProps) => {
  const { id, number, title, details, changeLabel, isStop, isOpen } = props;
  const about = useId();
  return (
    <li className={css['card']} data-open={isOpen}>
      <button
        type="button"
        className={css['open']}
        data-card={id}
        tabIndex={isStop ? 0 : -1}
        aria-describedby={about}
        aria-current={isOpen ? 'true' : undefined}
        onFocus={props.onFocus}
        onClick={props.onOpen}
        onKeyDown={props.onKeyDown}
        title={title}
      >
        <span className={css['number']}>{number}</span>
        <span className={css['title']}>{title}</span>
      </button>
      <div id={about} className={css['details']}>
        {details}
      </div>
      <ActionIcon
        className={css['change'] ?? ''}
        size={24}
        tabIndex={isStop ? 0 : -1}
        aria-label={changeLabel}
        title={`${changeLabel} (S)`}
        onClick={props.onChange}
      >
        <IconFlag size={15} stroke={1.8} />
      </ActionIcon>
    </li>
  );
};

/** About what a column shows; further ones are drawn when it is scrolled. */
const cardsAtOnce = 12;

type ColumnProps<Row> = {
  readonly column: BoardColumn<Row>;
  readonly board: BoardProps<Row>;
  /** The card to which the keys have come, drawn even where the column is cut before it. */
  readonly current: string | null;
  readonly cardOf: (row: Row) => CardProps;
  readonly onDrawn: (key: string, count: number) => void;
};

const Column = <Row,>({ column, board, current, cardOf, onDrawn }: ColumnProps<Row>) => {
  const { title, rows } = column;
  const id = useId();
  const growing = useGrowing(board.filterKey, rows.length, cardsAtOnce);
  const at = current === null ? -1 : rows.findIndex((row) => board.rowKey(row) === current);
  const count = Math.max(growing.count, at + 1);
  useEffect(() => {
    onDrawn(column.key, count);
  }, [onDrawn, column.key, count]);
  return (
    <section className={css['column']} aria-labelledby={id}>
      <h2 className={css['head']} id={id}>
        {title}
        {NBSP}
        <span className={css['count']}>{numberWords(rows.length)}</span>
      </h2>
      <div className={css['cards']}>
        {rows.length === 0 ? (
          <p className={css['none']}>{board.none}</p>
        ) : (
          <ul className={css['list']}>
            {rows.slice(0, count).map((row) => (
              <Card key={board.rowKey(row)} {...cardOf(row)} />
            ))}
          </ul>
        )}
        {count < rows.length && (
          <GrowingEnd shown={count} all={rows.length} end={growing.end} onMore={growing.grow} />
        )}
      </div>
    </section>
  );
};

export const Board = <Row,>(props: BoardProps<Row>) => {
  const { label, columns, rowKey, card, narrow = false, open = null, onOpen, change } = props;
  const [changing, setChanging] = useState<Row | null>(null);
  const grid = columns.map(({ rows }) => rows.map(rowKey));
  const drawn = useRef(new Map<string, number>());
  const onDrawn = useCallback((key: string, count: number) => {
    drawn.current.set(key, count);
  }, []);
  const { ground, current, stop, setCurrent, want, onKey } = useCards(grid, {
    isAway: changing !== null,
    drawn: (at) => drawn.current.get(columns[at]?.key ?? '') ?? 0,
  });
  const cardOf = (row: Row): CardProps => {
    const id = rowKey(row);
    const begin = () => {
      setChanging(row);
    };
    return {
      ...card(row),
      id,
      isStop: id === stop,
      isOpen: id === open,
      onFocus: () => {
        setCurrent(id);
      },
      onOpen: () => {
        onOpen(row);
      },
      onChange: begin,
      onKeyDown: (event) => {
        onKey(event, id, { s: begin });
      },
    };
  };
  return (
    <div className={css['board']} data-narrow={narrow} ref={ground} role="group" aria-label={label}>
      {columns.map((column) => (
        <Column
          key={column.key}
          column={column}
          board={props}
          current={current}
          cardOf={cardOf}
          onDrawn={onDrawn}
        />
      ))}
      {changing !== null &&
        change(changing, () => {
          want(rowKey(changing));
          setChanging(null);
        })}
    </div>
  );
};
