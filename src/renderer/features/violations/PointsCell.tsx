import { Points } from '#renderer/ui/Points.tsx';
import type { EntryState } from '#shared/rating/ledger.ts';
import type { Violation } from '#shared/violations.ts';
import type { CaseRow } from './violations-model.ts';
import css from './violations.module.css';

/** Why the points of a case stand in no sum: nothing was applied yet, or the case ended without it. */
export const notTakenWords = ({ status }: Pick<Violation, 'status'>): string =>
  status === 'pending' || status === 'evidenceAsked' || status === 'evidenceSent' ? 'pending' : 'not taken';

export type CasePointsProps = {
  /** Null for unknown, 0 for none. */
  readonly points: number | null;
  /** The state of its loss in the ledger; null where it has none. */
  readonly state: EntryState | null;
  readonly sign: 1 | -1;
  readonly noneWord?: string | undefined;
};

/** The points of a case: in the colour of a loss only while they count, struck through once they are void. */
export const CasePoints = ({ points, state, sign, noneWord }: CasePointsProps) => {
  if (points === null) return <Points value={null} />;
  if (points === 0) return <Points value="none" noneWord={noneWord} />;
  if (state === 'void') return <Points value={sign * points} isVoid />;
  return state === 'active' ? <Points value={sign * points} /> : <Points value={points} plain />;
};

type PointsCellProps = {
  readonly row: CaseRow;
  readonly sign: 1 | -1;
  readonly noneWord?: string | undefined;
};

/** The points of a case as they stand in the ledger: taken, void, not taken, none or unknown. */
export const PointsCell = ({ row, sign, noneWord }: PointsCellProps) => {
  const { points, entryState, violation } = row;
  const cell = <CasePoints points={points} state={entryState} sign={sign} noneWord={noneWord} />;
  if (points === null || points === 0 || entryState !== null) return cell;
  return (
    <span className={css['notTaken']}>
      {cell}
      <span className={css['second']}>{notTakenWords(violation)}</span>
    </span>
  );
};
