import { Points } from '#renderer/ui/Points.tsx';
import type { CaseRow } from './violations-model.ts';
import css from './violations.module.css';

type PointsCellProps = {
  readonly row: CaseRow;
  readonly sign: 1 | -1;
  readonly noneWord?: string | undefined;
};

/** The points of a case as they stand in the ledger: taken, void, not taken, none or unknown. */
export const PointsCell = ({ row, sign, noneWord }: PointsCellProps) => {
  if (row.points === null) return <Points value={null} />;
  if (row.points === 0) return <Points value="none" noneWord={noneWord} />;
  return row.entryState === null ? (
    <span className={css['notTaken']}>
      <Points value={row.points} plain />
      <span className={css['second']}>not taken</span>
    </span>
  ) : (
    <Points value={sign * row.points} isVoid={row.entryState === 'void'} />
  );
};
