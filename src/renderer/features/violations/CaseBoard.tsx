import { ActionIcon } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { GrowingEnd } from '#renderer/ui/GrowingEnd.tsx';
import { numberWords } from '#renderer/ui/numbers.ts';
import { StateWord } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import { useGrowing } from '#renderer/ui/use-growing.ts';
import { caseColumn, caseColumns, type CaseColumn } from '#shared/case-filter.ts';
import { groupBy } from '#shared/kernel/group.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { lossSign } from '#shared/rating/model.ts';
import type { Violation } from '#shared/violations.ts';
import { nextCard } from './board-keys.ts';
import { columnWords } from './facets.ts';
import { NextClock } from './NextClock.tsx';
import { PointsCell } from './PointsCell.tsx';
import { RepeatTag } from './RepeatTag.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { type CaseRow, type Reckoning } from './violations-model.ts';
import css from './board.module.css';

type CardProps = {
  readonly row: CaseRow;
  readonly reckoning: Reckoning;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onChange: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const Card = ({ row, reckoning, isStop, onFocus, onOpen, onChange, onKeyDown }: CardProps) => {
  const { id, number, title, status } = row.violation;
  const about = `details-${id}`;
  return (
    <li className={css['card']}>
      <button
        type="button"
        className={css['open']}
        data-card={id}
        tabIndex={isStop ? 0 : -1}
        aria-describedby={about}
        onFocus={onFocus}
        onClick={onOpen}
        onKeyDown={onKeyDown}
        title={title}
      >
        <span className={css['number']}>{`Case${NBSP}${String(number)}`}</span>
        <span className={css['title']}>{title}</span>
      </button>
      <div id={about} className={css['details']}>
        <NextClock row={row} reckoning={reckoning} />
        <div className={css['line']}>
          <StateWord {...caseStates[status]} />
          <span className={css['points']}>
            <PointsCell row={row} sign={lossSign(reckoning.pack)} noneWord="no points" />
          </span>
        </div>
        <RepeatTag row={row} reckoning={reckoning} />
      </div>
      <ActionIcon
        className={css['change'] ?? ''}
        size={24}
        tabIndex={isStop ? 0 : -1}
        aria-label={`Record a change of case ${String(number)}`}
        title="Record a change (S)"
        onClick={onChange}
      >
        <IconFlag size={15} stroke={1.8} />
      </ActionIcon>
    </li>
  );
};

/** About what a column shows; further ones are drawn when it is scrolled. */
const cardsAtOnce = 12;

type ColumnProps = {
  readonly column: CaseColumn;
  readonly rows: readonly CaseRow[];
  readonly filterKey: string;
  /** The card to which the keys have come, drawn even where the column is cut before it. */
  readonly current: string | null;
  readonly cardOf: (row: CaseRow) => Omit<CardProps, 'row' | 'reckoning'>;
  readonly reckoning: Reckoning;
};

const Column = ({ column, rows, filterKey, current, cardOf, reckoning }: ColumnProps) => {
  const growing = useGrowing(filterKey, rows.length, cardsAtOnce);
  const at = rows.findIndex(({ violation }) => violation.id === current);
  const count = Math.max(growing.count, at + 1);
  const id = `column-${column}`;
  return (
    <section className={css['column']} aria-labelledby={id}>
      <h2 className={css['head']} id={id}>
        {columnWords[column]} <span className={css['count']}>{numberWords(rows.length)}</span>
      </h2>
      <div className={css['cards']}>
        {rows.length === 0 ? (
          <p className={css['none']}>No case here</p>
        ) : (
          <ul className={css['list']}>
            {rows.slice(0, count).map((row) => (
              <Card key={row.violation.id} row={row} reckoning={reckoning} {...cardOf(row)} />
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

const cardElement = (board: HTMLElement | null, id: string): HTMLElement | null | undefined =>
  board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

/** The card that has the tab stop, the case whose change is recorded, and what the keys do. */
const useBoard = (columns: ReadonlyMap<CaseColumn, readonly CaseRow[]>, onOpen: (id: string) => void) => {
  const board = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [changing, setChanging] = useState<Violation | null>(null);
  // Where the keys go next: a card that may not be drawn yet, or stand in another column after its change.
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null || changing !== null) return undefined;
    const frame = requestAnimationFrame(() => {
      cardElement(board.current, wanted)?.focus();
      setWanted(null);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [wanted, changing]);
  const grid = caseColumns.map((column) => (columns.get(column) ?? []).map(({ violation }) => violation.id));
  const all = grid.flat();
  const stop = current !== null && all.includes(current) ? current : (all[0] ?? null);
  const onKeyDown = (event: KeyboardEvent, { violation }: CaseRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextCard(grid, violation.id, event.key);
    if (next !== null) setWanted(next);
    else if (event.key.toLowerCase() === 's') setChanging(violation);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cardOf = (row: CaseRow) => ({
    isStop: row.violation.id === stop,
    onFocus: () => {
      setCurrent(row.violation.id);
    },
    onOpen: () => {
      onOpen(row.violation.id);
    },
    onChange: () => {
      setChanging(row.violation);
    },
    onKeyDown: (event: KeyboardEvent) => {
      onKeyDown(event, row);
    },
  });
  const close = () => {
    setWanted(changing?.id ?? null);
    setChanging(null);
  };
  return { board, current: wanted ?? current, changing, close, cardOf };
};

export type CaseBoardProps = {
  readonly rows: readonly CaseRow[];
  readonly reckoning: Reckoning;
  readonly filterKey: string;
  readonly onOpen: (id: string) => void;
};

/**
 * The cases by who is next and how they ended. The arrows move between cards, Enter opens one, S records a change of
 * its state; a card changes its column only by that.
 */
export const CaseBoard = ({ rows, reckoning, filterKey, onOpen }: CaseBoardProps) => {
  const columns = groupBy(rows, ({ violation }) => caseColumn(violation.status));
  const { board, current, changing, close, cardOf } = useBoard(columns, onOpen);
  return (
    <div className={css['board']} ref={board} role="group" aria-label="Board of cases">
      {caseColumns.map((column) => (
        <Column
          key={column}
          column={column}
          rows={columns.get(column) ?? []}
          filterKey={filterKey}
          current={current}
          cardOf={cardOf}
          reckoning={reckoning}
        />
      ))}
      {changing !== null && <StatusDialog opened violation={changing} onClose={close} />}
    </div>
  );
};
