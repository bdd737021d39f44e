import { Board } from '#renderer/ui/Board.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import { caseColumn, caseColumns } from '#shared/case-filter.ts';
import { groupBy } from '#shared/kernel/group.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { lossSign } from '#shared/rating/model.ts';
import { columnWords } from './facets.ts';
import { NextClock } from './NextClock.tsx';
import { PointsCell } from './PointsCell.tsx';
import { RepeatTag } from './RepeatTag.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { type CaseRow, type Reckoning } from './violations-model.ts';
import css from './board.module.css';

type Drawn = { readonly row: CaseRow; readonly reckoning: Reckoning };

const Details = ({ row, reckoning }: Drawn) => (
  <>
    <div className={css['clock']}>
      <NextClock row={row} reckoning={reckoning} />
    </div>
    <div className={css['line']}>
      <StateWord {...caseStates[row.violation.status]} />
      <span className={css['points']}>
        <PointsCell row={row} sign={lossSign(reckoning.pack)} noneWord="no points" />
      </span>
    </div>
    <RepeatTag row={row} reckoning={reckoning} />
  </>
);

export type CaseBoardProps = {
  readonly rows: readonly CaseRow[];
  readonly reckoning: Reckoning;
  readonly filterKey: string;
  readonly onOpen: (id: string) => void;
};

/** The cases by who is next and how they ended; S records a change of a case's state. */
export const CaseBoard = ({ rows, reckoning, filterKey, onOpen }: CaseBoardProps) => {
  const columns = groupBy(rows, ({ violation }) => caseColumn(violation.status));
  return (
    <Board
      label="Board of cases"
      columns={caseColumns.map((key) => ({ key, title: columnWords[key], rows: columns.get(key) ?? [] }))}
      rowKey={({ violation }) => violation.id}
      none="No case here"
      filterKey={filterKey}
      card={(row) => ({
        number: `Case${NBSP}${String(row.violation.number)}`,
        title: row.violation.title,
        details: <Details row={row} reckoning={reckoning} />,
        changeLabel: `Record a change of case ${String(row.violation.number)}`,
      })}
      onOpen={({ violation }) => {
        onOpen(violation.id);
      }}
      change={({ violation }, onClose) => <StatusDialog opened violation={violation} onClose={onClose} />}
    />
  );
};
